import type { CellState, Firmness, Position } from "./contract";
import type { Evidence, PositionRecord } from "./evidence";

/** One record with all that was done to it, as the API answers it. */
export interface RecordStory {
  id: string;
  state: "recorded" | "retracted" | "merged" | "withdrawn";
  mergedInto?: string | null;
  withdrawnFrom?: string | null;
  versions: {
    version: number;
    knownFrom: string;
    knownUntil?: string | null;
    /** A proposal has a title and the date of its tabling where a position has a stance and its date. */
    record: PositionRecord & { title?: string; tabledOn?: string };
  }[];
  history: Happened[];
}

export interface Happened {
  version: number;
  kind: string;
  at: string;
  author: string;
  reason?: string | null;
  details: {
    content?: Record<string, unknown>;
    changes?: Record<string, unknown>;
    evidence?: { source: string }[];
    into?: string;
    from?: string;
    source?: string;
    condition?: string;
    status?: string;
  };
}

/** A field that an event changed: what the record said before, and what it says since. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What the filter leaves of a stance: how it would read if all evidence counted. */
export interface Unfiltered {
  state: CellState;
  position?: Position | null;
  firmness?: Firmness | null;
  survives: boolean | null;
}

/** How many say so and how many deny it, and by what way each of them knows. */
export interface Support {
  confirmed: number;
  denied: number;
  depth?: number | null;
  /** The same by what the filter lets count. */
  counted?: { confirmed: number; denied: number; depth?: number | null };
  /** Row by row as the record's evidence. */
  evidence: { source: string; counts: boolean; repostOf: { slug: string }[] }[];
}

/** What is said to have become of a condition. */
export interface Resolution {
  condition: string;
  id: string;
  status: string;
  /** EDTF, as recorded. */
  on: string;
  reason: string;
  evidence: Evidence[];
}

/** The fields that each event changed, told against what stood before it; the first event states them all. */
export function changesIn(history: Happened[]): FieldChange[][] {
  let content: Record<string, unknown> = {};
  return history.map(({ details }) => {
    const changed = Object.entries(details.changes ?? {})
      .map(([field, after]): FieldChange => ({ field, before: content[field], after }));
    content = { ...content, ...details.content, ...details.changes };
    return changed;
  });
}

/** Who supports and who denies: publishers by name, each once. */
export function witnesses(evidence: Evidence[], bearing: "supports" | "denies"): string[] {
  const named = evidence.filter((it) => (it.bearing ?? "supports") === bearing)
    .map(({ source }) => source.publisher ?? source.title ?? source.slug);
  return [...new Set(named)];
}
