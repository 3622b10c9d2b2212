// @vitest-environment jsdom
import { render } from "lit";
import { expect, test } from "vitest";
import { namesOf } from "../src/naming";
import { faceToFace, type Opposition, type Side } from "../src/charts/face-to-face";
import type { Negotiation } from "../src/contract";
import { sharedCells, type Contradiction, type SpokenCell } from "../src/contradictions";
import { contradictionEntry, voicesEntry } from "../src/controls/contradiction-entry";
import { SourcesOnFile } from "../src/sources-on-file";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv", parties: [{ slug: "russia", name: "Russia" }],
  issues: [{ slug: "talks", proposition: "Russia and Ukraine hold direct talks" }],
};
const reversal: Contradiction = {
  kind: "reversal", party: "russia", issue: "talks", order: "certain", changeReason: null,
  statements: [
    { id: "E02", position: -2, firmness: "red-line", when: "2022-04~/..", earliest: "2022-02-28T22:00:00Z",
      latest: "2022-05-30T21:00:00Z", speaker: { name: "A president", authority: "principal" }, summary: "Never." },
    { id: "E04", position: 1, firmness: "tentative", when: "2025-04-21", earliest: "2025-04-20T21:00:00Z",
      latest: "2025-04-20T21:00:00Z", speaker: { name: "A president", authority: "principal" }, summary: "Perhaps." },
  ],
};
const opened: string[] = [];
const context = {
  names: namesOf(talks), sources: new SourcesOnFile({ requestUpdate: () => {} }),
  open: ({ issue }: { issue: string }) => opened.push(issue),
};
const shown = (content: unknown) => {
  const place = document.createElement("div");
  render(content, place);
  return place;
};
const side = (rest: Partial<Side>): Side => ({
  position: "-2", said: "rejects, red line", redLine: true, date: "from about April 2022 on",
  speaker: "A president, principal", summary: "No dealings before the other one is gone; said more than once, never dated.", ...rest,
});
const drawings: Opposition[] = [
  { party: "Russia", issue: "Russia and Ukraine hold direct talks", kind: "reversal",
    sides: [side({}), side({ position: "1", said: "open, or in part", redLine: false, date: "21 April 2025" })] },
  { party: "Ukraine", issue: "A full ceasefire", kind: "speakers differ", sides: [side({}), side({ position: "2" }), side({})] },
];

test.each([[960, "wide"], [328, "narrow"]])("the faces look as they did when they were last looked at (%i)", (width, name) =>
  expect(faceToFace(drawings, { width, label: "Contradictions" }).outerHTML.replaceAll("><", ">\n<"))
    .toMatchFileSnapshot(`face-to-face-${name}.verified.svg`));

test("both sides are told in their order, with what lies between them and a way to the evidence", () => {
  const told = shown(contradictionEntry(reversal, context));
  expect([...told.querySelectorAll(".side .label")].map((it) => it.textContent)).toEqual(["Earlier", "Later"]);
  expect(told.querySelector(".between")!.textContent).toContain("at least 2 years apart");
  expect(told.querySelector(".reason")!.textContent).toContain("No reason for the change is on record.");
  told.querySelector<HTMLElement>(".link")!.click();
  expect(opened).toEqual(["talks"]);
});

test("where the dates leave the order open, that is said, and a reason is told where one is given", () => {
  const told = shown(contradictionEntry({ ...reversal, order: "possible", changeReason: "New facts." }, context));
  expect(told.textContent).toContain("The dates leave open which came first.");
  expect(told.textContent).toContain("Reason given for the change: New facts.");
});

test("speakers who differ are told without an order", () => {
  const told = shown(contradictionEntry({ ...reversal, kind: "speakers", order: null }, context));
  expect(told.textContent).not.toContain("Earlier");
  expect(told.querySelector(".between")).toBeNull();
});

const voice = (issue: string, rest: Partial<SpokenCell>): SpokenCell =>
  ({ party: "russia", issue, state: "held", position: -2, ...rest });

test("voices are set beside each other where there is more than one that is known", () => {
  const shared = sharedCells([voice("talks", {}), voice("talks", { position: -1, speaker: { name: "A spokesman" } }),
    voice("ceasefire", {}), voice("ceasefire", { state: "unknown" })]);
  expect(shared.map((it) => it.map(({ issue }) => issue))).toEqual([["talks", "talks"]]);
  const told = shown(voicesEntry(shared[0]!, context));
  expect(told.textContent).toContain("they differ");
  expect(told.textContent).toContain("No speaker named");
  expect(told.textContent).toContain("A spokesman");
});
