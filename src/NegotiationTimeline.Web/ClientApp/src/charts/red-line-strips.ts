import * as Plot from "@observablehq/plot";
import { wrapped } from "../wrapping";
import { drawn, inOwnLooks, rounded, widthOf } from "./drawing";
import { hatches } from "./hatches";
import { domainOf, type Days } from "./lane";
import { timeAxis } from "./time-axis";

/** What became of a red line, in days of the negotiation's zone. */
export interface RedLineStrip {
  label: string;
  detail: string;
  state: string;
  /** Its state in words, at the end of the label. */
  said: string;
  position: string;
  /** From when it stands for certain, until when; undefined where it never did within the days. */
  stands?: { from: Date; to: Date };
  /** Days on which it may have begun. */
  begins?: { from: Date; to: Date };
  /** Since it was taken back or softened. */
  past?: { from: Date; to: Date };
  marks: StripMark[];
  words: string;
}

export interface StripMark {
  kind: string;
  from: Date;
  to: Date;
  /** Before the days of the chart: drawn at its left edge, with the words. */
  earlier: boolean;
  label: string;
}

const narrow = 720;
const axisHeight = 30;
const textSize = 11.5;

/** One strip per red line: since when it stands, what was said of it, and when it ended. */
export function redLineStrips(
  strips: RedLineStrip[], { width, days, label }: { width: number; days: Days; label: string },
): SVGSVGElement {
  const isNarrow = width < narrow;
  const left = isNarrow ? 8 : Math.min(330, width * 0.32);
  const rowHeight = isNarrow ? 116 : 84;
  const height = strips.length * rowHeight + axisHeight;
  const [first, last] = domainOf(days);
  const pixels = (width - left - 14) / (last.getTime() - first.getTime());
  const x = (at: Date) => rounded(left + (at.getTime() - first.getTime()) * pixels);
  const axis = Plot.plot({ width, height: axisHeight, marginLeft: left, marginRight: 14, marginTop: 0,
    marginBottom: axisHeight - 2, x: { type: "utc", domain: [first, last] }, marks: [timeAxis(days, width)] });
  inOwnLooks(axis).setAttribute("y", `${height - axisHeight}`);
  const rows = strips.map((it, n) => drawn("g", { class: "strip", "data-state": it.state },
    drawn("title", {}, it.words),
    drawn("line", { class: "level", x1: 0, x2: width, y1: n * rowHeight, y2: n * rowHeight }),
    ...labels(it, n * rowHeight + 18, isNarrow ? width : left - 20),
    ...barOf(it, n * rowHeight + rowHeight - (isNarrow ? 36 : 42), x),
    ...marksOf(it, n * rowHeight + rowHeight - (isNarrow ? 36 : 42), x, [left, width - 14])));
  const day = pixels * 86_400_000;
  const line = drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${left - days.min * day}`,
    "data-day": `${day}`, "data-left": left, "data-right": width - 14 },
  drawn("line", { y1: 4, y2: height - axisHeight }), drawn("path", { d: "M-5 -1h10l-5 7z" }));
  return drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "strips", role: "img",
    "aria-label": label }, hatches(), ...rows, axis, line) as SVGSVGElement;
}

function labels({ label, detail, said }: RedLineStrip, y: number, room: number): SVGElement[] {
  const lines = wrapped(detail, room / (textSize * 0.54)).slice(0, 2);
  return [
    drawn("text", { class: "who", x: 0, y }, label),
    ...lines.map((it, n) => drawn("text", { class: "soft", x: 0, y: y + 15 + n * 14 }, it)),
    drawn("text", { class: "said-state", x: 0, y: y + 18 + lines.length * 14 }, said),
  ];
}

function barOf({ stands, begins, past, position }: RedLineStrip, y: number, x: (at: Date) => number): SVGElement[] {
  const rect = (span: { from: Date; to: Date }, look: Record<string, string>, half = 7) => drawn("rect", {
    x: x(span.from), width: Math.max(2, x(span.to) - x(span.from)), y: y - half, height: 2 * half, ...look });
  return [
    ...(past ? [drawn("line", { class: "after-line", x1: x(past.from), x2: x(past.to), y1: y, y2: y })] : []),
    ...(begins ? [drawn("g", { class: "bars" }, rect(begins, { "data-state": "held", "data-position": position,
      "data-certainty": "possible" }))] : []),
    ...(stands ? [drawn("g", { class: "bars" }, rect(stands, { "data-state": "held", "data-position": position })),
      drawn("line", { class: "red-line", x1: x(stands.from), x2: x(stands.to), y1: y + 8.5, y2: y + 8.5 })] : []),
    ...(stands && past
      ? [drawn("line", { class: "red-line", x1: x(stands.to), x2: x(stands.to), y1: y - 12, y2: y + 12 })] : []),
  ];
}

/** Each mark with its words, above and below the strip in turn where they would collide. */
function marksOf({ marks }: RedLineStrip, y: number, x: (at: Date) => number, edges: [number, number]): SVGElement[] {
  const taken = [edges[0] - 8, edges[0] - 8];
  return marks.flatMap((it) => {
    const [from, to] = [x(it.from), x(it.to)];
    const middle = rounded((from + to) / 2);
    const wide = widthOf(it.label, textSize);
    const start = it.earlier ? from : Math.max(edges[0], Math.min(middle - wide / 2, edges[1] - wide));
    const row = taken.findIndex((end) => end + 8 <= start);
    if (row >= 0) taken[row] = start + wide;
    const range = it.to.getTime() - it.from.getTime() > 86_400_000 && !it.earlier
      ? [drawn("line", { class: "range", x1: from, x2: to, y1: y, y2: y })] : [];
    const sign = it.earlier ? `M${from + 7} ${y - 5}l-7 5l7 5z`
      : it.kind === "questioned" ? `M${middle - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`
        : `M${middle} ${y - 6}l6 6l-6 6l-6 -6z`;
    return [...range, drawn("path", { class: "mark", "data-kind": it.kind, d: sign }),
      ...(row < 0 ? [] : [drawn("text", { class: "mark-label", x: start, y: row ? y + 27 : y - 16 }, it.label)])];
  });
}
