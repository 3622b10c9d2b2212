/** What the API tells of imports: the bodies of `/api/negotiations/{n}/imports` and `…/import-mappings`. */

export type ImportState = "received" | "checking" | "checked" | "recording" | "recorded" | "failed" | "cancelled"
  | "retracting" | "retracted" | "reinstating";

/** All rows or none, or those without a fault. */
export type ImportMode = "all" | "good";

/** What a cell means, or what every row has. */
export type Plain = string | number | boolean;

export interface ImportMapping {
  kind?: string | null;
  /** Field to column. */
  columns?: Record<string, string> | null;
  /** Field to what it is in every row. */
  constants?: Record<string, Plain> | null;
  /** Field to its map: what stands in the cell, to what it means. */
  values?: Record<string, Record<string, Plain>> | null;
  dates?: { format?: string | null } | null;
  /** Columns that together name a row. */
  id?: string[] | null;
  creates?: boolean | null;
}

export interface RowProblem {
  /** Of the file, from 1. */
  line: number;
  column: string;
  value: string;
  reason: string;
  remedy: string;
}

/** A new position near in date to another one of the same party on the same subject. */
export interface LikelyRow {
  line: number;
  party: string;
  /** Path of the issue, proposal or clause. */
  subject: string;
  date: string;
  /** Of the file; null where it is a record. */
  likeLine: number | null;
  /** Path; null where it is a row of the file. */
  likeRecord: string | null;
}

export interface SampleRow {
  line: number;
  /** Column to cell; of JSON Lines, none. */
  cells: Record<string, string>;
  body: Record<string, unknown> | null;
  faults: RowProblem[];
}

export interface ImportFile {
  name: string;
  sha256: string;
  bytes: number;
  format: "csv" | "jsonl";
  encoding: string;
  separator: string | null;
  rows: number | null;
}

export interface ImportProgress {
  phase: string;
  rows: number;
  of: number | null;
  percent: number;
  rowsPerSecond: number;
  secondsLeft: number | null;
}

export interface ImportCounts {
  rows: number;
  new: number;
  same: number;
  faulty: number;
  conflicting: number;
  duplicates: number;
}

export interface NewNames {
  count: number;
  /** The first 200. */
  slugs: string[];
}

export interface ImportCreates {
  parties: NewNames;
  issues: NewNames;
  sources: NewNames;
}

/** An import in a list. */
export interface ImportLine {
  id: string;
  state: ImportState;
  file: ImportFile;
  kind: string | null;
  counts: ImportCounts | null;
  made: { records: number; events: number };
  by: string;
  at: string;
  recordedAt: string | null;
}

export interface Import extends ImportLine {
  columns: { name: string; field: string | null }[];
  sample: SampleRow[];
  mapping: ImportMapping;
  mode: ImportMode | null;
  progress: ImportProgress | null;
  creates: ImportCreates | null;
  /** The first 100. */
  faults: RowProblem[];
  /** The first 100. */
  duplicates: LikelyRow[];
  failure: { field: string; reason: string; remedy: string } | null;
  ended: string | null;
  /** Amended records that undoing it, or that again, left as they were: the first 100. */
  left: { count: number; records: { record: string; reason: string }[] } | null;
}

export interface SavedMapping {
  name: string;
  mapping: ImportMapping;
}

export const isUnderWay = ({ state }: { state: ImportState }): boolean =>
  ["checking", "recording", "retracting", "reinstating"].includes(state);
