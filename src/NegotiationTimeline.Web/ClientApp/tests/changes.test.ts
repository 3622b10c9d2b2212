// @vitest-environment jsdom
import { render } from "lit";
import { expect, test } from "vitest";
import { byAxisAndDay, countKinds, joined, type Changes, type MatterChange, type StanceChange } from "../src/changes";
import { stateAt } from "../src/change-points";
import { arrowRows, kindInWords, tableRows } from "../src/change-rows";
import { namesOf } from "../src/naming";
import { changeArrows } from "../src/charts/change-arrows";
import type { Cell, Negotiation } from "../src/contract";
import { changeEntry } from "../src/controls/change-entry";
import { SourcesOnFile } from "../src/sources-on-file";

const zone = "Europe/Kyiv";
const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: zone,
  parties: [{ slug: "russia", name: "Russia" }, { slug: "ukraine", name: "Ukraine" }],
  issues: [{ slug: "talks", proposition: "Russia and Ukraine hold direct talks" },
    { slug: "ceasefire", proposition: "A full 30-day ceasefire" }],
};
const names = namesOf(talks);
const cell = (rest: Partial<Cell>): Cell => ({ party: "russia", issue: "talks", state: "held", certainty: "certain", ...rest });
const unknown = cell({ state: "unknown", certainty: null });
const change = (rest: Partial<StanceChange>): StanceChange => ({
  party: "russia", issue: "talks", kind: "shift", axis: "valid", at: "2025-04-20T21:00:00Z", before: unknown,
  after: cell({ position: 1 }), records: [], ...rest,
});
const shift = change({
  before: cell({ position: -2, firmness: "red-line" }),
  records: [{ id: "E04", speaker: { name: "Vladimir Putin", authority: "principal" }, when: "2025-04-21",
    summary: "A 'perhaps'.", sources: ["ipaper"] }],
});
const contested = change({
  issue: "ceasefire", kind: "late-disclosure", axis: "published", at: "2025-04-22T21:00:00Z",
  before: cell({ position: -1, certainty: "possible" }),
  after: cell({ state: "contested", accounts: [{ id: "a", position: -2 }, { id: "b", position: -1 }] }),
});
const firmer = change({ party: "ukraine", kind: "firmness", before: cell({ position: -2, firmness: "firm" }),
  after: cell({ position: -2, firmness: "red-line" }) });
const declined = change({ party: "ukraine", issue: "ceasefire", kind: "first", after: cell({ state: "declined" }) });
const truce: MatterChange = {
  matter: "truces/easter-2025", kind: "first", axis: "valid", at: "2025-04-18T21:00:00Z", before: null,
  after: { title: "The Easter truce", state: "in-force", certainty: "possible", details: ["answered by ukraine", "extended until 2025-04-21"] },
  records: [{ path: "truces/easter-2025", version: 1, when: "2025-04-19", sources: ["ipaper"] }],
};
const answer: Changes = {
  from: "2025-04-20T20:59:59.999999Z", to: "2025-04-23T20:59:59.999999Z",
  knownByFrom: "2025-04-20T20:59:59.999999Z", knownByTo: "2025-04-23T20:59:59.999999Z",
  recordedByFrom: "2026-02-01T09:30:00.123456Z", recordedByTo: "2026-03-01T09:30:00.5Z",
  items: [shift, contested, firmer, declined], matters: [truce],
};

const drawn = (width: number) => changeArrows(arrowRows([shift, firmer, declined, contested], names, zone),
  { width, label: "What changed" });

