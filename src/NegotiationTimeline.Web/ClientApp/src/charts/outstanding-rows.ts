import * as Plot from "@observablehq/plot";
import { wrapped } from "../wrapping";
import { drawn, inOwnLooks, rounded } from "./drawing";
import { domainOf, type Days } from "./lane";
import { timeAxis } from "./time-axis";

/** Something that waits for an answer, in days since 1970; a bound that is not known is infinite. */
export interface OutstandingRow {
  /** The heading above it, where it is the first of its part. */
  heading?: string;
  title: string;
  detail: string;
  state: string;
  certainty: string;
  /** The days on which it may have been made. */
  made?: Bounds;
  /** The days on which it may have ended; none while it is open. */
  ended?: Bounds;
  deadline?: Bounds;
  words: string;
}

interface Bounds {
  first: number;
  last: number;
}

const narrow = 720;
const axisHeight = 30;
const headingHeight = 34;
const lineHeight = 16;
const mostLines = 3;

/** One line each: from when it was made to the day shown, or to where it ended. */
export function outstandingRows(
  rows: OutstandingRow[], { width, days, until, label }: { width: number; days: Days; until: number; label: string },
): SVGSVGElement {
  const isNarrow = width < narrow;
  const left = isNarrow ? 10 : Math.min(400, width * 0.4);
  const right = width - 16;
  const titles = rows.map(({ title }) => titleLines(title, (isNarrow ? width : left - 24) / 7.1));
  const heights = rows.map(({ heading }, n) =>
    titles[n]!.length * lineHeight + (isNarrow ? 58 : 34) + (heading ? headingHeight : 0));
  const topOf = (n: number) => heights.slice(0, n).reduce((sum, it) => sum + it, 0);
  const height = topOf(rows.length) + axisHeight;
  const [begin, end] = domainOf(days).map((it) => it.getTime() / 86_400_000) as [number, number];
  const day = (right - left) / (end - begin);
  const x = (at: number) => rounded(left + (Math.min(Math.max(at, begin), end) - begin) * day);
  const shown = rows.map((row, n) => {
    const top = topOf(n) + (row.heading ? headingHeight : 0);
    const own = heights[n]! - (row.heading ? headingHeight : 0);
    return drawn("g", { class: "waiting", "data-state": row.state, "data-certainty": row.certainty },
      drawn("title", {}, row.words),
      ...(row.heading ? [drawn("text", { class: "part", x: 0, y: top - 10 }, row.heading)] : []),
      drawn("line", { class: "level", x1: 0, x2: width, y1: top, y2: top }),
      ...labels(titles[n]!, row.detail, top + 20),
      ...lineOf(row, isNarrow ? top + own - 16 : top + own / 2, x, { begin, end, until }));
  });
  const axis = Plot.plot({ width, height: axisHeight, marginLeft: left, marginRight: 16, marginTop: 0,
    marginBottom: axisHeight - 2, x: { type: "utc", domain: domainOf(days) }, marks: [timeAxis(days, width)] });
  inOwnLooks(axis).setAttribute("y", `${height - axisHeight}`);
  const line = drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${left - begin * day}`,
    "data-day": `${day}`, "data-left": left, "data-right": right },
  drawn("line", { y1: 4, y2: height - axisHeight }), drawn("path", { d: "M-5 -1h10l-5 7z" }));
  return drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "outstanding-rows", role: "img",
    "aria-label": label }, line, ...shown, axis) as SVGSVGElement;
}

function titleLines(title: string, letters: number): string[] {
  const all = wrapped(title, letters);
  return all.length > mostLines ? [...all.slice(0, mostLines - 1), `${all[mostLines - 1]} …`] : all;
}

function labels(title: string[], detail: string, y: number): SVGElement[] {
  return [
    ...title.map((it, n) => drawn("text", { class: "who", x: 0, y: y + n * lineHeight }, it)),
    drawn("text", { class: "soft", x: 0, y: y + title.length * lineHeight - 1 }, detail),
  ];
}

/** Dashed where it may have been open, full where it was for certain; an end is a bar, a deadline a flag. */
function lineOf(
  { made, ended, deadline, state }: OutstandingRow, y: number, x: (at: number) => number,
  { begin, end, until }: { begin: number; end: number; until: number },
): SVGElement[] {
  if (!made) return [];
  const isOpen = state === "open";
  const stop = Math.min(ended ? ended.first + 1 : isOpen ? until : made.last + 1, end);
  const sure = Math.min(made.last + 1, stop);
  // What is open on its very day is there all the same.
  const from = Math.max(begin, Math.min(sure, stop - 0.5));
  const stroke = (look: string, first: number, last: number) => (last > first
    ? [drawn("line", { class: look, x1: x(first), x2: Math.max(x(last), x(first) + 2), y1: y, y2: y })] : []);
  const isDated = made.last >= made.first && made.last + 1 - Math.max(made.first, begin) > 1 && made.last >= begin;
  const tip = x(stop);
  return [
    ...(isDated ? stroke("range", Math.max(made.first, begin), sure) : []),
    ...(stop > begin ? stroke(isOpen ? "open" : "over", from, stop) : []),
    ...(ended && ended.last > ended.first ? stroke("range", ended.first + 1, Math.min(ended.last + 1, end)) : []),
    ...(stop <= begin ? []
      : isOpen ? [drawn("path", { class: "goes-on", d: `M${tip} ${y - 6}l7 6l-7 6z` })]
        : [drawn("path", { class: "end", d: `M${tip} ${y - 8}v16` })]),
    ...(deadline && deadline.last + 1 > begin && deadline.last < end
      ? [drawn("path", { class: "deadline", d: flagAt(x(deadline.last + 1), y) })] : []),
  ];
}

function flagAt(x: number, y: number): string {
  return `M${x} ${y - 12}v24M${x} ${y - 12}h-9l3 4l-3 4h9`;
}
