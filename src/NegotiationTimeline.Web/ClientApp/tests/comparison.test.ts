import { expect, test } from "vitest";
import { citedPoint, endsOf } from "../src/comparison";

const day = "2025-04-23";

test("without a choice the last seven days are compared", () =>
  expect(endsOf({}, day)).toEqual({ from: "2025-04-16", to: "2025-04-23" }));

test("as known then, each end is read as it was known on its day", () =>
  expect(endsOf({ knownBy: "asOf", choice: { from: "2025-04-20" } }, day))
    .toEqual({ from: "2025-04-20", to: day, knownByFrom: "2025-04-20", knownByTo: day }));

test("a fixed date of knowledge counts for both ends", () =>
  expect(endsOf({ knownBy: "2025-04-22", choice: { from: "2025-04-20" } }, day)).toMatchObject({ knownBy: "2025-04-22" }));

test("a citation is compared as of one day, by what was recorded then and now", () =>
  expect(endsOf({ choice: { recordedByFrom: "2026-02-01" } }, day))
    .toEqual({ from: day, to: day, recordedByFrom: "2026-02-01" }));

test("a pinned page ends the comparison at its pin", () =>
  expect(endsOf({ recordedBy: "2026-03-01", choice: { recordedByFrom: "2026-02-01" } }, day))
    .toMatchObject({ recordedByFrom: "2026-02-01", recordedByTo: "2026-03-01" }));

test("what the address names goes first, and filters go along", () =>
  expect(endsOf({
    filter: { onRecord: "true" }, knownBy: "asOf",
    choice: { from: "2025-04-01", to: "2025-04-20", knownByFrom: "2025-04-02", knownByTo: "2025-04-21" },
  }, day)).toEqual({ onRecord: "true", from: "2025-04-01", to: "2025-04-20", knownByFrom: "2025-04-02",
    knownByTo: "2025-04-21" }));

test.each([
  ["2026-02-01", { recordedByFrom: "2026-02-01" }],
  [" 2026-02-01T09:30:00.123456Z ", { recordedByFrom: "2026-02-01T09:30:00.123456Z" }],
  ["http://here/negotiations/talks?view=lanes&asOf=2025-04-23&recordedBy=2026-02-01T09%3A30%3A00Z",
    { recordedByFrom: "2026-02-01T09:30:00Z", asOf: "2025-04-23" }],
  ["yesterday", undefined], ["1/2/2026", undefined], ["http://here/negotiations/talks?asOf=2025-04-23", undefined],
])("%s names a citation, or is refused", (said, point) => expect(citedPoint(said)).toEqual(point));
