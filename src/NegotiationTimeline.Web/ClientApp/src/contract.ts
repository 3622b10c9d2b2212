/** The shapes of the HTTP contract that the page reads. Fields it does not show are left out; absent ones may be. */

export type Position = -2 | -1 | 0 | 1 | 2;
export type Firmness = "tentative" | "stated" | "firm" | "red-line";
export type CellState = "held" | "declined" | "contested" | "unknown" | "not-covered";
export type Mark = "unnamed" | "inferred" | "hearsay";

export type Visibility = "public" | "private";

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
  visibility?: Visibility;
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
  visibility?: Visibility;
  coders?: string[];
  codingNotes?: string | null;
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
  /** EDTF, as recorded. */
  when?: string;
  sources?: string[];
}

export interface Cell {
  party: string;
  issue: string;
  state: CellState;
  position?: Position | null;
  firmness?: Firmness | null;
  clarity?: "explicit" | "implied" | "ambiguous" | null;
  role?: string | null;
  /** None where there is no stance to be certain of. */
  certainty?: "certain" | "possible" | null;
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

/** A stretch of one cell without change; `to` is half-open. */
export interface Span {
  party: string;
  issue: string;
  state?: CellState;
  position?: Position | null;
  firmness?: Firmness | null;
  certainty?: "certain" | "possible" | null;
  /** Of a contested stretch: every account. */
  accounts?: Account[];
  /** Ids of the records it rests on. */
  records?: string[];
  from?: string | null;
  to?: string | null;
  /** Of a stretch without a known position: what the filter of the evidence hides there. */
  filteredOut?: string[];
  /** Goes on beyond the window that was asked for. */
  continues?: boolean;
}

/** An act, a truce's window or an assessment: shown beside stances, and no stance itself. */
export interface Annotation {
  kind: string;
  id: string;
  title?: string | null;
  /** None where it is only known by when. */
  from?: string | null;
  /** Half-open; none for what happened at one time. */
  to?: string | null;
  certainty?: "certain" | "possible" | null;
  parties?: string[];
}

/** Stretches ready to draw, over a window of valid time. */
export interface Timeline extends Omit<Resolved, "asOf"> {
  from: string;
  to: string;
  spans: Span[];
  annotations?: Annotation[];
}

/** A step of a series: holds from here until the next point. Null where nothing can be said. */
export interface DistancePoint {
  at: string;
  distance: number | null;
  issues: number;
}

export interface DistanceSeries extends Omit<Resolved, "asOf"> {
  from: string;
  to: string;
  points: DistancePoint[];
}

/** The distance of two parties at a date; each pair once. */
export interface Pair {
  a: string;
  b: string;
  distance: number | null;
  issues: number;
}

export interface DistancePairs extends Resolved {
  parties: string[];
  pairs: Pair[];
}
