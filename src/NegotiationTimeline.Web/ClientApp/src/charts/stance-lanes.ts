import * as Plot from "@observablehq/plot";
import { strings } from "../strings";
import { annotationLayer, layerHeight } from "./annotation-layer";
import { drawn, inOwnLooks, widthOf } from "./drawing";
import { hatches } from "./hatches";
import { domainOf, placeOf, type Days, type Lane, type PlacedAnnotation } from "./lane";
import { attributed, barsOf, lookOf, named, noValue, type Bar, type Drawn } from "./lane-bars";
import { timeAxis } from "./time-axis";

const words = strings.lanes;
const unit = 17;
const half = 0.41;
const textSize = 10.5;

export interface LaneOptions {
  width: number;
  days: Days;
  label: string;
  annotations?: PlacedAnnotation[];
}

/** One lane per party or issue, one step per span; spans come ready-made from the API. */
export function stanceLanes(lanes: Lane[], { width, days, label, annotations = [] }: LaneOptions): SVGSVGElement {
  const marginLeft = width < 480 ? 52 : 62;
  const strips: Drawn[] = lanes.flatMap(({ key, strips }) => strips.map((it) => ({ ...it, lane: key })))
    .map((it, index) => ({ ...it, index }));
  const lines = Math.max(1, ...lanes.map((it) => Math.ceil(widthOf(it.label, 13) / (width - marginLeft))));
  const top = 3.1 + lines * 0.95;
  const [first, last] = domainOf(days);
  const pixels = (width - marginLeft - 12) / (last.getTime() - first.getTime());
  const x = (at: Date) => marginLeft + (at.getTime() - first.getTime()) * pixels;
  const edges: [number, number] = [marginLeft, width - 8];
  const marginTop = 8 + layerHeight(annotations, x, edges);
  const height = marginTop + 30 + lanes.length * (top - noValue + 0.8) * unit;
  const bars = barsOf(strips);
  const chart = Plot.plot({
    width, height, marginTop, marginLeft, marginRight: 12, marginBottom: 30, className: "lanes",
    x: { type: "utc", domain: [first, last] },
    y: { domain: [noValue - 0.6, top], axis: null },
    fy: { domain: lanes.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      timeAxis(days, width),
      Plot.ruleY([-2, -1, 0, 1, 2], { className: "level" }),
      Plot.ruleY([noValue - 0.6], { className: "floor" }),
      Plot.text(lanes, { fy: "key", text: "label", frameAnchor: "top-left", dy: 7, lineWidth: (width - marginLeft) / 13,
        className: "lane-label", fontSize: 13 }),
      Plot.axisY([2, 0, -2], { tickFormat: (it: number) => words.ends[`${it}`]!, tickSize: 0, className: "ends" }),
      connectors(bars),
      ground(strips),
      boxes(strips, bars),
      barMarks(bars),
      redLines(bars),
      barLabels(bars, pixels, last),
    ],
  }) as SVGSVGElement;
  return finished(chart, { label, x, marginTop, height, annotations, edges });
}

/** Where one stance follows another without a gap, a line leads from step to step. */
function connectors(bars: Bar[]): Plot.Markish {
  const pairs = bars.flatMap((bar, n) => {
    const next = bars[n + 1];
    const follows = next && next.lane === bar.lane && next.from.getTime() === bar.to.getTime() && next.y !== bar.y;
    return follows && !bar.account && !next.account ? [{ lane: bar.lane, at: bar.to, y1: bar.y, y2: next.y }] : [];
  });
  return Plot.ruleX(pairs, { x: "at", y1: "y1", y2: "y2", fy: "lane", className: "connector" });
}

/** What nobody knows, and what is not covered: below all positions. */
function ground(strips: Drawn[]): Plot.Markish[] {
  const of = (state: string) => strips.filter(({ span }) => span.state === state && !span.filteredOut?.length);
  const title = (it: Drawn) => it.words;
  return [
    Plot.ruleY(of("unknown"), { y: noValue, x1: "from", x2: "to", fy: "lane", className: "unknown", title }),
    Plot.rect(of("not-covered"), { x1: "from", x2: "to", y1: noValue - half, y2: noValue + half, fy: "lane",
      className: "not-covered", title }),
  ];
}

