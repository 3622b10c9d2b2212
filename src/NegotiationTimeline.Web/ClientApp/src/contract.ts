/** The shapes of the HTTP contract that the page reads. Fields it does not show are left out; absent ones may be. */

export type Position = -2 | -1 | 0 | 1 | 2;
export type Firmness = "tentative" | "stated" | "firm" | "red-line";
export type CellState = "held" | "declined" | "contested" | "unknown" | "not-covered";
export type Mark = "unnamed" | "inferred" | "hearsay";

export interface Listed<T> {
  items: T[];
  next?: string | null;
}

export interface NegotiationSummary {
  slug: string;
  title: string;
  summary?: string | null;
  timeZone?: string;
  coverage?: string | null;
  codedThrough?: string | null;
  parties?: number;
  issues?: number;
  positions?: number;
}

export interface Party {
  slug: string;
  name: string;
  kind?: string;
  colour?: string | null;
}

export interface Issue {
  slug: string;
  proposition: string;
  group?: string | null;
  salience?: number;
  parent?: string | null;
}

export interface Negotiation {
  slug: string;
  title: string;
  summary?: string | null;
  timeZone: string;
  coverage?: string | null;
  codedThrough?: string | null;
  staleAfter?: number;
  parties: Party[];
  issues: Issue[];
  /** Instants between which positions were stated; null while there are none. */
  firstStated?: string | null;
  lastStated?: string | null;
}

/** The three times as the answer resolved them: RFC 3339 instants in UTC. */
export interface Resolved {
  asOf: string;
  knownBy: string;
  recordedBy: string;
  beyondCoding?: boolean;
  pin?: string;
}

export interface Condition {
  id: string;
  text: string;
  status?: "open" | "met" | "waived" | "failed";
}

export interface Account {
  id: string;
  position?: Position | null;
  declined?: boolean;
  firmness?: Firmness;
  sources?: string[];
}

export interface Cell {
  party: string;
  issue: string;
  state: CellState;
  position?: Position | null;
  firmness?: Firmness;
  clarity?: "explicit" | "implied" | "ambiguous";
  role?: string;
  certainty?: "certain" | "possible";
  conditions?: Condition[];
  /** EDTF, as recorded. */
  since?: string | null;
  lastReaffirmed?: string | null;
  ageDays?: number | null;
  stale?: boolean;
  positions?: string[];
  alternatives?: Account[];
  accounts?: Account[];
  lastHeld?: Account | null;
  filteredOut?: string[];
  marks?: Mark[];
  corroboratedBy?: string[];
}

export interface StanceMatrix extends Resolved {
  negotiation: string;
  parties: string[];
  issues: string[];
  stances: Cell[];
}

/** A stretch of one cell without change; `to` is half-open, null until further notice. */
export interface Span {
  party: string;
  issue: string;
  state?: CellState;
  from?: string | null;
  to?: string | null;
}