test.each([[960, "wide"], [328, "narrow"]])("the arrows look as they did when they were last looked at (%i)", (width, name) =>
  expect(drawn(width).outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot(`change-arrows-${name}.verified.svg`));

test("what stayed where it was has no arrow, and is ringed", () => {
  const [moved, stayed] = [...drawn(960).querySelectorAll("g.change")];
  expect(moved!.querySelectorAll(".shaft")).toHaveLength(1);
  expect(stayed!.querySelectorAll(".shaft")).toHaveLength(0);
  expect(stayed!.querySelectorAll(".stayed")).toHaveLength(1);
});

test("every arrow says in words what it shows", () =>
  expect(drawn(960).querySelector("g.change title")!.textContent)
    .toBe("Russia, Russia and Ukraine hold direct talks: rejects, red line → open, or in part"));

test("changes are told by axis, what happened first, and by day of the negotiation's zone", () => {
  const told = byAxisAndDay([contested, shift, truce], zone);
  expect(told.map(({ axis }) => axis)).toEqual(["valid", "published"]);
  expect(told[0]!.days.map(({ day }) => day)).toEqual(["2025-04-19", "2025-04-21"]);
});

test("of each kind is counted how many there are, stances and offers, truces and acts alike", () =>
  expect(countKinds([...answer.items, truce])).toEqual([["shift", 1], ["first", 2], ["firmness", 1], ["late-disclosure", 1]]));

test("an answer in parts is one list", () => {
  const both = joined([{ ...answer, next: "x" }, { ...answer, matters: undefined, next: null }]);
  expect([both.items.length, both.matters!.length, both.next]).toEqual([8, 1, null]);
});

test("the table tells of stances and of truces", () => {
  const rows = tableRows([firmer, truce], names, zone);
  expect(rows[0]).toEqual(["It happened", "2025-04-21", "firmer", "Ukraine", "Russia and Ukraine hold direct talks",
    "rejects, firm", "rejects, red line", ""]);
  expect(rows[1]).toEqual(["It happened", "2025-04-19", "new", "", "The Easter truce", "", "possibly in force",
    "truces/easter-2025"]);
});

const state = { asOf: "2025-04-23", knownBy: "asOf", choice: { from: "2025-04-20" } };

test("a change over valid time is seen on the days before and after it, by all that is known at the end", () => {
  expect(stateAt(shift, "before", answer, state, zone)).toMatchObject({ asOf: "2025-04-20", knownBy: "2025-04-23" });
  expect(stateAt(shift, "after", answer, state, zone)).toMatchObject({ asOf: "2025-04-21", knownBy: "2025-04-23" });
});

test("what became known is seen as of the first point, before and after it was published", () => {
  expect(stateAt(contested, "before", answer, state, zone)).toMatchObject({ asOf: "2025-04-20", knownBy: "2025-04-22" });
  expect(stateAt(contested, "after", answer, state, zone)).toMatchObject({ asOf: "2025-04-20", knownBy: "2025-04-23" });
});

test("a correction is seen at the instant at which it was recorded, and just before, while the comparison holds", () => {
  const correction = change({ kind: "correction", axis: "recorded", at: "2026-02-03T10:00:00.5Z" });
  expect(stateAt(correction, "before", answer, state, zone).recordedBy).toBe("2026-02-03T10:00:00.499Z");
  expect(stateAt(correction, "after", answer, state, zone)).toMatchObject({
    recordedBy: "2026-02-03T10:00:00.5Z",
    choice: { from: "2025-04-20", to: "2025-04-23", recordedByFrom: answer.recordedByFrom, recordedByTo: answer.recordedByTo },
  });
});

test("what came to an end is told apart from what is only no longer certain", () => {
  expect(kindInWords(change({ kind: "lapse", after: unknown }))).toBe("came to an end");
  expect(kindInWords(change({ kind: "lapse", after: cell({ position: 1, certainty: "possible" }) }))).toBe("no longer certain");
});

test("of two texts only what differs is told in full", () => {
  const told = entry({ ...truce, kind: "shift", before: { ...truce.after, details: ["answered by ukraine"] } });
  const [before, after] = [...told.querySelectorAll(".matter-view")].map((it) => it.textContent!.trim().split(/\s+/).join(" "));
  expect(before).toBe("possibly in force 1 line unchanged");
  expect(after).toBe("possibly in force extended until 2025-04-21 1 line unchanged");
});

function entry(it: StanceChange | MatterChange, opened: string[] = []): HTMLElement {
  const place = document.createElement("div");
  render(changeEntry(it, {
    names, sources: new SourcesOnFile({ requestUpdate: () => {} }), addressOf: (matter) => `/there/${matter}`,
    open: ({ issue }, side) => opened.push(`${issue} ${side}`),
  }), place);
  return place;
}

test("a change of a stance shows both faces and the record that caused it, which opens the evidence after it", () => {
  const opened: string[] = [];
  const told = entry(shift, opened);
  expect([...told.querySelectorAll<HTMLElement>(".cell")].map((it) => it.dataset.position)).toEqual(["-2", "1"]);
  expect(told.querySelector(".statement")!.textContent).toContain("Vladimir Putin, principal");
  expect(told.querySelector(".statement")!.textContent).toContain("21 April 2025");
  told.querySelector<HTMLElement>(".told button")!.click();
  expect(opened).toEqual(["talks after"]);
});

test("of a retracted record the evidence is opened as it was before", () => {
  const opened: string[] = [];
  entry(change({ kind: "retraction", axis: "recorded", records: shift.records }), opened)
    .querySelector<HTMLElement>(".told button")!.click();
  expect(opened).toEqual(["talks before"]);
});

test("a truce is told beside the stances, with a way to where more is told of it", () => {
  const told = entry(truce);
  expect(told.querySelector("h4")!.textContent).toContain("The Easter truce");
  expect(told.querySelector(".before-after")!.textContent!.trim().split(/\s+/).join(" "))
    .toBe("Before not known → After possibly in force answered by ukraine extended until 2025-04-21");
  expect(told.querySelector(".told a")!.getAttribute("href")).toBe("/there/truces/easter-2025");
});
