import { expect, test } from "vitest";
import { dayInWords, dayOf, isValidDay, toDay, toNumber } from "../src/zone";

test("an instant belongs to the day of the negotiation's zone", () => {
  expect(dayOf("2025-04-20T20:59:59.999999Z", "Europe/Kyiv")).toBe("2025-04-20");
  expect(dayOf("2025-04-20T21:00:00Z", "Europe/Kyiv")).toBe("2025-04-21");
  expect(dayOf("2025-04-20T21:00:00Z", "America/New_York")).toBe("2025-04-20");
});

test("a day stays itself in every zone", () => expect(dayOf("2025-04-20", "Pacific/Kiritimati")).toBe("2025-04-20"));

test("days are counted across a change of clocks", () => {
  expect(toNumber("2025-03-31") - toNumber("2025-03-29")).toBe(2);
  expect(toDay(toNumber("2024-02-28") + 1)).toBe("2024-02-29");
});

test("30 February is no day", () => {
  expect(isValidDay("2025-02-30")).toBe(false);
  expect(isValidDay("2025-02-28")).toBe(true);
});

test("a day is written in words", () => expect(dayInWords("2025-04-20")).toBe("20 April 2025"));
