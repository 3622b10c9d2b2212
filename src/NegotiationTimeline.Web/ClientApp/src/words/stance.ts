import { plural } from "./plural";

/** Words of a stance. */
export const stance = {
  words: { "-2": "rejects", "-1": "has reservations", "0": "non-committal", "1": "open, or in part", "2": "accepts" },
  declined: "declined to say",
  contested: "accounts differ",
  unknown: "no known position",
  notCovered: "not covered",
  possibly: "possibly",
  firmness: { tentative: "tentative", stated: "stated", firm: "firm", "red-line": "red line" },
  clarity: { explicit: "explicit", implied: "implied", ambiguous: "ambiguous" } as Record<string, string>,
  roles: { proposer: "as proposer", demander: "as demander", responder: "as responder" } as Record<string, string>,
  explained: {
    declined: "The party was asked and would not say. That is an answer, and not the same as silence.",
    contested: "The sources tell differently of one occasion. No account is preferred; all are given.",
    unknown: "No position that stood on this day is on record for this point of time. That does not mean neutral.",
    hidden: "Something is on record here, and the filter leaves none of it. That is not the same as unknown.",
    "not-covered": "The record does not cover this party on this day.",
  } as Record<string, string>,
  cautions: {
    unnamed: "Unnamed: nobody who can be named stands behind these words.",
    inferred: "Inferred: nobody said it in so many words; the source concludes it.",
    hearsay: "Hearsay: all that supports it is a report of a report.",
  } as Record<string, string>,
  possible: "Possible, not certain: as it is dated, it need not have stood on this day.",
  notReaffirmed: (age: string) => `Not reaffirmed for long: ${age}.`,
  readings: (count: number) => count === 1
    ? "One more record, below, may be the later one." : `${count} more records, below, may be the later ones.`,
  marks: { unnamed: "unnamed source", inferred: "inferred", hearsay: "hearsay" } as Record<string, string>,
  conditional: (count: number) => plural(count, "condition"),
  lastHeld: (word: string) => `last: ${word}`,
  since: (date: string) => `since ${date}`,
  age: (days: number) => (days < 730 ? `${plural(days, "day")} old` : `${Math.floor(days / 365.25)} years old`),
  alternatives: (count: number) => plural(count, "other reading"),
  hiddenByFilter: "hidden by the filter",
  hidden: (count: number) => `${count} hidden by the filter`,
  spoken: (party: string, issue: string) => `${party} on “${issue}”:`,
};
