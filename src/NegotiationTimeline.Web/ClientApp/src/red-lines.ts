import type { CellState, Listed, Position, Resolved } from "./contract";
import type { Statement } from "./statements";

/** The ledger of red lines, as the API answers it. */

export type RedLineState = "stands" | "softened" | "superseded" | "dropped" | "ended";

export type RedLineEventKind =
  "asserted" | "reaffirmed" | "corroborated" | "softened" | "superseded" | "dropped" | "questioned";

export interface RedLineEvent {
  kind: RedLineEventKind;
  /** Whether the record stands at asOf; none = it is over. */
  standing: "certain" | "possible" | "none";
  record?: Statement | null;
  assessment?: Questioning | null;
}

/** Somebody asks whether the line still stands; that moves nothing. */
export interface Questioning {
  id: string;
  who: { name: string; affiliation?: string | null; kind?: string };
  /** EDTF, as recorded. */
  when: string;
  summary: string;
}

export interface RedLine {
  party: string;
  issue: string;
  position: Position;
  state: RedLineState;
  certainty: "certain" | "possible";
  /** What the cell shows at asOf. */
  cell: CellState;
  /** EDTF, as recorded. */
  since?: string | null;
  lastReaffirmed?: string | null;
  events: RedLineEvent[];
}

export type RedLines = Listed<RedLine> & Resolved;
