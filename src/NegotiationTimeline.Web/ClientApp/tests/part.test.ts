import { expect, test } from "vitest";
import type { Negotiation } from "../src/contract";
import { isLarge, partOf } from "../src/part";

const talks = (parties: number, issues: number): Negotiation => ({
  slug: "talks", title: "Talks", timeZone: "UTC",
  parties: Array.from({ length: parties }, (_, n) => ({ slug: `p${n}`, name: `Party ${n}` })),
  // Groups take turns, so that their order in a table is another than that of the record.
  issues: Array.from({ length: issues }, (_, n) => ({ slug: `i${n}`, proposition: `Issue ${n}`, group: n % 2 ? "Odd" : "Even" })),
});
const large = talks(200, 2000);
const partAt = (choice: Record<string, string>) => partOf(large, { choice });
const slugsOf = (choice: Record<string, string>) => partAt(choice).issues.map(({ slug }) => slug);

test("a negotiation of ordinary size is read whole, whatever a view lets choose", () => {
  const sample = talks(6, 15);
  expect(isLarge(sample)).toBe(false);
  expect(partOf(sample, { choice: { issue: "i3", part: "2" } })).toMatchObject({ matching: 15, query: {} });
});

test("of a large one, as many issues are read as make few cells, in the order of the table", () => {
  expect(slugsOf({})).toEqual(Array.from({ length: 50 }, (_, n) => `i${2 * n}`));
  expect(slugsOf({ part: "21" })[0]).toBe("i1");
  expect(partAt({ part: "21" })).toMatchObject({ first: 1000, matching: 2000, size: 50 });
});

test("a part that is not there is the nearest that is", () => {
  expect(partAt({ part: "99" }).first).toBe(1950);
  for (const part of ["0", "-3", "x", "1.9"]) expect(partAt({ part }).first).toBe(0);
});

test("a group and words narrow what matches", () => {
  expect(partAt({ group: "Odd" }).matching).toBe(1000);
  expect(slugsOf({ group: "Odd", find: "ISSUE 1999" })).toEqual(["i1999"]);
});

test("where nothing matches, the server is not asked for everything", () =>
  expect(partAt({ find: "nothing" })).toMatchObject({ issues: [], matching: 0, query: { issue: "i0" } }));

test("one issue, or one party on a part of the issues, is all that lanes read", () => {
  expect(partAt({ issue: "i7" }).query).toEqual({ issue: "i7" });
  expect(partAt({ party: "p1", find: "issue 1999" }).query).toEqual({ party: "p1", issue: "i1999" });
});

test("every row has its place in the whole table, whose head and groups are rows, too", () => {
  const { rows } = partAt({ part: "21" });
  expect(rows!.count).toBe(2003);
  // The head, the group of the even ones with its 1000, and the head of the odd ones come before.
  expect([rows!.at.get("i0"), rows!.at.get("i1998"), rows!.at.get("i1"), rows!.at.get("i1999")]).toEqual([3, 1002, 1004, 2003]);
});
