import { expect, test } from "vitest";
import type { Cell, Negotiation, Span } from "../src/contract";
import { activeFilters, filterInWords, gradeOf, partsOf } from "../src/filtering";
import { withHidden, withHiddenCells } from "../src/hidden-spans";
import { askedCells, narrowed, toggled, withFilter } from "../src/selection";
import { addressOf, readState } from "../src/state";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv",
  parties: [{ slug: "russia", name: "Russia" }, { slug: "ukraine", name: "Ukraine" }],
  issues: [
    { slug: "ceasefire", proposition: "A full ceasefire", group: "ceasefire" },
    { slug: "freeze", proposition: "The front is frozen", group: "ceasefire" },
    { slug: "crimea", proposition: "Crimea is recognised", group: "territory" },
  ],
};

test("what is shown and what counts are part of the address, beside the view's own choice of an issue", () => {
  const address = "view=lanes&minGrade=B2&parties=russia,ukraine&group=ceasefire&issue=freeze";
  const state = readState(new URLSearchParams(address));
  expect(state).toMatchObject({
    filter: { minGrade: "B2" }, only: { parties: "russia,ukraine", group: "ceasefire" }, choice: { issue: "freeze" },
  });
  expect(addressOf("talks", state)).toBe(`/negotiations/talks?${address}`);
});

test("a negotiation is narrowed to the parties and issues on show, and the API is asked for no others", () => {
  const only = { parties: "ukraine,atlantis", group: "ceasefire" };
  const { parties, issues } = narrowed(talks, only);
  expect(parties.map(({ slug }) => slug)).toEqual(["ukraine"]);
  expect(issues.map(({ slug }) => slug)).toEqual(["ceasefire", "freeze"]);
  expect(askedCells(talks, only)).toEqual({ party: "ukraine", group: "ceasefire" });
  expect(narrowed(talks)).toBe(talks);
});

test("each filter that is on says what it does and how the page looks without it", () => {
  const state = { only: { parties: "russia,ukraine" }, filter: { minGrade: "B2", onRecord: "true" } };
  expect(activeFilters(talks, state)).toEqual([
    { what: "parties", said: "Russia", without: { only: { parties: "ukraine" } } },
    { what: "parties", said: "Ukraine", without: { only: { parties: "russia" } } },
    { what: "evidence", said: "graded B2 or better", without: { filter: { onRecord: "true" } } },
    { what: "evidence", said: "on the record", without: { filter: { minGrade: "B2" } } },
  ]);
  expect(filterInWords(state.filter)).toBe("graded B2 or better, on the record");
});

test("the last filter taken back leaves none", () => {
  expect(toggled("russia", "russia")).toBeUndefined();
  expect(withFilter({ speaker: "Anna" }, { speaker: undefined })).toEqual({ filter: undefined });
});

test("a grade of which one part is left open says the least of that part", () => {
  expect(gradeOf("B", "")).toBe("B6");
  expect(gradeOf("", "2")).toBe("F2");
  expect(gradeOf("", "")).toBeUndefined();
  expect(partsOf("B6")).toEqual({ letter: "B", digit: "" });
});

const span = (from: string, to: string, rest: Partial<Span>): Span =>
  ({ party: "russia", issue: "ceasefire", state: "unknown", from: `2025-04-${from}T00:00:00Z`,
    to: `2025-04-${to}T00:00:00Z`, ...rest });

test("a stretch that the filter empties says which records it hides, and what nobody knows stays unknown", () => {
  const kept = [span("01", "10", {}), span("10", "20", { state: "held", continues: true })];
  const whole = [span("01", "04", {}), span("04", "07", { state: "held", records: ["E1"] }),
    span("07", "20", { state: "held", records: ["E2"], continues: true })];
  expect(withHidden(kept, whole).map((it) => [it.from!.slice(8, 10), it.to!.slice(8, 10), it.state, it.filteredOut]))
    .toEqual([["01", "04", "unknown", []], ["04", "07", "unknown", ["E1"]], ["07", "10", "unknown", ["E2"]],
      ["10", "20", "held", undefined]]);
});

test("a cell of a replay that only the filter empties says so, and one that it leaves stays as it is", () => {
  const cell = (issue: string, rest: Partial<Cell>): [string, Cell] =>
    [`russia/${issue}`, { party: "russia", issue, state: "unknown", ...rest }];
  const kept = new Map([cell("a", { state: "held", position: 1 }), cell("c", {})]);
  const whole = new Map([cell("a", { state: "held", position: 2 }), cell("b", { state: "held", positions: ["E1"] }),
    cell("c", {})]);
  const read = withHiddenCells(kept, whole);
  expect(read.get("russia/a")!.position).toBe(1);
  expect(read.get("russia/b")).toMatchObject({ state: "unknown", filteredOut: ["E1"] });
  expect(read.get("russia/c")!.filteredOut).toBeUndefined();
});
