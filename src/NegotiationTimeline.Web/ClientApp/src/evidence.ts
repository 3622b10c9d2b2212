import type { Cell, Condition, Firmness, Position, Resolved } from "./contract";
import type { Resolution, Support, Unfiltered } from "./record-story";

/** On what a cell rests, as the API answers it. */

export type Standing = "winner" | "rival" | "corroborating" | "alternative" | "superseded" | "ended"
  | "filtered-out";

export interface Source {
  slug: string;
  publisher?: string;
  title?: string;
  url?: string | null;
  publishedOn?: string | null;
  language?: string | null;
  archivedUrl?: string | null;
  repostOf?: string | null;
}

/** A source as the list of sources gives it. */
export interface SourceOnFile {
  slug: string;
  source: Omit<Source, "slug">;
}

export interface Evidence {
  source: Source;
  quote?: string | null;
  language?: string | null;
  translations?: { language: string; text: string }[];
  attribution?: string;
  depth?: number;
  grade?: string | null;
  locator?: string | null;
  bearing?: "supports" | "denies";
  /** The instant from which the world could read it. */
  published: string;
}

export interface StandingRecord {
  standing: Standing;
  record: PositionRecord;
  support?: Support;
}

/** One version of what a party was recorded to have said. */
export interface PositionRecord {
  id: string;
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
  resolutions?: Resolution[];
  dropsRedLine?: boolean;
  /** Since when the world could know this version with this evidence. */
  knownFrom: string;
  recordedAt: string;
  evidence: Evidence[];
}

export interface CellEvidence extends Resolved {
  negotiation: string;
  cell: Cell;
  /** Only under a filter. */
  unfiltered?: Unfiltered | null;
  records: StandingRecord[];
  /** Older records of the cell are left out. */
  moreRecords?: boolean;
  /** Of the cell, then of its party. */
  assessments?: Assessment[];
}

/** What an analyst or a narrator says; it moves no stance. */
export interface Assessment {
  id: string;
  who: { name: string; affiliation?: string | null; kind: "analyst" | "narrator" | "experts" };
  summary: string;
  /** EDTF, as recorded. */
  statedOn?: string | null;
  questionsRedLine?: boolean;
  party?: string | null;
  issue?: string | null;
  certainty?: string | null;
  evidence?: Evidence[];
}

/** The same as a record of its own, with what it rests on. */
export interface AssessmentRecord extends Assessment {
  /** EDTF, as recorded. */
  statedOn: string;
  evidence: Evidence[];
}

/** Of a first version, when its earliest evidence came out; later evidence does not move it. */
export function firstKnown({ version = 1, evidence, knownFrom }: PositionRecord): string {
  const published = evidence.map((it) => it.published).sort()[0];
  return version === 1 && published && published < knownFrom ? published : knownFrom;
}

/** What a re-post goes back to, nearest first. */
export function originalsOf(source: Source, onFile: Map<string, Source>): Source[] {
  const chain: Source[] = [];
  let next = source.repostOf;
  while (next && next !== source.slug && !chain.some(({ slug }) => slug === next)) {
    const original = onFile.get(next) ?? { slug: next };
    chain.push(original);
    next = original.repostOf;
  }
  return chain;
}
