// @vitest-environment jsdom
import { expect, test } from "vitest";
import { moveAsOf } from "../src/charts/as-of-line";
import { endOf } from "../src/charts/lane";
import { truceBand } from "../src/charts/truce-band";
import { stateStrips, truceDays, truceMarks } from "../src/truce-course";
import { toDay } from "../src/zone";
import { talks, truce } from "./a-truce";

const days = truceDays(truce, talks);
const chart = (width = 720) => truceBand(stateStrips(truce, days, talks.timeZone), truceMarks(truce, talks.parties),
  { width, days, label: "Spring truce" });

test("the band looks as it did when it was last looked at", () =>
  expect(chart().outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot("truce-band.verified.svg"));

test("it spans from before the declaration to how far the coding has got", () =>
  expect([days.min, days.max].map(toDay)).toEqual(["2025-03-30", "2025-05-13"]));

test("every state is named with its days, the last of them included", () => {
  const said = stateStrips(truce, days, talks.timeZone).map((it) => it.words);
  expect(said).toEqual(["not declared, until 31 Mar 2025", "announced, 1 Apr 2025 to 2 Apr 2025",
    "in force, 3 Apr 2025 to 2 May 2025", "possibly in force, 3 May 2025 to 6 May 2025", "ended, from the end of 6 May 2025 on"]);
});

test("what made it so stands below with its date, the merely possible marked", () =>
  expect(truceMarks(truce, talks.parties).map((it) => it.words)).toEqual([
    "declared by Northland, 1 Apr 2025", "by its terms: 3 Apr 2025 to 25 Apr 2025", "by report in force on 10 Apr 2025",
    "answered by Southland, 2 Apr 2025 or 4 Apr 2025", "extended by Northland and Southland, 20 Apr 2025, until 10 May 2025",
    "possibly ended, 3 May 2025 – 6 May 2025"]));

test("only what has a record of its own can be pressed, and the tab key finds the first of them", () => {
  const marks = [...chart().querySelectorAll<SVGElement>("[data-record]")];
  expect(marks.map((it) => [it.dataset.record, it.getAttribute("tabindex")]))
    .toEqual([["r1", "0"], ["x1", "-1"], ["e1", "-1"]]);
});

test("on a narrow screen long words take two lines and stay within the drawing", () => {
  const lines = [...chart(320).querySelectorAll<SVGElement>("[data-record=x1] text")];
  expect(lines.length).toBe(2);
  for (const it of lines) expect(it.textContent!.length).toBeLessThan(48);
});

test("the line of asOf stands at the end of its day and hides outside", () => {
  const band = chart();
  moveAsOf(band, endOf("2025-05-12"));
  expect(band.querySelector(".as-of-line")!.getAttribute("visibility")).toBe("visible");
  moveAsOf(band, endOf("2025-06-12"));
  expect(band.querySelector(".as-of-line")!.getAttribute("visibility")).toBe("hidden");
});
