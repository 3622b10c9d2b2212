import type { RedLineEventKind, RedLineState } from "../red-lines";
import { plural } from "./plural";

/** Words of the ledger of red lines. */
export const redLines = {
  title: "Red lines",
  loading: "Loading the red lines",
  none: "No red line is on record",
  noneDetail: (when: string) => `${when}: nothing that a party said is recorded as beyond negotiation.`,
  noneOfKind: "None in this state.",
  filter: "States of red lines",
  all: (count: number) => `All: ${plural(count, "red line")}`,
  counted: {
    stands: (n) => (n === 1 ? "1 stands" : `${n} stand`), softened: (n) => `${n} softened`,
    superseded: (n) => `${n} superseded`, dropped: (n) => `${n} dropped`, ended: (n) => `${n} ended`,
  } as Record<RedLineState, (count: number) => string>,
  states: {
    stands: "stands", softened: "softened", superseded: "superseded", dropped: "dropped", ended: "ended",
  } as Record<RedLineState, string>,
  explained: {
    stands: "Nothing that was said since takes it back.",
    softened: "A later stance is on the same side, but no longer a red line.",
    superseded: "A later stance lies elsewhere. No record says that the line was given up.",
    dropped: "A record says that it was given up.",
    ended: "It held for a bounded time, which is over.",
  } as Record<RedLineState, string>,
  possibly: (state: string) => `possibly ${state}`,
  possible: "The dates would allow another reading.",
  since: (date: string) => `since ${date}`,
  reaffirmed: (date: string) => `last reaffirmed ${date}`,
  neverReaffirmed: "no dated repetition",
  cell: {
    contested: "Today the accounts of this stance differ.",
    declined: "Today the party declines to say.",
    unknown: "Today no position of it is known.",
  } as Record<string, string>,
  events: {
    asserted: "asserted", reaffirmed: "reaffirmed", corroborated: "corroborated", softened: "softened",
    superseded: "superseded", dropped: "dropped", questioned: "questioned",
  } as Record<RedLineEventKind, string>,
  eventHints: {
    questioned: "Somebody asks whether the line still stands; that moves nothing.",
    corroborated: "Another account of the same occasion says so, too.",
  } as Partial<Record<RedLineEventKind, string>>,
  questionedBy: (who: string) => `questioned by ${who}`,
  over: "over by now",
  possibleEvent: "possible",
  evidence: "Evidence of this stance",
  evidenceOf: (party: string, issue: string) => `Evidence of this stance: ${party}, ${issue}`,
  before: (word: string, date: string) => `${word} ${date}`,
  stretch: (who: string, issue: string, state: string, since: string) => `${who}, “${issue}”: ${state}, ${since}`,
  legend: {
    heading: "How to read the strips", stands: "the line stands", past: "no longer a red line, or taken back",
    uncertain: "hatched: it may have begun", event: "something was said", range: "the dates that it may have",
    questioned: "questioned: moves nothing",
  },
  columns: ["Party", "Issue", "Position", "State", "Certainty", "Event", "Date", "Speaker", "Record"],
};
