// @vitest-environment jsdom
import { expect, test } from "vitest";
import { endOf, placed } from "../src/charts/lane";
import { moveAsOf } from "../src/charts/as-of-line";
import { stanceLanes } from "../src/charts/stance-lanes";
import type { Annotation, Negotiation, Span } from "../src/contract";
import { chosenLanes, lanesOf } from "../src/lanes";
import { toNumber } from "../src/zone";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv",
  parties: [{ slug: "russia", name: "Russia" }, { slug: "ukraine", name: "Ukraine" }, { slug: "us", name: "United States" },
    { slug: "uk", name: "United Kingdom" }],
  issues: [{ slug: "ceasefire", proposition: "A full ceasefire" }],
};
const span = (party: string, from: string, to: string, rest: Partial<Span>): Span => ({
  party, issue: "ceasefire", from: `${from}T22:00:00Z`, to: `${to}T22:00:00Z`, certainty: "certain", records: ["E01"], ...rest,
});
const spans: Span[] = [
  span("russia", "2025-03-11", "2025-03-31", { state: "held", position: -2, firmness: "red-line", certainty: "possible" }),
  span("russia", "2025-03-31", "2025-04-10", { state: "held", position: -2, firmness: "red-line" }),
  span("russia", "2025-04-10", "2025-04-23", { state: "contested", accounts: [{ id: "a", position: -2 },
    { id: "b", position: -1 }] }),
  span("ukraine", "2025-03-11", "2025-04-05", { state: "unknown", certainty: null }),
  span("ukraine", "2025-04-05", "2025-04-23", { state: "held", position: 2, firmness: "stated", continues: true }),
  span("us", "2025-03-11", "2025-04-01", { state: "not-covered", certainty: null }),
  span("us", "2025-04-01", "2025-04-23", { state: "declined" }),
];
const days = { min: toNumber("2025-03-12"), max: toNumber("2025-04-23") };
const { lanes, silent } = lanesOf(talks, spans, { issue: "ceasefire" }, days, new Set([spans[1]!]));
const meeting = (id: string, from: string, title: string): Annotation => ({ kind: "meeting-held", id, from, title });

const drawn = (annotations: Annotation[] = [], width = 800) => stanceLanes(lanes, {
  width, days, label: "Lanes", annotations: placed(annotations, days, "Europe/Kyiv"),
});

