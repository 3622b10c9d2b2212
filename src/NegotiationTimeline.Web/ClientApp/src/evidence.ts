import type { Cell, Condition, Firmness, Position, Resolved } from "./contract";

/** On what a cell rests, as the API answers it. */

export type Standing = "winner" | "rival" | "corroborating" | "alternative" | "superseded" | "ended" | "not-yet";

export interface Source {
  slug: string;
  publisher?: string;
  title?: string;
  url?: string | null;
  publishedOn?: string | null;
  language?: string | null;
  repostOf?: string | null;
}

export interface Evidence {
  source: Source;
  quote?: string | null;
  language?: string | null;
  translations?: Record<string, string> | { language: string; text?: string; quote?: string }[] | null;
  attribution?: string;
  depth?: number;
  grade?: string | null;
  locator?: string | null;
  bearing?: "supports" | "denies";
  publishedOn?: string | null;
}

export interface StandingRecord {
  id: string;
  standing: Standing;
  version?: number;
  position?: Position | null;
  declined?: boolean;
  firmness?: Firmness;
  clarity?: string;
  role?: string;
  statedOn?: string | null;
  holds?: string | null;
  speaker?: { name?: string | null; office?: string | null; authority?: string | null } | null;
  summary?: string | null;
  occasion?: string | null;
  changeReason?: string | null;
  conditions?: Condition[];
  knownFrom?: string | null;
  recordedAt?: string | null;
  evidence?: Evidence[];
}

export interface Assessment {
  id: string;
  by?: string | null;
  text?: string | null;
  summary?: string | null;
}

export interface CellEvidence extends Resolved {
  negotiation: string;
  cell: Cell;
  records: StandingRecord[];
  assessments?: Assessment[];
}
