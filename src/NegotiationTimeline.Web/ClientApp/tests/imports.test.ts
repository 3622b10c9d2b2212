import { describe, expect, test } from "vitest";
import { dayBy, formatsOf, isAmbiguous } from "../src/imports/cell-dates";
import type { Import, RowProblem } from "../src/imports/contract";
import { faultsAt, isPlaced } from "../src/imports/faults-at";
import { fieldsOf } from "../src/imports/kinds";
import { labelOf, labelOfPath } from "../src/imports/labels";
import { columnsOf, toKeep, withColumn, withConstant, withFormat, withId, withKind, withValue } from "../src/imports/mapping";
import { paceOf } from "../src/imports/progress-shown";
import { fieldsRead, flat, valuesIn } from "../src/imports/rows";
import { Telling } from "../src/imports/telling";

const found: Import["columns"] = [
  { name: "country", field: "party" }, { name: "vote", field: "position" }, { name: "note", field: null },
];
const field = (name: string) => fieldsOf("positions").find((it) => it.name === name)!;

describe("a mapping", () => {
  test("that names no column has those that were found by their names", () =>
    expect(columnsOf({}, found)).toEqual({ party: "country", position: "vote" }));

  test("that changes one column names the others too, for then only what is named is read", () =>
    expect(withColumn({}, found, "summary", "note").columns).toEqual({ party: "country", position: "vote", summary: "note" }));

  test("lets go of what a column meant when the column goes", () => {
    const mapped = withValue({}, found, field("position"), "yes", "2");
    expect(mapped.values).toEqual({ position: { yes: 2 } });
    expect(withColumn(mapped, found, "position", undefined)).toMatchObject({ columns: { party: "country" }, values: {} });
  });

  test("knows a number from a word, and yes or no from both", () => {
    expect(withConstant({}, found, field("position"), "-1", true).constants).toEqual({ position: -1 });
    expect(withConstant({}, found, field("declined"), "true", true).constants).toEqual({ declined: true });
    expect(withValue({}, found, field("position"), "?", "declined").values).toEqual({ position: { "?": "declined" } });
    expect(withValue({}, found, field("position"), "absent", "").values).toEqual({ position: { absent: "" } });
  });

  test("keeps the column of a field where only empty cells are to be filled", () => {
    expect(withConstant({}, found, field("party"), "ukraine", false).columns).toHaveProperty("party", "country");
    expect(withConstant({}, found, field("party"), "ukraine", true).columns).not.toHaveProperty("party");
  });

  test("has no map left once its last value has none", () =>
    expect(withValue(withValue({}, found, field("position"), "yes", "2"), found, field("position"), "yes", undefined).values)
      .toEqual({}));

  test("of another kind keeps what that kind has too", () => {
    const mapping = { columns: { party: "country", summary: "note" }, constants: { firmness: "stated" }, creates: true };
    expect(withKind(mapping, "assessments")).toEqual({
      kind: "assessments", columns: { party: "country", summary: "note" }, constants: {}, values: {}, creates: true });
  });

  test("has a format of dates, or none, and columns that name a row", () => {
    expect(withFormat({}, "dd/MM/yyyy").dates).toEqual({ format: "dd/MM/yyyy" });
    expect(withFormat({ dates: { format: "d.M.yy" } }, "").dates).toBeNull();
    expect(withId(withId({}, "rcid", true), "country", true).id).toEqual(["rcid", "country"]);
    expect(withId({ id: ["rcid"] }, "rcid", false).id).toEqual([]);
  });

  test("is kept with its kind and the columns that were found", () =>
    expect(toKeep({ mapping: { creates: true }, columns: found, kind: "positions" }))
      .toEqual({ creates: true, kind: "positions", columns: { party: "country", position: "vote" } }));
});

