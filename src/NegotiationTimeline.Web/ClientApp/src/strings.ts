import { distance } from "./words/distance";
import { embed } from "./words/embed";
import { evidence } from "./words/evidence";
import { figure } from "./words/figure";
import { filter } from "./words/filter";
import { lanes } from "./words/lanes";
import { part } from "./words/part";
import { plural } from "./words/plural";
import { problems } from "./words/problems";
import { proposals } from "./words/proposals";
import { record } from "./words/record";
import { records } from "./words/records";
import { replay } from "./words/replay";
import { stance } from "./words/stance";
import { times } from "./words/times";
import { truces } from "./words/truces";
import { views } from "./words/views";

/** Cells have room for the short form only. */
export type Length = "long" | "short";

/** The words of what a first visit shows; `words/every.ts` lists all there are. */
export const strings = {
  product: "NegotiationTimeline",
  claim: "Who stood where, on what, at any date, and what was known of it when.",
  skip: "Skip to content",
  plural,

  list: {
    heading: "Negotiations",
    loading: "Loading the negotiations",
    empty: "No negotiation is recorded yet.",
    emptyDetail: "Open the first one, here or with POST /api/negotiations; the reference is under /scalar.",
    more: "Show more",
    private: "private",
    coverage: "Coverage",
    codedThrough: "Coded through",
    parties: (count: number) => plural(count, "party", "parties"),
    issues: (count: number) => plural(count, "issue"),
    positions: (count: number) => plural(count, "position"),
  },

  nowhere: {
    title: "There is no such page",
    detail: "The address leads nowhere on this site.",
    remedy: "Start from the list of negotiations.",
  },

  matrix: {
    caption: (asOf: string, knownBy: string) => `Stance of each party on each issue, ${asOf}, ${knownBy}`,
    loading: "Loading the stances",
    issue: "Issue",
    otherIssues: "Other issues",
    empty: "This negotiation has no parties or no issues yet.",
    nothingKnown: (knownBy: string) => `No position was known ${knownBy}.`,
    nothingOnRecord: (day: string) => `No position that stood on ${day} is on record.`,
    notCovered: (day: string, coverage: string) => `${day} lies outside what this record covers: ${coverage}.`,
    nothingKnownRemedy: "Choose a later date of knowledge, or hindsight.",
    beyondCoding: (date: string) => `The coding reaches ${date}. What was said after it is not in this answer.`,
    pinned: (instant: string) => `As this record stood on ${instant}. Later entries and corrections are left out.`,
    unpin: "Show the record as it is now",
    notes: "How this record was made",
    coders: "Coded by",
    private: "private",
    changed: (count: number) => (count === 0 ? "No stance changed" : `${plural(count, "stance")} changed`),
    failedKeepsOld: "The table below is the last answer received.",
    scrollRegion: "Stance matrix, scrolls sideways; arrow keys walk from cell to cell",
    stances: "Stances of all parties on all issues",
    columns: ["Party", "Issue", "Stance", "State", "Position", "Firmness", "Certainty", "Since", "Last reaffirmed",
      "Records"],
  },

  times,

  stance,

  embed,

  views,

  figure,

  part,

  record,

  filter,

  lanes,

  distance,

  proposals,

  truces,

  records,

  replay,

  cite: {
    heading: "Cite this view",
    text: (title: string, when: string, recorded: string) =>
      `“${title}”, NegotiationTimeline. ${when}; the record as it stood on ${recorded}.`,
    cell: (party: string, issue: string, when: string) => `${party} on “${issue}”: ${when.replace(/^A/, "a")}`,
    link: "Permanent link",
    json: "The same as JSON",
    copy: "Copy citation",
    copied: "Copied",
    hint: "It always gives this answer, whatever is recorded or corrected later.",
  },

  legend: {
    heading: "How to read a cell",
    redLine: "red line: said to be beyond negotiation",
    possible: "dashed: possible, the dates allow more than one reading",
    stale: "hollow, with age: not reaffirmed for long",
    changed: "outlined: changed by your last step",
  },

  evidence,

  edtf: {
    about: (date: string, style: Length) => (style === "long" ? `about ${date}` : `c. ${date}`),
    uncertain: (date: string) => `${date} (uncertain)`,
    upTo: (date: string, style: Length) => (style === "long" ? `on or before ${date}` : `by ${date}`),
    from: (date: string) => `on or after ${date}`,
    between: (start: string, end: string, style: Length) =>
      style === "long" ? `between ${start} and ${end}` : `${start} – ${end}`,
    interval: (start: string, end: string) => `${start} to ${end}`,
    onward: (start: string) => `from ${start} on`,
    open: "until further notice",
    always: "at any time",
    start: "the start of coverage",
    unknown: "unknown",
    or: " or ",
  },

  problems,
};
