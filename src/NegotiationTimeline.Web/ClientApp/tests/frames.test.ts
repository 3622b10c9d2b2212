import { expect, test } from "vitest";
import type { Cell, Position } from "../src/contract";
import { Frames, framesIn, type Frame } from "../src/frames";
import { alongOf, momentOf, stateAt } from "../src/replay";
import { momentInWords, stopMarks } from "../src/stops";

const cell = (issue: string, position: Position): Cell =>
  ({ party: "russia", issue, state: "held", position, firmness: "firm", certainty: "certain" });
const unknown = (issue: string): Cell => ({ party: "russia", issue, state: "unknown" });
const frame = (at: string, ...cells: Cell[]): Frame => ({ at, cells });
const read = (frames: Frames, moment?: string) =>
  Object.fromEntries([...frames.cellsAt(moment)].map(([key, it]) => [key.split("/")[1], it.position ?? it.state]));

const published = new Frames([
  frame("2025-04-19T21:00:00Z"),
  frame("2025-04-21T21:00:00Z", cell("talks", -2), cell("crimea", -2)),
  frame("2025-04-22T09:30:00Z", cell("talks", 1)),
  frame("2025-04-22T21:00:00Z", cell("ceasefire", 2), unknown("crimea")),
], "published", "Europe/Kyiv");

test("a stream of events becomes frames, and its end and its comments none", () =>
  expect(framesIn([
    `id: 2025-04-19T21:00:00Z/0\r\nevent: cells\r\ndata: {"at":"2025-04-19T21:00:00Z","cells":[]}`,
    ": still there", `id: 2/1\nevent: cells\ndata: {"at":"2025-04-21T21:00:00Z",\ndata: "cells":[]}`,
    `id: 3/2\nevent: end\ndata: {"at":"2025-04-23T00:00:00Z"}`, "",
  ].join("\n\n"))).toEqual([frame("2025-04-19T21:00:00Z"), frame("2025-04-21T21:00:00Z")]));

test("reading the frames to a day gives what was known at its end, in the negotiation's zone", () => {
  expect(read(published, "2025-04-21")).toEqual({ talks: "unknown", crimea: "unknown", ceasefire: "unknown" });
  expect(read(published, "2025-04-22")).toEqual({ talks: 1, crimea: -2, ceasefire: "unknown" });
  expect(read(published, "2025-04-22T08:00:00Z")).toEqual({ talks: -2, crimea: -2, ceasefire: "unknown" });
  expect(read(published)).toEqual({ talks: 1, crimea: "unknown", ceasefire: 2 });
});

test("reading the frames to any moment is the same as adding them up one by one", () => {
  const days = [18, 19, 20, 21, 22, 23, 24];
  let seed = 7;
  const next = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  const frames = Array.from({ length: 40 }, (_, n) => frame(
    `2025-04-${18 + Math.floor(n / 6)}T${String(3 + (n % 6) * 3).padStart(2, "0")}:00:00Z`,
    ...Array.from({ length: 1 + next(3) }, () =>
      (next(5) ? cell(`i${next(6)}`, next(5) - 2 as Position) : unknown(`i${next(6)}`)))));
  const all = new Frames(frames, "published", "UTC");
  for (const day of days) {
    const sum = new Map<string, Cell>();
    for (const { at, cells } of frames)
      if (at.slice(0, 10) <= `2025-04-${day}`) cells.forEach((it) => sum.set(`russia/${it.issue}`, it));
    const read = all.cellsAt(`2025-04-${day}`);
    for (const key of read.keys()) expect(read.get(key)?.position, `${key} on ${day}`).toBe(sum.get(key)?.position);
  }
});

test("what became known is told by the day, beginning on the day before all of it", () => {
  expect(published.stops).toEqual([
    { moment: "2025-04-21", changed: 0 }, { moment: "2025-04-22", changed: 2 }, { moment: "2025-04-23", changed: 2 },
  ]);
  expect(published.stopAt("2025-04-01")).toBe(0);
  expect(published.stopAt("2025-04-22")).toBe(1);
  expect(published.stopAt(undefined)).toBe(2);
});

test("what was recorded is told by the instant, to the microsecond", () => {
  const recorded = new Frames([
    frame("2026-01-01T09:00:00Z"), frame("2026-01-01T09:00:00.5Z", cell("talks", -2)),
    frame("2026-01-01T09:00:00.54Z", cell("talks", 1)),
  ], "recorded", "Europe/Kyiv");
  expect(recorded.stops.map(({ moment }) => moment)).toEqual(
    ["2026-01-01T09:00:00Z", "2026-01-01T09:00:00.5Z", "2026-01-01T09:00:00.54Z"]);
  expect(read(recorded, "2026-01-01T09:00:00Z")).toEqual({ talks: "unknown" });
  expect(read(recorded, "2026-01-01T09:00:00.500000Z")).toEqual({ talks: -2 });
  expect(momentInWords("2026-01-01T09:00:00.54Z", recorded.stops, "Europe/Kyiv")).toBe("1 Jan 2026, 11:00:00.54");
});

test("of thousands of recordings there are as many stops as a slider can tell apart", () => {
  const many = Array.from({ length: 2000 }, (_, n) =>
    frame(new Date(Date.UTC(2026, 0, 1) + n * 7_000).toISOString(), cell("talks", n % 2 ? 1 : -1)));
  const { stops } = new Frames(many, "recorded", "UTC");
  expect(stops.length).toBeLessThanOrEqual(201);
  expect(stops.at(-1)!.moment).toBe(many.at(-1)!.at);
  expect(stopMarks(stops, "UTC").length).toBeLessThanOrEqual(8);
});

test("the address says which axis plays and where it stands", () => {
  expect(alongOf({ along: "sideways" })).toBeUndefined();
  expect(momentOf({ along: "published", asOf: "2025-04-20", knownBy: "asOf" })).toBe("2025-04-20");
  expect(momentOf({ along: "recorded", knownBy: "2025-04-22" })).toBeUndefined();
  expect(stateAt("2026-01-01T09:00:00Z", { along: "recorded" })).toEqual({ recordedBy: "2026-01-01T09:00:00Z" });
  expect(stateAt("2025-04-22", { along: "published" })).toEqual({ knownBy: "2025-04-22" });
});