test("the lanes of three parties look as they did when they were last looked at", () =>
  expect(drawn().outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot("stance-lanes.verified.svg"));

test("a party of which nothing is told has no lane, and is named", () => expect(silent).toEqual(["United Kingdom"]));

test("every stance says in words what it shows, and opens its evidence", () => {
  const told = [...drawn().querySelectorAll("[data-span]")].map((it) => it.getAttribute("aria-label"));
  expect(told).toHaveLength(5);
  expect(told).toContain("Russia: possibly rejects, red line, 12 Mar 2025 to 31 Mar 2025");
  expect(told).toContain("Russia: accounts differ (rejects; has reservations), 11 Apr 2025 to 23 Apr 2025");
  expect(told).toContain("Ukraine: accepts, from 6 Apr 2025 on");
});

test("the lanes are one stop of the tab key", () =>
  expect(drawn().querySelectorAll("[tabindex='0']")).toHaveLength(1));

test("what became known late is marked in the past", () =>
  expect(drawn().querySelectorAll("[data-span][data-late='true']")).toHaveLength(1));

test("the line of asOf moves to the end of its day, and hides outside the window", () => {
  const chart = drawn();
  moveAsOf(chart, endOf("2025-04-23"));
  const line = chart.querySelector(".as-of-line")!;
  expect(line.getAttribute("transform")).toBe("translate(788,0)");
  moveAsOf(chart, endOf("2024-01-01"));
  expect(line.getAttribute("visibility")).toBe("hidden");
});

test("without annotations there is no layer of them", () => expect(drawn().querySelector(".annotations")).toBeNull());

test("annotations of the same days stand in rows of their own", () => {
  const layer = drawn([meeting("E30", "2025-04-20T10:00:00Z", "A meeting in London is agreed"),
    meeting("E31", "2025-04-20T11:00:00Z", "The meeting is downgraded"),
    meeting("E32", "2025-03-14T11:00:00Z", "A call")]).querySelector(".annotations")!;
  const rows = [...layer.querySelectorAll("text")].map((it) => it.getAttribute("y"));
  expect(layer.querySelectorAll(".annotation")).toHaveLength(3);
  expect(new Set(rows).size).toBe(2);
});

test("what analysts say is no annotation of lanes", () =>
  expect(drawn([{ ...meeting("S04", "2025-03-14T11:00:00Z", "Hall: doubts it"), kind: "assessment" }])
    .querySelector(".annotations")).toBeNull());

test("an annotation outside the window is left out", () =>
  expect(drawn([meeting("E01", "2022-04-01T00:00:00Z", "Old")]).querySelector(".annotations")).toBeNull());

test("what is only known to have happened by a day stands on that day, as possible, and is no window", () => {
  const [said] = placed([{ kind: "act", id: "E14", to: "2025-04-22T21:00:00Z", title: "Said" }], days, "Europe/Kyiv");
  expect(said!.start.toISOString().slice(0, 10)).toBe("2025-04-22");
  const layer = drawn([said!]).querySelector(".annotation")!;
  expect(layer.getAttribute("data-certainty")).toBe("possible");
  expect(layer.querySelector(".window")).toBeNull();
});

test("a window that leaves no room beside it bears its label, in as many lines as it takes", () => {
  const title = "A very long name of something that went on for the whole of these weeks and is told at length";
  const layer = drawn([{ ...meeting("E40", "2025-03-12T00:00:00Z", title), to: "2025-04-23T20:00:00Z" }], 500)
    .querySelector(".annotation")!;
  expect([...layer.querySelectorAll("tspan")].map((it) => it.textContent))
    .toEqual(["A very long name of something that went on for the whole of these", "weeks and is told at length"]);
  expect(layer.getAttribute("aria-label")).toBe(title);
});

const crowd = (count: number, title = "Talks in London with lower-ranking officials only") =>
  Array.from({ length: count }, (_, n) => meeting(`E${n}`, `2025-04-${20 + (n % 4)}T10:00:00Z`, title));

test.each([800, 390, 280])("however near the last day, no name covers another or is cut, %i pixels wide", (width) => {
  const labels = [...drawn(crowd(4), width).querySelectorAll<SVGElement>(".annotation text")].map((label) => {
    const lines = [...label.querySelectorAll("tspan")];
    const [x, y] = [Number(label.getAttribute("x")), Number(label.getAttribute("y"))];
    const long = Math.max(...lines.map((it) => it.textContent!.length)) * 11 * 0.56;
    const left = label.getAttribute("text-anchor") === "end" ? x - long : x;
    const text = lines.map((it) => it.textContent).join(" ");
    return { left, right: left + long, top: y - 6, bottom: y + (lines.length - 1) * 13 + 6, text };
  });
  expect(labels).toHaveLength(4);
  for (const one of labels) {
    expect(one.text).toBe("Talks in London with lower-ranking officials only");
    expect(labels.filter((it) => it !== one && it.left < one.right && one.left < it.right && it.top < one.bottom
      && one.top < it.bottom)).toEqual([]);
  }
});

test("of a crowd beyond all bounds the last stand in one row, unnamed and counted", () => {
  const layer = drawn(crowd(30, "A call")).querySelector(".annotations")!;
  expect(layer.querySelectorAll(".annotation")).toHaveLength(30);
  const named = layer.querySelectorAll(".annotation text").length;
  expect(named).toBeGreaterThan(13);
  expect(layer.querySelector(".unnamed")!.textContent).toBe(`${30 - named} more`);
  const unnamed = [...layer.querySelectorAll(".annotation:not(:has(text)) .point")];
  expect(new Set(unnamed.map((it) => it.getAttribute("d")!.split(" ")[1]!.split("l")[0])).size).toBe(1);
});

test("without a choice the issue of which most is told is shown", () => {
  expect(chosenLanes(talks, spans)).toEqual({ issue: "ceasefire" });
  expect(chosenLanes(talks, spans, { party: "us" })).toEqual({ party: "us" });
  expect(chosenLanes(talks, spans, { party: "nobody" })).toEqual({ issue: "ceasefire" });
});
