// @vitest-environment jsdom
import { render } from "lit";
import { expect, test } from "vitest";
import { namesOf } from "../src/naming";
import { outstandingRows } from "../src/charts/outstanding-rows";
import { outstandingEntry } from "../src/controls/outstanding-entry";
import { waitingOf, type Outstanding } from "../src/outstanding";
import { daysOf, rowsOf, tableRows } from "../src/outstanding-rows";
import { toNumber } from "../src/zone";
import "./reader";

const names = namesOf({
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv",
  parties: [{ slug: "russia", name: "Russia" }, { slug: "us", name: "United States" }],
  issues: [{ slug: "strikes", proposition: "Strikes on civilian targets stop" }],
});
const judged = { state: "open", certainty: "certain" } as const;
const answer: Outstanding = {
  asOf: "2025-04-23T20:59:59.999999Z", knownBy: "", recordedBy: "", cutOff: [],
  offers: [
    { ...judged, id: "old", title: "An offer that was taken back", proposers: ["us"], reported: false,
      tabledOn: "2025-03-20", state: "withdrawn", since: "[2025-04-02..2025-04-05]" },
    { ...judged, id: "paper", title: "A page that nobody has seen", proposers: ["us"], reported: true,
      tabledOn: "[..2025-04-20]", since: "[..2025-04-20]" },
  ],
  conditions: [
    { ...judged, party: "russia", subject: "issues/strikes", position: "E05", since: "2025-04-21",
      condition: { id: "list", text: "A list is agreed" } },
    { ...judged, party: "russia", subject: "clauses/paper/crimea", position: "E06", since: "2025-04-01",
      condition: { id: "vote", text: "A vote is held" }, state: "met", resolvedOn: "2025-04-11", reason: "It was held." },
  ],
  ultimatums: [
    { ...judged, id: "U1", kind: "ultimatum", title: "Answer within the month", parties: ["us"], towards: ["russia"],
      when: "2025-04-16", deadline: "2025-05-03", since: "2025-04-16", changedBy: [] },
    { ...judged, id: "U2", kind: "threat", title: "Or it is over", parties: [], towards: [], when: "2025-03-15",
      deadline: "2025-04-01", since: "2025-04-01", state: "lapsed", certainty: "possible", changedBy: ["U3"] },
  ],
};
const all = waitingOf(answer);
const rows = rowsOf(all, names);
const days = daysOf(rows, { min: toNumber("2025-03-12"), max: toNumber("2025-04-30") });

test.each([[960, "wide"], [328, "narrow"]])("the lines look as they did when they were last looked at (%i)", (width, name) =>
  expect(outstandingRows(rows, { width, days, until: toNumber("2025-04-24"), label: "Outstanding" }).outerHTML
    .replaceAll("><", ">\n<")).toMatchFileSnapshot(`outstanding-${name}.verified.svg`));

test("what is open comes first in its part", () =>
  expect(all.map(({ key, state }) => `${key} ${state}`)).toEqual([
    "offers/paper open", "offers/old withdrawn", "conditions/E05/russia/list open", "conditions/E06/russia/vote met",
    "ultimatums/U1 open", "ultimatums/U2 lapsed",
  ]));

test("a deadline beyond the slider is drawn", () => expect(days.max).toBe(toNumber("2025-05-03")));

test("the table says all of it", () => {
  expect(tableRows(all, names)[4]).toEqual(["ultimatum", "Answer within the month", "United States", "Russia", "",
    "open", "certain", "2025-04-16", "2025-05-03", undefined, "acts/U1"]);
  expect(tableRows(all, names)[3]![4]).toBe("a clause of an offer");
});

test("an entry leads to its evidence, its record and, for an offer, to its clauses", () => {
  const place = document.createElement("div");
  const context = { slug: "talks", state: { view: "outstanding" }, names, open: () => {} };
  render(all.map((it) => outstandingEntry(it, context)), place);
  const [paper, , list, , , threat] = place.querySelectorAll("article");
  expect(paper!.querySelector("button")!.dataset.cell).toBe("us/proposals/paper");
  expect([...paper!.querySelectorAll("a")].map((it) => it.getAttribute("href"))).toEqual([
    "/negotiations/talks?view=proposals&proposal=paper", "/negotiations/talks?view=outstanding&record=proposals/paper"]);
  expect(list!.querySelector("button")!.dataset.cell).toBe("russia/strikes");
  expect(threat!.querySelector("a")!.getAttribute("href")).toBe("/negotiations/talks?view=acts&act=U2");
  expect(threat!.textContent).toContain("possibly lapsed");
  expect(threat!.textContent).toContain("nobody is named");
  expect(threat!.textContent).not.toContain("without one it cannot lapse");
});
