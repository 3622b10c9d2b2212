import { expect, test } from "vitest";
import { exactAsOf } from "../src/moment";
import { dayIfWhole, pinnedState } from "../src/pinning";

const answer = {
  asOf: "2025-04-23T20:59:59.999999Z", knownBy: "2026-01-01T10:00:00Z", recordedBy: "2026-01-01T10:00:00Z",
  pin: "/api/negotiations/talks/stances?asOf=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-01-01T09%3A59%3A59.5Z",
};

test("a pinned view looks at the record of the answer's own pin", () =>
  expect(pinnedState({ cell: { party: "russia", issue: "talks" } }, answer, "Europe/Kyiv")).toEqual({
    asOf: "2025-04-23", recordedBy: "2026-01-01T09:59:59.5Z", cell: { party: "russia", issue: "talks" },
  }));

test("an answer without a pin is pinned to its own recording", () =>
  expect(pinnedState({}, { ...answer, pin: undefined }, "Europe/Kyiv").recordedBy).toBe("2026-01-01T10:00:00Z"));

test("the end of a day is named by its day in the zone, and by no other", () => {
  expect(dayIfWhole(answer.asOf, "Europe/Kyiv")).toBe("2025-04-23");
  expect(dayIfWhole(answer.asOf, "UTC")).toBe(answer.asOf);
});

test("an instant within the day is told with its time of day", () => {
  expect(exactAsOf({ asOf: "2025-04-23T09:30:00Z" }, "2025-04-23", "Europe/Kyiv")).toContain("12:30");
  expect(exactAsOf({ asOf: answer.asOf }, "2025-04-23", "Europe/Kyiv")).toBeUndefined();
  expect(exactAsOf({ asOf: "2025-04-23" }, "2025-04-23", "Europe/Kyiv")).toBeUndefined();
});
