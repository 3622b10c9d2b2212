import { grouped, plural } from "./plural";

/** Words of choosing a part of a negotiation that is too large for one screen. */
export const part = {
  heading: "Choose issues",
  large: (parties: number, issues: number) =>
    `${plural(parties, "party", "parties")} by ${plural(issues, "issue")}, shown part by part.`,
  group: "Group",
  allGroups: "All groups",
  noGroup: "Other issues",
  find: "Find an issue",
  shown: (first: number, last: number, of: number) => `Issues ${grouped(first)} to ${grouped(last)} of ${grouped(of)}`,
  lanes: (first: number, last: number, of: number) => `Lanes ${first} to ${last} of ${of}`,
  /** Where a part of the issues alone was asked about, nothing found says nothing of the others. */
  within: (told: string, isPart: boolean) =>
    isPart ? `${told} Only the issues chosen above were looked through.` : told,
  none: "No issue matches. Choose another group, or other words.",
  before: "Previous",
  after: "Next",
  lanesAsk: "Choose one issue, to see every party on it, or one party, to see it on the issues above.",
  anotherIssue: "Choose another issue",
  distanceAsk: "Choose two parties to see how far apart they stand.",
  manyPairs: (most: number) => `All pairs are shown for negotiations of up to ${most} parties.`,
  choose: "Choose …",
};
