import type { Negotiation } from "../src/contract";
import type { Tally, Truce } from "../src/truces";

export const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv", codedThrough: "2025-05-12", issues: [],
  parties: [{ slug: "north", name: "Northland" }, { slug: "south", name: "Southland" }, { slug: "rebels", name: "Highland Front" }],
};

const tally = (id: string, rest: Partial<Tally>): Tally =>
  ({ id, accused: "north", atLeast: false, certainty: "certain", evidence: [], ...rest });

/** Extended once, broken off on a day that is not known, and counted by three. */
export const truce: Truce = {
  asOf: "2025-05-12T20:59:59Z", knownBy: "2025-06-01T20:59:59Z", recordedBy: "2025-06-01T20:59:59Z",
  id: "spring", title: "Spring truce", state: "ended", certainty: "certain", possible: ["ended"], declaredBy: ["north"],
  unilateral: true, bound: ["north", "south", "rebels"], declaredOn: "2025-04-01", window: "2025-04-03/2025-04-25",
  includes: "2025-04-10", evidence: [], unanswered: ["rebels"],
  reciprocation: [{ party: "south", id: "r1", on: "[2025-04-02,2025-04-04]", certainty: "certain", evidence: [] }],
  steps: [
    { id: "r1", step: "reciprocation", on: "[2025-04-02,2025-04-04]", parties: ["south"], certainty: "certain", evidence: [] },
    { id: "x1", step: "extension", on: "2025-04-20", until: "2025-05-10", parties: ["north", "south"], certainty: "certain",
      evidence: [] },
    { id: "e1", step: "end", on: "[2025-05-03..2025-05-06]", parties: [], certainty: "possible", evidence: [] },
  ],
  states: [
    { from: "2025-03-31T21:00:00Z", to: "2025-04-02T21:00:00Z", state: "announced", certainty: "certain", possible: ["announced"] },
    { from: "2025-04-02T21:00:00Z", to: "2025-05-02T21:00:00Z", state: "in-force", certainty: "certain", possible: ["in-force"] },
    { from: "2025-05-02T21:00:00Z", to: "2025-05-06T20:59:59.999999Z", state: "in-force", certainty: "possible",
      possible: ["in-force", "ended"] },
    { from: "2025-05-06T20:59:59.999999Z", to: null, state: "ended", certainty: "certain", possible: ["ended"] },
  ],
  violations: [
    { claimant: "north", series: [{ accused: "south", unit: "shellings",
      points: [{ at: "2025-04-21T20:59:59Z", earliest: "2025-04-18T21:00:00Z", by: "statedOn", count: 90, atLeast: false, report: "n1" }] }],
      tallies: [tally("n1", { accused: "south", count: 90, unit: "shellings", statedOn: "2025-04-20~" })] },
    { claimant: "rebels", series: [], tallies: [tally("r9", { statedOn: "[..2025-04-22]" })] },
    { claimant: "south", series: [{ accused: "north", unit: "shellings", points: [
      { at: "2025-04-08T20:59:59Z", earliest: "2025-04-07T21:00:00Z", by: "cutOff", count: 59, atLeast: false, report: "s1" },
      { at: "2025-04-28T20:59:59Z", earliest: "2025-04-27T21:00:00Z", by: "cutOff", count: 1200, atLeast: true, report: "s2" },
    ] }],
      tallies: [tally("s1", { count: 59, unit: "shellings", cutOff: "2025-04-08", supersededBy: { by: "s2", reason: "Later." } }),
        tally("s2", { count: 1200, unit: "shellings", cutOff: "2025-04-28", atLeast: true })] },
  ],
};
