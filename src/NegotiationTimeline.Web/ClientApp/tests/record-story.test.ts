import { expect, test } from "vitest";
import type { Evidence } from "../src/evidence";
import { changesIn, witnesses, type Happened } from "../src/record-story";

const happened = (kind: string, details: Happened["details"]): Happened =>
  ({ version: 1, kind, at: "2026-01-01T00:00:00Z", author: "coder", details });

test("each event of a record tells what it said before and what it says since", () =>
  expect(changesIn([
    happened("stated", { content: { statedOn: "[..2025-04-22]", position: 2 } }),
    happened("refined", { changes: { statedOn: "2025-03" } }),
    happened("retracted", {}),
    happened("corrected", { changes: { statedOn: "2025-03-11", changeReason: "asked again" } }),
  ])).toEqual([
    [], [{ field: "statedOn", before: "[..2025-04-22]", after: "2025-03" }], [],
    [{ field: "statedOn", before: "2025-03", after: "2025-03-11" },
      { field: "changeReason", before: undefined, after: "asked again" }],
  ]));

test("a publisher that tells it twice is named once, and who denies it stands apart", () => {
  const from = (publisher: string, bearing: "supports" | "denies"): Evidence =>
    ({ source: { slug: publisher, publisher }, bearing, published: "" });
  const evidence = [from("Agency", "supports"), from("Agency", "supports"), from("Ministry", "denies")];
  expect(witnesses(evidence, "supports")).toEqual(["Agency"]);
  expect(witnesses(evidence, "denies")).toEqual(["Ministry"]);
});
