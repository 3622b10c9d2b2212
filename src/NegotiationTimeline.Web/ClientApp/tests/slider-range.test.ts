import { expect, test } from "vitest";
import type { Negotiation } from "../src/contract";
import { changeDays, scaleMarks, usefulRange, windowOf } from "../src/slider-range";
import { toDay, toNumber } from "../src/zone";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv", coverage: "2022-02-24/..", codedThrough: "2025-04-23",
  firstStated: null, parties: [], issues: [],
};
const now = "2026-01-01T00:00:00Z";
const whole = usefulRange(talks, now);

test("the slider reaches from the start of coverage to how far the coding has got", () =>
  expect([toDay(whole.min), toDay(whole.max)]).toEqual(["2022-02-24", "2025-04-23"]));

test("the slider leaves out years of coverage before the first statement", () =>
  expect(toDay(usefulRange({ ...talks, firstStated: "2025-03-01T12:00:00Z" }, now).min)).toBe("2025-02-22"));

test("one record dated far ahead does not stretch the slider", () => {
  const open = { ...talks, codedThrough: null };
  expect(toDay(usefulRange({ ...open, lastStated: "9999-12-30T22:00:00Z" }, now).max)).toBe("2027-01-02");
  expect(toDay(usefulRange({ ...open, lastStated: "2025-04-23T12:00:00Z" }, now).max)).toBe("2025-04-23");
});

test("the scale has few labels, however many years there are", () => {
  const marks = scaleMarks({ min: toNumber("1945-05-09"), max: toNumber("2025-04-23") });
  expect(marks.length).toBeLessThanOrEqual(12);
  expect(marks.slice(0, 2).map((it) => it.label)).toEqual(["1946", "1953"]);
});

test("the narrowest window is shown that holds the date", () => {
  expect(windowOf(whole, undefined, toNumber("2025-04-20")).width).toBe("42");
  expect(windowOf(whole, undefined, toNumber("2024-12-01")).width).toBe("366");
  expect(windowOf(whole, "42", toNumber("2022-06-01")).width).toBe("all");
});

test("a window chosen wider stays so", () =>
  expect(windowOf(whole, "all", toNumber("2025-04-20"))).toMatchObject({ ...whole, width: "all" }));

test("a stance changes on the day of the zone in which its span begins", () => {
  const span = { party: "russia", issue: "direct-talks", from: "2025-04-20T21:00:00Z", to: null };
  expect([...changeDays([span], "Europe/Kyiv").keys()].map(toDay)).toEqual(["2025-04-21"]);
  expect(changeDays([{ ...span, state: "unknown" }], "Europe/Kyiv").size).toBe(0);
});

test("where one span ends and the next begins is one change of one cell", () => {
  const span = (from: string, to: string, continues = false) =>
    ({ party: "russia", issue: "talks", from, to, continues });
  const [first, last] = [span("2025-03-01T10:00:00Z", "2025-04-20T21:00:00Z"),
    span("2025-04-20T21:00:00Z", "2025-04-23T21:00:00Z", true)];
  const days = changeDays([first, last], "Europe/Kyiv");
  expect([...days].map(([day, count]) => [toDay(day), count])).toEqual([["2025-03-01", 1], ["2025-04-21", 1]]);
});
