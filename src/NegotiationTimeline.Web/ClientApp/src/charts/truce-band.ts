import * as Plot from "@observablehq/plot";
import { placeOfBounds, type StateStrip, type TruceMark } from "../truce-course";
import { wrapped } from "../wrapping";
import { drawn, inOwnLooks, widthOf } from "./drawing";
import { domainOf, placeOf, scaleOf, type Days } from "./lane";
import { attributed } from "./lane-bars";
import { timeAxis } from "./time-axis";

const edge = 10;
const bandTop = 14;
const bandHeight = 40;
const lineHeight = 15;
const markHeight = 27;
const textSize = 12;

export interface BandOptions {
  width: number;
  days: Days;
  label: string;
}

/** The states of a truce as a band, and below it, each in a row of its own, what made them so. */
export function truceBand(
  strips: StateStrip[], marks: TruceMark[], { width, days, label }: BandOptions,
): SVGSVGElement {
  const rows = rowsOf(marks, width);
  const height = rows.reduce((sum, it) => sum + it.height, bandTop + bandHeight + 12) + 30;
  const x = scaleOf(days, edge, width - edge);
  const chart = Plot.plot({
    width, height, marginLeft: edge, marginRight: edge, marginTop: bandTop, marginBottom: 30, className: "truce",
    x: { type: "utc", domain: domainOf(days) },
    y: { domain: [0, height - bandTop - 30], range: [bandTop, height - 30], axis: null },
    marks: [timeAxis(days, width), bands(strips), bandLabels(strips, x)],
  }) as SVGSVGElement;
  inOwnLooks(chart);
  chart.prepend(hatch());
  const bottom = height - 30;
  const place = { x, width, days };
  // Behind all words, which must stay legible.
  chart.append(...rows.map((it) => drop(it, place)), ...rows.map((it) => drawnRow(it, place)));
  chart.append(drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${x(placeOf(0))}`,
    "data-day": `${x(placeOf(1)) - x(placeOf(0))}`, "data-left": edge, "data-right": width - edge },
  drawn("line", { y1: bandTop - 4, y2: bottom }), drawn("path", { d: `M-5 ${bandTop - 9}h10l-5 7z` })));
  chart.setAttribute("role", "group");
  chart.setAttribute("aria-label", label);
  chart.querySelector("[data-record]")?.setAttribute("tabindex", "0");
  return chart;
}

/** What is over is a thin bar, what is not declared none at all: neither looks like a truce that holds. */
function bands(strips: StateStrip[]): Plot.Markish {
  const thin = ({ span }: StateStrip) => span.state === "expired" || span.state === "ended";
  const none = ({ span }: StateStrip) => span.state === "not-declared";
  return Plot.rect(strips, {
    x1: "from", x2: "to", insetLeft: 0.5, insetRight: 0.5, rx: 2, className: "states",
    title: (it: StateStrip) => it.words,
    y1: (it: StateStrip) => (none(it) ? bandHeight - 3 : thin(it) ? bandHeight - 12 : 0), y2: () => bandHeight - 1,
    render: attributed((n) => ({ "data-state": strips[n]!.span.state, "data-certainty": strips[n]!.span.certainty,
      role: "img", "aria-label": strips[n]!.words })),
  });
}

/** Inside where there is room, whole or shortened to how certain it is. */
function bandLabels(strips: StateStrip[], x: (at: Date) => number): Plot.Markish {
  const told = strips.flatMap((it) => {
    const room = x(it.to) - x(it.from) - 12;
    const shortened = it.span.certainty === "possible" ? [it.said.split(" ")[0]!] : [];
    const text = [it.said, ...shortened].find((said) => widthOf(said, textSize) <= room);
    return text ? [{ ...it, text }] : [];
  });
  return Plot.text(told, {
    x: "from", y: () => bandHeight / 2 - 1, text: "text", textAnchor: "start", dx: 7, fontSize: textSize,
    className: "state-label", render: attributed((n) => ({ "data-state": told[n]!.span.state,
      "data-certainty": told[n]!.span.certainty, "aria-hidden": "true" })),
  });
}

interface Place {
  x: (at: Date) => number;
  width: number;
  days: Days;
}

interface Row {
  mark: TruceMark;
  lines: string[];
  top: number;
  height: number;
}

/** As high as their words need. */
function rowsOf(marks: TruceMark[], width: number): Row[] {
  let top = bandTop + bandHeight + 12;
  return marks.map((mark) => {
    const lines = wrapped(mark.words, (width - 2 * edge) / (textSize * 0.56));
    const height = lines.length * lineHeight + markHeight;
    top += height;
    return { mark, lines, top: top - height, height };
  });
}

function drop({ mark, lines, top }: Row, { x, days }: Place): SVGElement {
  const from = x(placeOfBounds(mark.at, days).from);
  const y2 = top + lines.length * lineHeight + 12;
  return drawn("line", { class: "truce-drop", x1: from, x2: from, y1: bandTop + bandHeight, y2 });
}

/** The words stand above their mark, within the drawing; a range of days is a line, a day a point. */
function drawnRow({ mark, lines, top, height }: Row, { x, width, days }: Place): SVGElement {
  const place = placeOfBounds(mark.at, days);
  const [from, to] = [x(place.from), x(place.to)];
  const y = top + lines.length * lineHeight + 12;
  const wide = Math.max(...lines.map((it) => widthOf(it, textSize)));
  // To the right of its own line up to the band.
  const start = Math.max(edge, Math.min(from + 4, width - edge - wide * 0.95));
  const shape = shapeOf(mark, from, to, y);
  const until = mark.until ? [extent(mark.until, { x, width, days }, from + 6, y)] : [];
  const named = mark.record
    ? { "data-record": mark.record, role: "button", tabindex: "-1", "aria-label": mark.words }
    : { role: "img", "aria-label": mark.words };
  return drawn("g", { class: "truce-mark", "data-kind": mark.kind, "data-certainty": mark.certainty, ...named },
    drawn("rect", { class: "ground", x: start - 4, y: top + 1, width: Math.max(to, start + wide) - start + 8,
      height: height - 5, rx: 3 }),
    ...lines.map((it, n) => drawn("text", { x: start, y: top + 14 + n * lineHeight, "text-anchor": "start",
      style: `font-size:${textSize}px` }, it)), ...until, shape);
}

/** The days of its terms are a bracket; all else is a point, with a line over the days within which it lies. */
function shapeOf({ kind, at }: TruceMark, from: number, to: number, y: number): SVGElement {
  if (kind === "window")
    return drawn("path", { class: "terms", d: `M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 5}v10` });
  const isOpen = !Number.isFinite(at.first);
  return drawn("g", {},
    ...(to - from > 14 || isOpen ? [drawn("path", { class: "range", d: `M${from} ${y}H${to}` })] : []),
    drawn("circle", { class: "happened", cx: isOpen ? to - 5 : from + Math.min(6, (to - from) / 2), cy: y, r: 5 }));
}

/** An extension reaches to its new last day. */
function extent(until: TruceMark["at"], { x, days }: Place, from: number, y: number): SVGElement {
  const end = x(placeOfBounds(until, days).to);
  return drawn("path", { class: "terms", d: `M${from} ${y}H${end}M${end} ${y - 5}v10` });
}

function hatch(): SVGElement {
  return drawn("defs", {}, drawn("pattern", { id: "truce-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)", class: "truce-hatch" }, drawn("rect", { width: 6, height: 6 }),
  drawn("line", { x1: 0, x2: 0, y1: 0, y2: 6 })));
}
