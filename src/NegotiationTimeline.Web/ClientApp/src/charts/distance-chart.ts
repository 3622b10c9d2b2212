import * as Plot from "@observablehq/plot";
import { strings } from "../strings";
import { drawn, inOwnLooks } from "./drawing";
import { domainOf, type Days } from "./lane";
import { timeAxis } from "./time-axis";

const words = strings.distance;
const height = 250;
const countHeight = 96;

/** A step of the series, in days of the negotiation's zone: holds until the next one. */
export interface DistanceStep {
  from: Date;
  to: Date;
  distance: number | null;
  issues: number;
}

export interface DistanceOptions {
  width: number;
  days: Days;
  label: string;
}

/** How far apart two parties stand, as steps with gaps, and below on how many issues that rests. */
export function distanceChart(steps: DistanceStep[], { width, days, label }: DistanceOptions): SVGSVGElement {
  const marginLeft = width < 480 ? 56 : 88;
  const x = { type: "utc", domain: domainOf(days), axis: null } as const;
  const common = { width, marginLeft, marginRight: 14, x };
  const above = Plot.plot({ ...common, height, marginTop: 14, marginBottom: 10, className: "distance-line",
    y: { domain: [0, 1], axis: null, label: null }, marks: lineMarks(steps, width) });
  const most = Math.max(1, ...steps.map(({ issues }) => issues));
  const below = Plot.plot({ ...common, height: countHeight, marginTop: 24, marginBottom: 28, className: "issue-count",
    y: { domain: [0, most], axis: null, label: null }, marks: [...countMarks(steps, most), timeAxis(days, width)] });
  return stacked(above as SVGSVGElement, below as SVGSVGElement, { width, label, marginLeft, days });
}

function lineMarks(steps: DistanceStep[], width: number): Plot.Markish[] {
  const told = steps.filter((it) => it.distance !== null);
  const joints = told.flatMap((it, n) => {
    const next = told[n + 1];
    return next && next.from.getTime() === it.to.getTime() && next.distance !== it.distance
      ? [{ at: next.from, y1: it.distance, y2: next.distance }] : [];
  });
  return [
    Plot.ruleY([0, 0.25, 0.5, 0.75, 1], { className: "level" }),
    Plot.axisY([0, 0.5, 1], { tickSize: 0, className: "ends", tickFormat: (it: number) => end(it, width) }),
    Plot.ruleX(joints, { x: "at", y1: "y1", y2: "y2", className: "joint" }),
    Plot.ruleY(told, { y: "distance", x1: "from", x2: "to", className: "step",
      title: (it: DistanceStep) => `${it.distance}` }),
    Plot.text(told, { x: "from", y: "distance", text: (it: DistanceStep) => it.distance!.toFixed(2), dy: -9, dx: 2,
      textAnchor: "start", className: "value", fontSize: 12 }),
  ];
}

/** The ends of the scale in words; on a narrow screen a word below the other. */
function end(distance: number, width: number): string {
  const said = distance === 0 ? words.same : distance === 1 ? words.apart : `${distance}`;
  return width < 480 ? said.replace(" ", "\n") : said;
}

function countMarks(steps: DistanceStep[], most: number): Plot.Markish[] {
  return [
    Plot.text([words.issues], {
      text: (it: string) => it, frameAnchor: "top-left", dy: -20, className: "lane-label", fontSize: 12,
    }),
    Plot.rect(steps.filter((it) => it.issues > 0), { x1: "from", x2: "to", y1: 0, y2: "issues", className: "count" }),
    Plot.ruleY([0], { className: "floor" }),
    Plot.axisY([0, most], { tickSize: 0, className: "ends", tickFormat: (it: number) => `${it}` }),
  ];
}

interface Stack extends DistanceOptions {
  marginLeft: number;
}

/** Two charts over one scale of time, as one drawing. */
function stacked(above: SVGSVGElement, below: SVGSVGElement, { width, label, marginLeft, days }: Stack): SVGSVGElement {
  [above, below].forEach(inOwnLooks);
  below.setAttribute("y", `${height}`);
  const all = height + countHeight;
  const [first, last] = domainOf(days);
  const day = (width - marginLeft - 14) / ((last.getTime() - first.getTime()) / 86_400_000);
  const line = drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${marginLeft - days.min * day}`,
    "data-day": `${day}`, "data-left": marginLeft, "data-right": width - 14 },
  drawn("line", { y1: 8, y2: all - 28 }), drawn("path", { d: "M-5 3h10l-5 7z" }));
  return drawn("svg", { viewBox: `0 0 ${width} ${all}`, width, height: all, class: "distance", role: "img",
    "aria-label": label }, above, below, line) as SVGSVGElement;
}
