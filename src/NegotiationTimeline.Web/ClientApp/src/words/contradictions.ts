import { plural } from "./plural";

/** Words of what does not go together. */
export const contradictions = {
  title: "Contradictions",
  loading: "Loading the contradictions",
  none: "No contradiction is on record",
  noneDetail: (when: string) =>
    `${when}: no party is recorded as having said the opposite of its own earlier words, `
    + "and no speakers of one party differ.",
  filter: "Kinds of contradiction",
  all: (count: number) => `All: ${plural(count, "contradiction")}`,
  noneOfKind: "None of this kind.",
  counted: {
    reversal: (n) => plural(n, "reversal"), speakers: (n) => `${n} of speakers who differ`,
  } as Record<string, (count: number) => string>,
  kinds: { reversal: "reversal", speakers: "speakers differ" } as Record<string, string>,
  explained: {
    reversal: "The later words are on the other side of the earlier ones.",
    speakers: "People of one party say different things while both stand.",
  } as Record<string, string>,
  order: "The dates leave open which came first.",
  reason: (reason: string) => `Reason given for the change: ${reason}`,
  noReason: "No reason for the change is on record.",
  earlier: "Earlier",
  later: "Later",
  oneOfThem: "Says",
  apartDays: (days: number) => (days < 1 ? "the same day" : days < 730 ? `${plural(days, "day")} apart`
    : `${Math.floor(days / 365.25)} years apart`),
  atLeast: (apart: string) => `at least ${apart}`,
  evidence: "Evidence of this stance",
  evidenceOf: (party: string, issue: string) => `Evidence of this stance: ${party}, ${issue}`,
  voices: "Who speaks for a party, side by side",
  voicesHint: "Every stance of which more than one voice tells. A voice without a name is an office, an official or a "
    + "paper: where only such a voice differs, it may be the accounts that differ, and not the party.",
  differ: "they differ",
  agree: "they agree",
  nobody: "No speaker named",
  columns: ["Kind", "Party", "Issue", "Order", "Record", "Date", "Speaker", "Authority", "Position", "Firmness",
    "Sources"],
};
