import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Player } from "../src/playing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function player(steps: number) {
  const done = { steps: 0, stopped: 0 };
  const it = new Player({ requestUpdate: () => {} }, () => done.steps < steps && ++done.steps > 0, () => done.stopped++);
  return { it, done };
}

test("time goes by in days a second until there is no further step", () => {
  const { it, done } = player(5);
  it.choose("2");
  it.toggle();
  vi.advanceTimersByTime(1000);
  expect(done).toEqual({ steps: 3, stopped: 0 });
  vi.advanceTimersByTime(5000);
  expect(done).toEqual({ steps: 5, stopped: 1 });
  expect(it.playing).toBe(false);
});

test("a pause stops it at once, and leaving the page without a word", () => {
  const { it, done } = player(100);
  it.toggle();
  it.toggle();
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual({ steps: 1, stopped: 1 });
  it.toggle();
  it.drop();
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual({ steps: 2, stopped: 1 });
});
