import { expect, test } from "vitest";
import { addressOf, placeOf, readState } from "../src/state";

const at = (address: string) => placeOf(new URL(address, "http://localhost"));

test.each([
  {},
  { asOf: "2025-04-20" },
  { asOf: "2025-04-20", knownBy: "asOf" },
  { asOf: "2025-04-20T20:59:59.999999Z", knownBy: "2025-04-22", recordedBy: "2026-01-01T00:00:00+02:00" },
  { range: "all", cell: { party: "russia", issue: "direct-talks" } },
  { view: "proposals", cell: { party: "ukraine", issue: "clauses/us-final-offer/crimea" } },
])("an address gives back the state it was made of: %j", (state) =>
  expect(at(addressOf("ukraine-2025", state))).toMatchObject({ page: "negotiation", slug: "ukraine-2025", state }));

test("a link to a cell can be read aloud", () =>
  expect(addressOf("ukraine-2025", { cell: { party: "russia", issue: "direct-talks" } }))
    .toBe("/negotiations/ukraine-2025?cell=russia/direct-talks"));

test("the root lists the negotiations, and other addresses lead nowhere", () => {
  expect(at("/").page).toBe("negotiations");
  expect(at("/?record=open")).toMatchObject({ page: "negotiations", opens: true });
  expect(at("/?record=positions").page).toBe("nowhere");
  expect(at("/elsewhere").page).toBe("nowhere");
  expect(at("/negotiations/a/b").page).toBe("nowhere");
});

test("a filter of the evidence is part of the address", () => {
  const state = readState(new URLSearchParams("asOf=2025-04-23&minGrade=B2&onRecord=true"));
  expect(state.filter).toEqual({ minGrade: "B2", onRecord: "true" });
  expect(addressOf("talks", state)).toBe("/negotiations/talks?asOf=2025-04-23&minGrade=B2&onRecord=true");
});

test("a view and what it lets choose are part of the address, and can be read aloud", () => {
  const state = readState(new URLSearchParams("view=distance&asOf=2025-04-20&between=russia,ukraine"));
  expect(state).toMatchObject({ view: "distance", choice: { between: "russia,ukraine" } });
  expect(addressOf("talks", state)).toBe("/negotiations/talks?view=distance&asOf=2025-04-20&between=russia,ukraine");
});
