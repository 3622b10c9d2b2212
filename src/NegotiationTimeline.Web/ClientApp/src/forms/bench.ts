import type { Negotiation } from "../contract";
import type { Draft, Value } from "./draft";

export interface Fault {
  field: string;
  detail: string;
  remedy?: string;
}

/** What fields work on: the draft, what there is to choose from, and what the server found wrong. */
export interface Bench {
  /** Names of the amendment, if it is one, and of the form, for the words of their fields. */
  forms: string[];
  negotiation: Negotiation;
  draft: Draft;
  /** Rows of evidence on file, of a record that is being corrected. */
  evidence: Draft[];
  /** The proposal of which a step is amended. */
  proposal?: string;
  set: (path: string, value: Value | undefined) => void;
  /** What is wrong at any of these paths. */
  faultAt: (...paths: string[]) => Fault | undefined;
  /** Whether something is wrong below a path. */
  isFaulty: (path: string) => boolean;
  /** Files the new source that stands in the draft for the field. */
  file: (path: string) => void;
  filing: boolean;
}

export function idOf(path: string): string {
  return `field-${path.replace(/[^\w]+/g, "-")}`;
}
