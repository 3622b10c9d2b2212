import type { Listed, Resolved } from "./contract";
import type { Evidence } from "./evidence";
import type { Speaker } from "./statements";

/** What was done, threatened, scheduled or expected, as the API answers it. */

export const actKinds = ["threat", "ultimatum", "expectation", "meeting-scheduled", "meeting-changed", "meeting-held",
  "meeting-cancelled", "incident", "aid-provided", "aid-suspended", "aid-resumed", "coalition-formed",
  "ground-situation"] as const;
export type ActKind = (typeof actKinds)[number];

export interface Act {
  id: string;
  version?: number;
  kind: ActKind;
  title: string;
  parties: string[];
  towards: string[];
  host?: string | null;
  place?: string | null;
  /** EDTF, as recorded; one of the two is given. */
  statedOn?: string | null;
  holds?: string | null;
  /** EDTF: when the expected or scheduled thing is to be. */
  window?: string | null;
  /** EDTF: by when a threat or an ultimatum is to be answered. */
  deadline?: string | null;
  count?: number | null;
  atLeast?: boolean;
  unit?: string | null;
  speaker?: Speaker | null;
  plover?: { event: string; mode?: string | null; quadClass: string; ontology: string } | null;
  /** The id of an earlier act that this one changes. */
  changes?: string | null;
  changedBy: string[];
  summary?: string | null;
  certainty?: "certain" | "possible" | null;
  knownFrom: string;
  recordedAt: string;
  evidence: Evidence[];
}

export type Acts = Listed<Act> & Resolved;

/** Everybody who acts, is aimed at, or is the host. */
export function involved({ parties, towards, host }: Act): string[] {
  return [...parties, ...towards, ...(host ? [host] : [])];
}
