import { expect, test } from "vitest";
import { firstKnown, originalsOf, type Evidence, type PositionRecord, type Source } from "../src/evidence";

const cited = (...published: string[]): Evidence[] => published.map((it) => ({ source: { slug: it }, published: it }));
const record = (version: number, knownFrom: string, evidence: Evidence[]): PositionRecord =>
  ({ id: "E04", version, knownFrom, evidence, recordedAt: "2026" });

test("later evidence does not make a first version known later", () =>
  expect(firstKnown(record(1, "2025-04-23", cited("2025-04-23", "2025-04-22")))).toBe("2025-04-22"));

test("a refined version is known from the evidence that refined it", () =>
  expect(firstKnown(record(2, "2025-04-23", cited("2025-04-22", "2025-04-23")))).toBe("2025-04-23"));

test("a re-post of a re-post goes back to both", () => {
  const onFile = new Map<string, Source>([["b", { slug: "b", repostOf: "c" }], ["c", { slug: "c" }]]);
  expect(originalsOf({ slug: "a", repostOf: "b" }, onFile).map(({ slug }) => slug)).toEqual(["b", "c"]);
});

test("re-posts of each other come to an end", () => {
  const onFile = new Map<string, Source>([["a", { slug: "a", repostOf: "b" }], ["b", { slug: "b", repostOf: "a" }]]);
  expect(originalsOf(onFile.get("a")!, onFile).map(({ slug }) => slug)).toEqual(["b"]);
});
