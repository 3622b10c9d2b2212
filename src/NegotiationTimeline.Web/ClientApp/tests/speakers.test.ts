// @vitest-environment jsdom
import "./reader";
import { expect, test } from "vitest";
import type { SpokenCell } from "../src/contradictions";
import { cardsOf, saidInWords, tableRows, voicesOf } from "../src/speakers";

const names = { party: (slug: string) => slug, issue: (slug: string) => slug };
const president = { name: "A president", office: "President", authority: "principal" };
const cell = (rest: Partial<SpokenCell>): SpokenCell => ({
  party: "a", issue: "x", state: "held", position: -2, firmness: "red-line", certainty: "certain", ...rest,
});
const stances = [
  cell({ speaker: null }), cell({ party: "b", speaker: null }),
  cell({ speaker: president, assessments: ["S1", "S2"], positions: ["E1"], since: "2025-04-21" }),
  cell({ speaker: president, issue: "y", state: "unknown", position: null, firmness: null, filteredOut: ["E2"] }),
];

test("a party's named voices come before those without a name, and each has all that it says", () =>
  expect(voicesOf(stances).map(({ party, speaker, cells }) => [party, speaker?.name, cells.map(({ issue }) => issue)]))
    .toEqual([["a", "A president", ["x", "y"]], ["a", undefined, ["x"]], ["b", undefined, ["x"]]]));

test("each state is told in words, and what a filter hides is not called unknown", () => {
  const said = [
    cell({ certainty: "possible", firmness: "tentative", position: 1 }), cell({ state: "declined" }),
    cell({ state: "contested", accounts: [{ id: "1", position: -2 }, { id: "2", position: -1 }] }),
    cell({ state: "unknown", filteredOut: ["E2"] }), cell({ state: "unknown" }),
  ].map(saidInWords);
  expect(said).toEqual([
    "possibly open, or in part, tentative", "declined to say", "accounts differ: rejects / has reservations",
    "hidden by the filter", "no known position",
  ]);
});

test("what analysts say stands beside it in the table, where it is wanted", () => {
  const [president] = voicesOf(stances);
  const analysts = new Map([["S1", { id: "S1", who: { name: "Hall", kind: "analyst" as const }, summary: "Doubts it." }]]);
  expect(tableRows([president!], names, analysts)[0]!.at(-1)).toBe("Hall: Doubts it.");
  expect(tableRows([president!], names)[1]).toEqual(["a", "A president", "President", "principal", "y",
    "hidden by the filter", null, null, "certain", undefined, "", "E2"]);
  expect(cardsOf([president!], names)[0]!.sides.map(({ redLine }) => redLine)).toEqual([true, false]);
});
