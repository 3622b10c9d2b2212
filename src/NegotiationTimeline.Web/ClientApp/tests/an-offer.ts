import type { Party } from "../src/contract";
import type { PartyAnswer, Proposal, ScoredClause } from "../src/proposals";

/** An offer of two clauses to four parties, with an answer of every kind. */
export const parties: Party[] = [
  { slug: "north", name: "Northland" }, { slug: "south", name: "Southland" }, { slug: "allies", name: "Allies of Southland" },
  { slug: "mission", name: "Observer Mission" },
];

export const answer = (party: string, rest: Partial<PartyAnswer>): PartyAnswer => ({
  party, answer: "unanswered", state: "unknown", implied: false, conditions: [], answeredEarlierText: false,
  tookBack: false, positions: [], filteredOut: [], certainty: "certain", ...rest,
});

const ceasefire: ScoredClause = {
  id: "ceasefire", issue: "ceasefire", proposition: "A full ceasefire", sense: "for", obligor: "north",
  text: "The parties cease fire along the line of contact for ninety days.", since: "2025-03-01", adopted: false,
  stances: [
    answer("north", { answer: "conditional", state: "held", position: 1, since: "2025-04-05", positions: ["p1"],
      conditions: [{ id: "c1", text: "Supplies of arms stop" }, { id: "c2", text: "A seat at the table", status: "met" }] }),
    answer("south", { answer: "rejects", state: "held", position: -2, firmness: "red-line", certainty: "possible" }),
    answer("allies", { answer: "contested", state: "contested" }),
    answer("mission", { answer: "not-covered", state: "not-covered" }),
  ],
  overlap: [{ party: "north", position: 1, implied: false, conditions: [] }],
  blockedBy: [{ party: "south", position: -2, positions: ["p2"], since: "2025-04-01", certainty: "possible", implied: false }],
  unanswered: [],
  unsettled: [{ kind: "red-line", party: "south" }, { kind: "condition", party: "north", text: "Supplies of arms stop" },
    { kind: "contested", party: "allies" }],
};

const monitors: ScoredClause = {
  id: "monitors", issue: "monitors", proposition: "Monitors are deployed", sense: "for", obligor: null, after: "ceasefire",
  text: "A mission of 400 monitors takes up its posts within ten days.", since: "[..2025-04-01]", adopted: false,
  stances: [
    answer("north", { answer: "implied", state: "held", position: -2, implied: true, firmness: "firm", since: "2025-04-05" }),
    answer("south", {}),
    answer("allies", { answer: "declined", state: "declined" }),
    answer("mission", { answer: "not-covered", state: "not-covered" }),
  ],
  overlap: [], blockedBy: [], unanswered: ["south"],
  unsettled: [{ kind: "obligor" }, { kind: "sequence", text: "ceasefire" }, { kind: "rejection", party: "north" },
    { kind: "declined", party: "allies" }, { kind: "unanswered", party: "south" }],
};

export const offer: Proposal = {
  asOf: "2025-05-20T20:59:59Z", knownBy: "2025-06-01T20:59:59Z", recordedBy: "2025-06-01T20:59:59Z",
  id: "framework", title: "Framework for a settlement", state: "revised", certainty: "certain", proposers: ["south"],
  reported: false, tabledOn: "2025-03-01", evidence: [], parties: parties.map(({ slug }) => slug),
  clauses: [ceasefire, monitors],
  whole: [
    answer("north", { answer: "non-committal", state: "held", position: 0 }),
    answer("south", { answer: "accepts", state: "held", position: 2, positions: ["proposals/framework"], since: "2025-03-01" }),
    answer("allies", { answer: "reservations", state: "held", position: -1, answeredEarlierText: true }),
    answer("mission", { answer: "not-covered", state: "not-covered" }),
  ],
  steps: [], texts: [],
  dropped: [{ id: "sanctions", issue: "sanctions", sense: "against", since: "2025-03-01", until: "2025-04-01",
    text: "Sanctions stay in force until the mission has reported to the council twice." }],
};
