import { expect, test } from "vitest";
import { dayBounds } from "../src/edtf-bounds";
import { toDay } from "../src/zone";

test.each([
  ["2025-04-20", "2025-04-20", "2025-04-20"],
  ["2025-04-20T18:00:00+03:00", "2025-04-20", "2025-04-20"],
  ["2025-03", "2025-03-01", "2025-03-31"],
  ["2024", "2024-01-01", "2024-12-31"],
  ["2025-04-20?", "2025-04-19", "2025-04-21"],
  ["2025-03~", "2025-02-01", "2025-04-30"],
  ["2024%", "2023-01-01", "2025-12-31"],
  ["[2025-04-19,2025-04-20]", "2025-04-19", "2025-04-20"],
  ["[2025-05-03..2025-05-06]", "2025-05-03", "2025-05-06"],
  ["[..2025-04-22]", undefined, "2025-04-22"],
  ["2025-04-03/2025-04-25", "2025-04-03", "2025-04-25"],
  ["2025-04-03/..", "2025-04-03", undefined],
  ["unheard of", undefined, undefined],
])("%s lies between %s and %s", (edtf, first, last) => {
  const bounds = dayBounds(edtf);
  const day = (it: number | undefined) => (it === undefined ? undefined : toDay(it));
  expect([day(bounds.first), day(bounds.last)]).toEqual([first, last]);
});

test("without a date nothing is bounded", () => expect(dayBounds(null)).toEqual({}));
