import { plural } from "./plural";

/** Words of the distance between parties. */
export const distance = {
  title: (a: string, b: string) => `Distance between ${a} and ${b}`,
  first: "Between",
  second: "and",
  loading: "Loading the distances",
  apart: "opposite ends",
  same: "the same",
  issues: "Issues it rests on",
  onIssues: (count: number) => plural(count, "issue"),
  from: "From",
  distance: "Distance",
  nothing: "nothing can be said",
  pairs: "All pairs",
  pairsCaption: (when: string) => `Distance of every pair of parties, ${when.replace(/^A/, "a")}`,
  explained:
    "0: the same stance on every issue on which both hold one; 1: opposite ends. Issues count by their salience. "
    + "Where the line breaks, there is no issue on which both hold a stance.",
  unsaid: "no issue in common",
  of: (a: string, b: string, value: string) => `${a} and ${b}: ${value}`,
  fewParties: "A distance needs two parties.",
};
