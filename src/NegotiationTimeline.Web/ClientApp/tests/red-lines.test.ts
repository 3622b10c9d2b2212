// @vitest-environment jsdom
import { render } from "lit";
import { expect, test } from "vitest";
import { namesOf } from "../src/naming";
import { redLineStrips } from "../src/charts/red-line-strips";
import type { Negotiation } from "../src/contract";
import { redLineEntry } from "../src/controls/red-line-entry";
import { stripsOf } from "../src/red-line-strips";
import type { RedLine, RedLineEvent } from "../src/red-lines";
import { SourcesOnFile } from "../src/sources-on-file";
import { toNumber } from "../src/zone";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv", parties: [{ slug: "russia", name: "Russia" }],
  issues: [{ slug: "talks", proposition: "Russia and Ukraine hold direct talks" }],
};
const names = namesOf(talks);
const event = (kind: RedLineEvent["kind"], when: string, [earliest, latest]: [string, string]): RedLineEvent => ({
  kind, standing: "certain",
  record: { id: `R-${kind}`, when, earliest, latest, speaker: { name: "A president", authority: "principal" } },
});
const asserted = event("asserted", "2022-04~/..", ["2022-02-28T22:00:00Z", "2022-05-30T21:00:00Z"]);
const loose = event("asserted", "[2025-04-01..2025-04-10]", ["2025-03-31T21:00:00Z", "2025-04-09T21:00:00Z"]);
const superseded = event("superseded", "2025-04-21", ["2025-04-20T21:00:00Z", "2025-04-20T21:00:00Z"]);
const questioned: RedLineEvent = {
  kind: "questioned", standing: "certain", record: null,
  assessment: { id: "S23", who: { name: "Narrator", affiliation: "A paper" }, when: "2025-04-22", summary: "Asks whether." },
};
const line = (rest: Partial<RedLine>): RedLine => ({
  party: "russia", issue: "talks", position: -2, state: "stands", certainty: "certain", cell: "held", since: "2022-04~",
  lastReaffirmed: null, events: [asserted, questioned], ...rest,
});
const gone = line({ state: "superseded", events: [asserted, superseded] });
const young = line({ since: "[2025-04-01..2025-04-10]", position: 2, certainty: "possible", events: [loose] });
const days = { min: toNumber("2025-03-12"), max: toNumber("2025-04-30") };
const strips = stripsOf([line({}), gone, young], names, days, "2025-04-23", "Europe/Kyiv");
const drawn = (width: number) => redLineStrips(strips, { width, days, label: "Red lines" });

test.each([[960, "wide"], [328, "narrow"]])("the strips look as they did when they were last looked at (%i)", (width, name) =>
  expect(drawn(width).outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot(`red-line-strips-${name}.verified.svg`));

const day = (date: Date | undefined) => date?.toISOString().slice(0, 10);

test("a line that stands is drawn to the day shown, and not beyond it", () => {
  expect([day(strips[0]!.stands!.from), day(strips[0]!.stands!.to)]).toEqual(["2025-03-12", "2025-04-24"]);
  expect(strips[0]!.past).toBeUndefined();
});

test("a line that was superseded ends where the later stance begins", () => {
  expect(day(strips[1]!.stands!.to)).toBe("2025-04-21");
  expect(day(strips[1]!.past!.from)).toBe("2025-04-21");
});

test("where the beginning is not sharp, only what is certain is drawn full", () => {
  expect([day(strips[2]!.begins!.from), day(strips[2]!.begins!.to)]).toEqual(["2025-04-01", "2025-04-10"]);
  expect(day(strips[2]!.stands!.from)).toBe("2025-04-10");
  expect(strips[2]!.said).toBe("possibly stands");
});

test("what was said before the window is marked at its edge, with its date", () =>
  expect(strips[0]!.marks.map(({ label, earlier }) => [label, earlier]))
    .toEqual([["asserted c. Apr 2022", true], ["questioned", false]]));

test("a question is told with who asks it, apart from what the party said", () => {
  const place = document.createElement("div");
  const opened: string[] = [];
  render(redLineEntry(line({}), {
    names, sources: new SourcesOnFile({ requestUpdate: () => {} }), open: ({ issue }) => opened.push(issue),
  }), place);
  expect(place.querySelector("[data-assessment=S23]")!.textContent).toContain("Narrator, A paper");
  expect(place.querySelector("[data-kind=asserted] .statement")!.textContent).toContain("A president, principal");
  expect(place.querySelector(".since")!.textContent).toBe("since about April 2022; no dated repetition.");
  place.querySelector<HTMLElement>(".link")!.click();
  expect(opened).toEqual(["talks"]);
});