describe("dates in cells", () => {
  test("may have the day or the month first, and somebody must say which", () => {
    expect(formatsOf(["2025-04-01", "04/05/2025"])).toEqual(["dd/MM/yyyy", "MM/dd/yyyy"]);
    expect(isAmbiguous(["04/05/2025"])).toBe(true);
    expect(isAmbiguous(["04/05/2025", "23/04/2025"])).toBe(false);
    expect(isAmbiguous(["2025-04-01"])).toBe(false);
  });

  test("are offered as they are written: points, one digit, two digits of the year", () =>
    expect(formatsOf(["4.5.25"])).toEqual(["d.M.yy", "M.d.yy"]));

  test("are read as the server reads them", () => {
    expect(dayBy("dd/MM/yyyy", "04/05/2025")).toBe("2025-05-04");
    expect(dayBy("MM/dd/yyyy", "04/05/2025")).toBe("2025-04-05");
    expect(dayBy("d.M.yy", "4.5.25")).toBe("2025-05-04");
    expect(dayBy("MM/dd/yyyy", "23/04/2025")).toBeUndefined();
    expect(dayBy("dd/MM/yyyy", "31/02/2025")).toBeUndefined();
    expect(dayBy("(", "04/05/2025")).toBeUndefined();
  });
});

describe("the first rows", () => {
  const body = { party: "ukraine", position: 2, evidence: [{ source: "paper", depth: 1 }], towards: ["us", "eu"], speaker: null };

  test("are read value by value, each by the path that leads to it", () =>
    expect(flat(body)).toEqual([
      ["party", "ukraine"], ["position", "2"], ["evidence.source", "paper"], ["evidence.depth", "1"], ["towards", "us; eu"]]));

  test("number their parts where there are several", () =>
    expect(flat({ clauses: [{ id: "a" }, { id: "b" }] })).toEqual([["clauses[1].id", "a"], ["clauses[2].id", "b"]]));

  test("have the columns of all of them, as the form orders them", () => {
    const row = (body: Record<string, unknown> | null) => ({ line: 2, cells: {}, body, faults: [] });
    expect(fieldsRead([row({ summary: "a", x: 1 }), row(null), row({ party: "b", summary: "c" })], "positions"))
      .toEqual(["party", "summary", "x"]);
  });

  test("and the faulty ones show what stands in a column, each value once", () => {
    const fault = (column: string, value: string): RowProblem => ({ line: 9, column, value, reason: "", remedy: "" });
    expect(valuesIn({
      sample: ["yes", "no", " yes", ""].map((vote, line) => ({ line, cells: { vote }, body: null, faults: [] })),
      faults: [fault("vote", "perhaps"), fault("country", "Atlantis"), fault("vote", "very long…")],
    }, "vote")).toEqual(["yes", "no", "perhaps"]);
  });
});

test("a field is called by the part it belongs to, and what is new is said to be so", () => {
  expect(labelOf("positions", "statedOn")).toBe("Stated on");
  expect(labelOf("positions", "evidence.source")).toBe("Evidence: source");
  expect(labelOf("positions", "source.publishedOn")).toBe("Published on (new source)");
  expect(labelOfPath("proposals", "clauses[2].id")).toMatch(/ 2$/);
});

test("what a server refuses is told at its place, or above the form where it has none", () => {
  const problem = { title: "", errors: [{ field: "columns.party", detail: "a" }, { field: "columns.position", detail: "b" }] };
  expect(faultsAt(problem, "columns.party").map(({ detail }) => detail)).toEqual(["a"]);
  expect(faultsAt(problem, "columns")).toHaveLength(2);
  expect(isPlaced(problem)).toBe(true);
  expect(isPlaced({ title: "", errors: [{ field: "file", detail: "It is gone." }] })).toBe(false);
  expect(isPlaced({ title: "" })).toBe(false);
});

test("progress is told in percent, rows, speed and time left, as far as each is known", () => {
  const progress = { phase: "checking", rows: 1200, of: null, percent: 41.6, rowsPerSecond: 600, secondsLeft: 3 };
  expect(paceOf(progress)).toBe("42 % · 1,200 rows · 600 rows a second · about 3 seconds left");
  expect(paceOf({ ...progress, of: 3000, secondsLeft: 240, rowsPerSecond: 0 }))
    .toBe("42 % · 1,200 of 3,000 rows · about 4 minutes left");
  expect(paceOf({ ...progress, secondsLeft: null })).toBe("42 % · 1,200 rows · 600 rows a second");
});

test("progress is said seldom, and what begins anew at once", () => {
  let now = 0;
  const telling = new Telling(10_000, () => now);
  expect(telling.isDue("checking")).toBe(true);
  now = 9_000;
  expect(telling.isDue("checking")).toBe(false);
  expect(telling.isDue("checked")).toBe(true);
  now = 20_000;
  expect(telling.isDue("checked")).toBe(true);
});
