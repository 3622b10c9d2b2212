// @vitest-environment jsdom
import { expect, test } from "vitest";
import { distanceChart, type DistanceStep } from "../src/charts/distance-chart";
import { placeOf } from "../src/charts/lane";
import { toNumber } from "../src/zone";

const days = { min: toNumber("2025-03-12"), max: toNumber("2025-04-23") };
const step = (from: string, to: string, distance: number | null, issues: number): DistanceStep =>
  ({ from: placeOf(toNumber(from)), to: placeOf(toNumber(to)), distance, issues });
const drawn = () => distanceChart([
  step("2025-03-12", "2025-03-20", 0.25, 1), step("2025-03-20", "2025-04-01", null, 0),
  step("2025-04-01", "2025-04-21", 0.5, 2), step("2025-04-21", "2025-04-24", 1, 3),
], { width: 800, days, label: "Distance" });

test("a distance with a gap looks as it did when it was last looked at", () =>
  expect(drawn().outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot("distance-chart.verified.svg"));

test("where nothing can be said there is no line, and none leads across", () => {
  expect(drawn().querySelectorAll(".step line")).toHaveLength(3);
  expect(drawn().querySelectorAll(".joint line")).toHaveLength(1);
});
