import { expect, test } from "vitest";
import type { Cell, Span, Timeline } from "../src/contract";
import { lateSpans } from "../src/late-spans";
import { Shown } from "../src/shown";
import { SpanIndex } from "../src/span-index";
import { toNumber } from "../src/zone";

const span = (from: string, to: string, rest: Partial<Span> = {}): Span =>
  ({ party: "russia", issue: "talks", state: "held", position: -2, firmness: "firm", certainty: "certain", from, to, ...rest });
const first = span("2025-03-01T10:00:00Z", "2025-04-20T21:00:00Z");
const second = span("2025-04-20T21:00:00Z", "2025-04-23T21:00:00Z", { position: 1, continues: true });
const day = toNumber;
const at = (index: SpanIndex, date: string) => index.cellsAt(day(date)).get("russia/talks")!;

test("a day shows what stands at its end, in the negotiation's zone", () => {
  const index = new SpanIndex([first, second], "Europe/Kyiv");
  expect(at(index, "2025-02-28").state).toBe("unknown");
  expect(at(index, "2025-03-01").position).toBe(-2);
  expect(at(index, "2025-04-20").position).toBe(-2);
  expect(at(index, "2025-04-21").position).toBe(1);
});

test("a span that goes on beyond its window stands on every later day", () =>
  expect(at(new SpanIndex([second], "Europe/Kyiv"), "2025-06-01").position).toBe(1));

test("what an answer told of a span is shown wherever that span stands", () => {
  const index = new SpanIndex([first, second], "Europe/Kyiv");
  const told: Cell = { party: "russia", issue: "talks", state: "held", position: -2, since: "2022-04~" };
  index.learn(day("2025-04-01"), new Map([["russia/talks", told]]));
  expect(at(index, "2025-03-05")).toBe(told);
  expect(at(index, "2025-04-21").since).toBeUndefined();
});

test("details of the same day are no step, and leave the marks of the step before", () => {
  const shown = new Shown();
  const cells = (...positions: (-2 | 1)[]) => new Map(positions.map((position, n): [string, Cell] =>
    [`${n}`, { party: "russia", issue: `${n}`, state: "held", position }]));
  shown.show("20 April", cells(-2, -2));
  shown.show("21 April", cells(1, -2));
  shown.show("21 April", cells(1, -2));
  expect(shown.changed).toEqual(new Set(["0"]));
});

const timeline = (knownBy: string, ...spans: Span[]): Timeline =>
  ({ from: "", to: "", knownBy, recordedBy: "2026-01-01T00:00:00Z", spans });

test("what only later knowledge tells of the past is late", () => {
  const late = lateSpans(timeline("2025-04-23", first, second), timeline("2025-04-21T00:00:00Z", second));
  expect([...late]).toEqual([first]);
});

test("a span that only ended is no late one, and looking back makes nothing late", () => {
  const open = { ...first, to: null, continues: true };
  expect(lateSpans(timeline("2025-04-23", first), timeline("2025-04-21", open)).size).toBe(0);
  expect(lateSpans(timeline("2025-04-20", first), timeline("2025-04-23")).size).toBe(0);
});