/** The accounts of one occasion stand in one box, so that neither looks like the stance. */
function boxes(strips: Drawn[], bars: Bar[]): Plot.Markish {
  const contested = strips.filter((it) => it.span.state === "contested");
  const levels = ({ index }: Drawn) => {
    const told = bars.filter((it) => it.index === index).map(({ y }) => y);
    return told.length ? told : [-2, 2];
  };
  return Plot.rect(contested, {
    x1: "from", x2: "to", fy: "lane", className: "contested", render: named(contested),
    y1: (it: Drawn) => Math.min(...levels(it)) - 0.6, y2: (it: Drawn) => Math.max(...levels(it)) + 0.6,
  });
}

function barMarks(bars: Bar[]): Plot.Markish {
  return Plot.rect(bars, {
    x1: "from", x2: "to", y1: (it: Bar) => it.y - half, y2: (it: Bar) => it.y + half, fy: "lane", rx: 2,
    insetLeft: 0.5, insetRight: 0.5, className: "bars", render: named(bars),
  });
}

/** A red line is a bar that ends in a bar, and is drawn under in red. */
function redLines(bars: Bar[]): Plot.Markish[] {
  const lines = bars.filter((it) => it.span.firmness === "red-line");
  return [
    Plot.ruleX(lines, { x: "from", y1: (it: Bar) => it.y - 0.75, y2: (it: Bar) => it.y + 0.75, fy: "lane", dx: 2,
      className: "red-line" }),
    Plot.ruleY(lines, { y: (it: Bar) => it.y - half, x1: "from", x2: "to", fy: "lane", className: "red-line" }),
  ];
}

/** Inside the bar where there is room; the stance that stands last says what it is in any case, above its bar. */
function barLabels(bars: Bar[], pixels: number, last: Date): Plot.Markish[] {
  const told = bars.map((bar) => {
    const room = (bar.to.getTime() - bar.from.getTime()) * pixels - 14;
    const text = (bar.account ? [bar.account] : bar.labels).find((it) => it && widthOf(it, textSize) <= room);
    return { ...bar, text };
  });
  const inside = told.filter(({ text }) => text);
  const isSaidBefore = (it: Bar, former: Bar | undefined) =>
    former?.lane === it.lane && former.labels[0] === it.labels[0];
  const above = told
    .filter((it, n) => !it.text && !it.account && it.to.getTime() === last.getTime() && !isSaidBefore(it, told[n - 1]))
    .map((it) => ({ ...it, text: it.labels[0] }));
  const common = { y: "y", fy: "lane", text: "text", fontSize: textSize } as const;
  const look = (shown: Bar[]) => attributed((n) => ({ ...lookOf(shown[n]!), "aria-hidden": "true" }));
  return [
    Plot.text(inside, {
      ...common, x: "from", textAnchor: "start", dx: 8, className: "bar-label", render: look(inside),
    }),
    Plot.text(above, {
      ...common, x: "to", textAnchor: "end", dx: -4, dy: -14, className: "bar-label above", render: look(above),
    }),
  ];
}

interface Finish {
  label: string;
  x: (at: Date) => number;
  marginTop: number;
  height: number;
  annotations: PlacedAnnotation[];
  edges: [number, number];
}

function finished(chart: SVGSVGElement, { label, x, marginTop, height, annotations, edges }: Finish): SVGSVGElement {
  inOwnLooks(chart);
  chart.setAttribute("role", "group");
  chart.setAttribute("aria-label", label);
  const bottom = height - 30;
  // Behind the bars: what happened may be seen through no stance.
  if (annotations.length) chart.prepend(annotationLayer(annotations, x, edges, 4, bottom));
  chart.prepend(hatches());
  chart.append(drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${x(placeOf(0))}`,
    "data-day": `${x(placeOf(1)) - x(placeOf(0))}`, "data-left": edges[0], "data-right": edges[1] + 4 },
  drawn("line", { y1: marginTop - 4, y2: bottom }), drawn("path", { d: `M-5 ${marginTop - 9}h10l-5 7z` })));
  // Words stay legible where the line crosses them.
  chart.append(...chart.querySelectorAll(":scope > .bar-label"));
  chart.querySelector("[data-span]")?.setAttribute("tabindex", "0");
  return chart;
}
