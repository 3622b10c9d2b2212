// @vitest-environment jsdom
import { expect, test } from "vitest";
import { rivalTallies } from "../src/charts/rival-tallies";
import { tallyGroups } from "../src/tally-panels";
import { truceDays } from "../src/truce-course";
import { talks, truce } from "./a-truce";

const days = truceDays(truce, talks);
const groups = tallyGroups(truce, talks.parties, days, talks.timeZone);
const chart = () => rivalTallies(groups, { width: 720, days, label: "Violations" });

test("rival counts look as they did when they were last looked at", () =>
  expect(chart().outerHTML.replaceAll("><", ">\n<")).toMatchFileSnapshot("rival-tallies.verified.svg"));

test("each claimant has a panel of its own, on one scale with those who count in the same unit", () =>
  expect(groups.map(({ unit, most, panels }) => [unit, most, panels.map(({ title }) => title)])).toEqual([
    ["shellings", 1200, ["Northland, of Southland", "Southland, of Northland"]],
    [undefined, 1, ["Highland Front, of Northland"]]]));

test("no number is a sum: every one that is drawn is one that was claimed", () => {
  const drawn = [...chart().querySelectorAll(".count-label")].map((it) => it.textContent);
  expect(drawn).toEqual(["90", "59", "at least 1,200"]);
});

test("a mark says what it is of, up to when, and whether it was superseded", () => {
  const said = [...chart().querySelectorAll(".count-mark")].map((it) => it.getAttribute("aria-label"));
  expect(said).toEqual(["Northland: 90 shellings, claimed about 20 April 2025",
    "Southland: 59 shellings, counted up to 8 April 2025, superseded",
    "Southland: at least 1,200 shellings, counted up to 28 April 2025",
    "Highland Front: no number given, claimed on or before 22 April 2025"]);
});
