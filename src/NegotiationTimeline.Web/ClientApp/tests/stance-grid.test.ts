// @vitest-environment jsdom
import { expect, test } from "vitest";
import { stanceGrid } from "../src/charts/stance-grid";
import type { Cell, Negotiation } from "../src/contract";
import { wrapped } from "../src/wrapping";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "Europe/Kyiv",
  parties: ["Russia", "Ukraine"].map((name) => ({ slug: name.toLowerCase(), name })),
  issues: ["A full ceasefire", "Direct talks", "Sanctions"].map((it, n) => ({ slug: `${n}`, proposition: it })),
};
const cells = new Map<string, Cell>([
  ["russia/0", { party: "russia", issue: "0", state: "contested", accounts: [{ id: "a", position: -2 }, { id: "b", position: -1 }] }],
  ["russia/1", { party: "russia", issue: "1", state: "held", position: -2, firmness: "red-line", certainty: "possible",
    since: "2022-04~" }],
  ["ukraine/0", { party: "ukraine", issue: "0", state: "held", position: 2, firmness: "firm", certainty: "certain" }],
  ["ukraine/1", { party: "ukraine", issue: "1", state: "declined" }],
  ["ukraine/2", { party: "ukraine", issue: "2", state: "not-covered" }],
]);

test("the matrix as a picture looks as it did when it was last looked at", () =>
  expect(stanceGrid(talks, cells).outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot("stance-grid.verified.svg"));

test("every cell of the picture says its stance in words", () => {
  const said = [...stanceGrid(talks, cells).querySelectorAll("text")].map((it) => it.textContent);
  for (const word of ["possibly rejects", "red line, c. Apr 2022", "has reservations", "accepts", "declined to say", "–"])
    expect(said).toContain(word);
});

test("only a word too long for any line is broken", () =>
  expect(wrapped("as of https://example.org/negotiations", 12)).toEqual(["as of", "https://exam", "ple.org/nego", "tiations"]));
