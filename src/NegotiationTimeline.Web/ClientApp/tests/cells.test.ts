import { expect, test } from "vitest";
import { cellAt, cellsByKey, changedCells } from "../src/cells";
import type { Cell } from "../src/contract";

const matrix = (...stances: Cell[]): Map<string, Cell> => cellsByKey({
  negotiation: "talks", asOf: "", knownBy: "", recordedBy: "", parties: ["russia"], issues: ["talks"], stances,
});
const rejects: Cell = { party: "russia", issue: "talks", state: "held", position: -2, firmness: "red-line" };

test("a cell that the answer leaves out is unknown, never neutral", () =>
  expect(cellAt(matrix(), "russia", "talks").state).toBe("unknown"));

test("a cell has changed when its stance, firmness or certainty has", () => {
  expect(changedCells(matrix(rejects), matrix({ ...rejects, firmness: "firm" }))).toEqual(new Set(["russia/talks"]));
  expect(changedCells(matrix(), matrix(rejects)).size).toBe(1);
});

test("a cell that only grew older has not changed", () =>
  expect(changedCells(matrix({ ...rejects, ageDays: 1 }), matrix({ ...rejects, ageDays: 2 })).size).toBe(0));
