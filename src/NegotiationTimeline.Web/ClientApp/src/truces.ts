import type { Resolved } from "./contract";
import type { Evidence } from "./evidence";
import type { Certainty } from "./proposals";

/** Truces as the API answers them. */

export type TruceState = "not-declared" | "announced" | "in-force" | "expired" | "ended";

export interface Speaker {
  name?: string | null;
  office?: string | null;
  authority?: string | null;
}

export interface TruceItem {
  id: string;
  title: string;
  declaredBy: string[];
  unilateral: boolean;
  /** EDTF, as recorded. */
  declaredOn: string;
  window?: string | null;
  state: TruceState;
  certainty: Certainty;
  /** Whether a party had answered it. */
  reciprocated: "none" | Certainty;
  /** How many reports there are; not how many violations. */
  violations: number;
}

/** A stretch of valid time in one state; half-open. */
export interface TruceSpan {
  from?: string | null;
  to?: string | null;
  state: TruceState;
  certainty: Certainty;
  /** All states that the dates allow. */
  possible: TruceState[];
}

export interface Reciprocation {
  party: string;
  id: string;
  on: string;
  certainty: Certainty;
  evidence: Evidence[];
}

export interface TruceStep {
  id: string;
  step: "reciprocation" | "entry" | "extension" | "end";
  on: string;
  /** Of an extension: the new last day. */
  until?: string | null;
  parties: string[];
  speaker?: Speaker | null;
  summary?: string | null;
  certainty: Certainty;
  evidence: Evidence[];
}

/** What one party claims; never added to what another does. */
export interface Tally {
  id: string;
  accused?: string | null;
  count?: number | null;
  atLeast: boolean;
  unit?: string | null;
  period?: string | null;
  cutOff?: string | null;
  method?: string | null;
  statedOn?: string | null;
  speaker?: Speaker | null;
  summary?: string | null;
  certainty: Certainty;
  evidence: Evidence[];
  supersededBy?: { by: string; reason: string } | null;
}

/** Counts of the same thing over time. */
export interface TallySeries {
  accused?: string | null;
  unit: string;
  period?: string | null;
  method?: string | null;
  points: TallyPoint[];
}

export interface TallyPoint {
  /** By then, at the latest, the count stood so. */
  at: string;
  earliest?: string | null;
  by: "cutOff" | "statedOn";
  count: number;
  atLeast: boolean;
  report: string;
}

export interface Claims {
  claimant: string;
  tallies: Tally[];
  series: TallySeries[];
}

export interface Truce extends Resolved {
  id: string;
  title: string;
  state: TruceState;
  certainty: Certainty;
  possible: TruceState[];
  declaredBy: string[];
  unilateral: boolean;
  bound: string[];
  declaredOn: string;
  window?: string | null;
  includes?: string | null;
  terms?: string | null;
  speaker?: Speaker | null;
  summary?: string | null;
  evidence: Evidence[];
  reciprocation: Reciprocation[];
  /** Bound, and of which no answer is told. */
  unanswered: string[];
  steps: TruceStep[];
  /** Over all of time, ready to draw; before the first it was not declared. */
  states: TruceSpan[];
  violations: Claims[];
}
