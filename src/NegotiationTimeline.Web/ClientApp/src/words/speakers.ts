import { plural } from "./plural";

/** Words of who says what. */
export const speakers = {
  title: "Who says what",
  titleBeside: "Who says what, with what analysts say beside it",
  loading: "Loading what each speaker says",
  none: "Nobody is on record as having said anything",
  noneDetail: (when: string) => `${when}: no stance of any party is known.`,
  hint: "A stance is told by the one who says it. What the filter hides is listed with the rest, so that nobody takes it "
    + "for silence.",
  choices: "What is shown beside the speakers",
  onRecord: "On the record only",
  beside: "What analysts say beside it",
  besideHint: "What analysts and narrators say stands beside a stance and never moves it.",
  nobody: "No speaker named",
  counted: (held: number, hidden: number) =>
    [plural(held, "stance"), hidden ? `${hidden} hidden by the filter` : ""].filter(Boolean).join(", "),
  evidenceOf: (who: string, issue: string) => `${who} on “${issue}”:`,
  analysts: "Analysts say",
  ofParties: (count: number) => `What analysts say of a party as a whole: ${count}`,
  columns: ["Party", "Speaker", "Office", "Authority", "Issue", "Stance", "Position", "Firmness", "Certainty", "Since",
    "Records", "Hidden by the filter"],
  analystsColumn: "Analysts say",
};
