// @vitest-environment jsdom
import { render } from "lit";
import { expect, test } from "vitest";
import { chosenActs, placedActs, tableRows } from "../src/act-rows";
import type { Act } from "../src/acts";
import { namesOf } from "../src/naming";
import { actTimeline } from "../src/charts/act-timeline";
import type { Negotiation } from "../src/contract";
import { actEntry } from "../src/controls/act-entry";
import { toNumber } from "../src/zone";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv",
  parties: [{ slug: "uk", name: "United Kingdom" }, { slug: "us", name: "United States" }], issues: [],
};
const names = namesOf(talks);
const act = (id: string, rest: Partial<Act>): Act => ({
  id, kind: "incident", title: `Act ${id}`, parties: [], towards: [], changedBy: [], certainty: "certain",
  knownFrom: "2025-04-22T21:00:00Z", recordedAt: "2026-01-01T00:00:00Z", evidence: [], ...rest,
});
const scheduled = act("E29", { kind: "meeting-scheduled", title: "Talks in London", parties: ["uk", "us"], host: "uk",
  statedOn: "[..2025-04-22]", window: "2025-04-26", changedBy: ["E30"] });
const changed = act("E30", { kind: "meeting-changed", title: "Talks in London with lower ranks only", parties: ["uk"],
  statedOn: "[2025-04-22..2025-04-23]", changes: "E29",
  plover: { event: "AGREE", mode: null, quadClass: "verbal-cooperation", ontology: "PLOVER 2.0" } });
const ultimatum = act("E14", { kind: "ultimatum", parties: ["us"], towards: ["uk"], statedOn: "2025-04-18",
  deadline: "2025-04-25", count: 9, atLeast: true, unit: "people" });
const lasting = act("E06", { kind: "meeting-held", holds: "2025-04-01/2025-04-05" });
const old = act("E36", { statedOn: "2022", certainty: "certain" });
const loose = act("E34", { kind: "coalition-formed", statedOn: "[2025-01..2025-05]", certainty: "possible" });
const all = [scheduled, changed, ultimatum, lasting, old, loose];
const placed = placedActs(all, { min: toNumber("2025-03-12"), max: toNumber("2025-04-23") });
const drawn = (width: number) => actTimeline(placed.rows, { width, days: placed.days, label: "Acts" });

test.each([[960, "wide"], [328, "narrow"]])("the timeline looks as it did when it was last looked at (%i)", (width, name) =>
  expect(drawn(width).outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot(`act-timeline-${name}.verified.svg`));

test("acts are drawn the earliest first, those outside the window are named", () => {
  expect(placed.rows.map(({ id }) => id)).toEqual(["E34", "E06", "E14", "E29", "E30"]);
  expect(placed.outside.map(({ id }) => id)).toEqual(["E36"]);
});

test("the timeline goes on to show what is scheduled", () => expect(placed.days.max).toBe(toNumber("2025-04-26")));

test("uncertain dates are ranges, scheduled windows frames, deadlines flags, and a change is linked to what it changed", () => {
  const chart = drawn(960);
  const part = (id: string, shape: string) => chart.querySelectorAll(`[data-act=${id}] ${shape}`).length;
  expect([part("E30", ".range"), part("E14", ".range"), part("E29", ".scheduled"), part("E14", ".deadline"),
    part("E06", ".lasts")]).toEqual([1, 0, 1, 1, 1]);
  expect(chart.querySelectorAll(".link-of-acts")).toHaveLength(1);
});

test("every mark leads to its act in the list and says in words what it shows", () => {
  const mark = drawn(960).querySelector("[data-act=E29]")!;
  expect(mark.getAttribute("href")).toBe("#act-E29");
  expect(mark.querySelector("title")!.textContent)
    .toBe("Talks in London, meeting scheduled, on or before 22 April 2025, to be 26 April 2025");
});

test("acts are chosen by kind, and by a party whatever its part in them", () => {
  expect(chosenActs(all, { party: "uk" }).map(({ id }) => id)).toEqual(["E29", "E30", "E14"]);
  expect(chosenActs(all, { party: "uk", kind: "ultimatum" }).map(({ id }) => id)).toEqual(["E14"]);
});

test("the table keeps dates as they were recorded, and the PLOVER event", () =>
  expect(tableRows([changed], names)[0]).toEqual(["E30", "meeting changed", "Talks in London with lower ranks only",
    "United Kingdom", "", "[2025-04-22..2025-04-23]", undefined, undefined, "E29", "", "certain", "AGREE", null,
    "verbal-cooperation", ""]));

const shown = (it: Act) => {
  const place = document.createElement("div");
  render(actEntry(it, {
    names, byId: new Map(all.map((one) => [one.id, one])), record: { slug: "talks", zone: "Europe/Kyiv", originals: new Map() },
  }), place);
  return place;
};

test("an act tells what it changed and its PLOVER event, and an act without one says so", () => {
  const told = shown(changed);
  expect(told.querySelector("a")!.getAttribute("href")).toBe("#act-E29");
  expect(told.textContent!.replace(/\s+/g, " ")).toContain("AGREE · verbal cooperation (PLOVER 2.0)");
  expect(shown(old).textContent).toContain("none in PLOVER");
});

test("a number that is a lower bound is told as one", () =>
  expect(shown(ultimatum).textContent).toContain("at least 9 people"));
