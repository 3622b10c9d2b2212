/** How a form is described: what follows from it is the page's, the keeping of what is typed, and the body sent. */

export type Kind =
  | "text" | "long" | "id" | "number" | "yes" | "date" | "interval" | "dates" | "stance" | "choice"
  | "party" | "doers" | "parties" | "issue" | "source" | "proposal" | "clause" | "clauses" | "after" | "truce" | "act"
  | "position" | "zone" | "list" | "names"
  | "group" | "rows" | "either";

export interface Field {
  /** As in the body that is sent; its label and help stand under this name in words/fields.ts. */
  name: string;
  as: Kind;
  required?: boolean;
  /** Values to choose from, in the words of the API. */
  choices?: readonly string[];
  /** Of a group, of each of several rows, or of which one is given. */
  fields?: readonly Field[];
  /** How many rows stand there to begin with. */
  rows?: number;
  /** What is chosen to begin with. */
  initial?: string;
  /** Seldom used: behind a fold. */
  rare?: boolean;
  /** Only where another field beside it has this value. */
  when?: { name: string; is: string };
}

export interface Form {
  /** In the address: `?record=violations`. */
  name: string;
  group: "said" | "texts" | "truces" | "done" | "setup" | "start";
  /** Below the negotiation; what stands in braces is the value of a field that goes into the address, not the body. */
  path: string;
  fields: readonly Field[];
  /** Described at a slug of its own, and described anew the same way: nothing to amend. */
  isSetup?: boolean;
  /** Of its own answer, where the record is not read at its own address. */
  versions?: string;
  /** Where it is said that the publisher took the record back. */
  disavowal?: string;
}
