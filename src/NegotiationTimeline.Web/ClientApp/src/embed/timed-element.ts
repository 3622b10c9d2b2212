import { LitElement } from "lit";
import { asKnownThen, type MatrixState, type Selection } from "../state";

/** The attributes that say of when, known by when, recorded by when, which evidence counts, and what is on show. */
export const timeAttributes = {
  negotiation: {}, asOf: { attribute: "as-of" }, knownBy: { attribute: "known-by" },
  recordedBy: { attribute: "recorded-by" }, range: {}, minGrade: { attribute: "min-grade" },
  onRecord: { attribute: "on-record" }, speaker: {}, authority: {}, parties: {}, issues: {}, group: {},
};

/** An element that is told its place in the three times by attributes, as a page is by its address. */
export abstract class TimedElement extends LitElement {
  declare negotiation: string | null;
  declare asOf: string | null;
  /** `as-of`: as known then; left out, with hindsight. */
  declare knownBy: string | null;
  declare recordedBy: string | null;
  /** How many days it spans. */
  declare range: string | null;
  declare minGrade: string | null;
  /** Without a value it means true, as attributes do. */
  declare onRecord: string | null;
  declare speaker: string | null;
  declare authority: string | null;
  /** Slugs with commas, and one group of issues by its name. */
  declare parties: string | null;
  declare issues: string | null;
  declare group: string | null;

  protected times(): MatrixState {
    const { asOf, knownBy, recordedBy, range, minGrade, onRecord, speaker, authority } = this;
    const filter = given({ minGrade, onRecord: onRecord === "" ? "true" : onRecord, speaker, authority });
    return {
      ...given({ asOf, knownBy: knownBy === "as-of" ? asKnownThen : knownBy, recordedBy, range }),
      filter: Object.keys(filter).length ? filter : undefined, only: this.only(),
    };
  }

  /** Which parties and issues are on show; undefined where all are. */
  protected only(): Selection | undefined {
    const { parties, issues, group } = this;
    const only = given({ parties, issues, group });
    return Object.keys(only).length ? only : undefined;
  }
}

/** Of all attributes those that are there. */
export function given(all: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter((it): it is [string, string] => !!it[1]));
}
