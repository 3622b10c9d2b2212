import * as Plot from "@observablehq/plot";
import { strings } from "../strings";
import type { BareMark, CountMark, TallyGroup, TallyPanel } from "../tally-panels";
import { drawn, inOwnLooks, widthOf } from "./drawing";
import { domainOf, placeOf, scaleOf, type Days } from "./lane";
import { timeAxis } from "./time-axis";

const words = strings.truces.tallies;
const gap = 26;
const headHeight = 24;
const titleHeight = 22;
const panelHeight = 178;
const bareHeight = 74;
const left = 46;
const right = 14;

export interface TallyOptions {
  width: number;
  days: Days;
  label: string;
}

/** Rival counts side by side, a panel for each claimant; those of one unit share one scale, and no panel is a sum. */
export function rivalTallies(groups: TallyGroup[], { width, days, label }: TallyOptions): SVGSVGElement {
  const columns = width < 620 ? 1 : width < 1000 ? 2 : 3;
  const all = drawn("svg", { width, class: "tallies", role: "group", "aria-label": label }) as SVGSVGElement;
  const beside = Math.min(columns, Math.max(2, ...groups.map(({ panels }) => panels.length)));
  const panelWidth = (width - (beside - 1) * gap) / beside;
  let y = 0;
  for (const group of groups) {
    const height = titleHeight + (group.unit ? panelHeight : bareHeight);
    all.append(drawn("text", { class: "tally-unit", y: y + 14, style: "font-size:12px" },
      group.unit ? words.unit(group.unit) : words.noUnit));
    group.panels.forEach((panel, n) => {
      const below = headHeight + Math.floor(n / beside) * (height + 10);
      all.append(framed(panel, group, { width: panelWidth, days, x: (n % beside) * (panelWidth + gap), y: y + below }));
    });
    y += headHeight + Math.ceil(group.panels.length / beside) * (height + 10) + 12;
  }
  all.setAttribute("height", `${y}`);
  all.setAttribute("viewBox", `0 0 ${width} ${y}`);
  all.querySelector("[data-record]")?.setAttribute("tabindex", "0");
  return all;
}

interface Place {
  x: number;
  y: number;
  width: number;
  days: Days;
}

function framed(panel: TallyPanel, group: TallyGroup, { x, y, width, days }: Place): SVGElement {
  const height = group.unit ? panelHeight : bareHeight;
  const top = group.unit ? 26 : 8;
  const chart = inOwnLooks(Plot.plot({
    width, height, marginLeft: left, marginRight: right, marginTop: top, marginBottom: 28, className: "tally",
    x: { type: "utc", domain: domainOf(days), axis: null }, y: { domain: [0, group.most], axis: null },
    marks: [...(group.unit ? [
      Plot.ruleY([group.most], { className: "level" }),
      Plot.axisY([0, group.most], { tickSize: 0, className: "ends",
        tickFormat: (it: number) => it.toLocaleString("en-GB") }),
    ] : []), Plot.ruleY([0], { className: "floor" }), timeAxis(days, width)],
  }) as SVGSVGElement);
  chart.setAttribute("y", `${titleHeight}`);
  const scale = {
    x: scaleOf(days, left, width - right),
    y: (count: number) => height - 28 - count / group.most * (height - 28 - top),
  };
  chart.append(asOfLine(scale.x, width, top, height), ...panel.courses.map((it) => courseOf(it, scale)),
    ...panel.bare.map((it) => bareOf(it, scale)),
    ...panel.courses.flatMap((course) => course.flatMap((it) => countOf(it, scale, width))));
  return drawn("svg", { x, y, width, height: height + titleHeight, class: "tally-panel" },
    drawn("text", { class: "lane-label", x: 0, y: 14, style: "font-size:13px" }, panel.title), chart);
}

interface Scale {
  x: (at: Date) => number;
  y: (count: number) => number;
}

/** Counts of the same thing hold until the next one. */
function courseOf(course: CountMark[], { x, y }: Scale): SVGElement {
  const path = course.map((it, n) => {
    const [at, level] = [round(x(it.at)), round(y(it.count))];
    return n ? `H${at}V${level}` : `M${at} ${level}`;
  });
  return drawn("path", { class: "course-line", d: path.join("") });
}

/** Filled where it is known up to when was counted; an arrow up where it was at least so many. */
function countOf(it: CountMark, { x, y }: Scale, width: number): SVGElement[] {
  const [at, from, level] = [x(it.at), x(it.earliest), y(it.count)];
  const room = widthOf(it.label, 12) + 10;
  const before = at + room > width - 2;
  const label = drawn("text", { class: it.superseded ? "count-label soft" : "count-label", x: before ? at - 9 : at + 9,
    y: level + (it.atLeast ? -8 : -7), "text-anchor": before ? "end" : "start", style: "font-size:12px" }, it.label);
  return [drawn("g", { class: "count-mark", "data-record": it.report, "data-by": it.by, role: "button", tabindex: "-1",
    "data-superseded": `${it.superseded}`, "aria-label": it.words },
  drawn("circle", { class: "ground", cx: at, cy: level, r: 12 }),
  ...(at - from > 3 ? [drawn("path", { class: "range", d: `M${round(from)} ${round(level)}H${round(at)}` })] : []),
  ...(it.atLeast ? [drawn("path", { class: "upward", d: `M${round(at)} ${round(level)}v-16m-4 5l4 -5l4 5` })] : []),
  drawn("circle", { class: "count", cx: at, cy: level, r: it.superseded ? 3.5 : 5 }), label)];
}

function bareOf({ from, to, words: said, report }: BareMark, { x, y }: Scale): SVGElement {
  const [start, end, level] = [x(from), x(to), y(0)];
  const open = end - start > 14;
  return drawn("g", { class: "count-mark", "data-record": report, role: "button", tabindex: "-1", "aria-label": said },
    drawn("title", {}, said), drawn("circle", { class: "ground", cx: end, cy: level, r: 12 }),
    ...(open ? [drawn("path", { class: "range", d: `M${round(start)} ${round(level)}H${round(end)}` })] : []),
    drawn("path", { class: "bare", d: `M${round(end)} ${round(level - 6)}l6 6l-6 6l-6 -6z` }));
}

function asOfLine(x: Scale["x"], width: number, top: number, height: number): SVGElement {
  return drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${x(placeOf(0))}`,
    "data-day": `${x(placeOf(1)) - x(placeOf(0))}`, "data-left": left, "data-right": width - right },
  drawn("line", { y1: top - 6, y2: height - 28 }));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
