import * as Plot from "@observablehq/plot";
import { wrapped } from "../wrapping";
import { drawn, inOwnLooks, rounded } from "./drawing";
import { domainOf, type Days } from "./lane";
import { timeAxis } from "./time-axis";

/** One act, in days since 1970; a bound that is not known is infinite. */
export interface ActRow {
  id: string;
  title: string;
  /** Kind and date, in words. */
  detail: string;
  sign: ActSign;
  /** The days on which it may have happened or begun. */
  first: number;
  last: number;
  /** Of what lasted: the first and the last day that are certain. */
  lasts?: { first: number; last: number };
  window?: { first: number; last: number };
  deadline?: { first: number; last: number };
  certainty: string;
  words: string;
  changes?: string;
}

export type ActSign = "meeting" | "threat" | "incident" | "aid" | "other";

const narrow = 800;
const mostLines = 3;
const lineHeight = 16;
const axisHeight = 30;
const size = 6;

/** Each sign by its shape, so that no kind is told by colour. */
export const signs: Record<ActSign, string> = {
  meeting: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
  threat: "M0 -7l7 12h-14z",
  incident: "M-6 -6l12 12M6 -6l-12 12",
  aid: "M-5.5 -5.5h11v11h-11z",
  other: "M0 -7l7 7l-7 7l-7 -7z",
};

interface Place {
  x: number;
  y: number;
}

/** Acts over time: loose dates as ranges, what is scheduled as frames, changed acts linked to what changed them. */
export function actTimeline(
  rows: ActRow[], { width, days, label }: { width: number; days: Days; label: string },
): SVGSVGElement {
  const isNarrow = width < narrow;
  const left = isNarrow ? 10 : Math.min(360, width * 0.34);
  const titles = rows.map(({ title }) => titleLines(title, isNarrow ? width : left - 20));
  const heights = titles.map((lines) => lines.length * lineHeight + (isNarrow ? 62 : 30));
  const topOf = (n: number) => heights.slice(0, n).reduce((sum, it) => sum + it, 0);
  const height = topOf(rows.length) + axisHeight;
  const [begin, end] = domainOf(days).map((it) => it.getTime() / 86_400_000) as [number, number];
  const right = width - 14;
  const day = (right - left) / (end - begin);
  const x = (at: number) => rounded(left + (Math.min(Math.max(at, begin), end) - begin) * day);
  const places = new Map<string, Place>();
  const shown = rows.map((row, n) => {
    const [top, own] = [topOf(n), heights[n]!];
    const y = isNarrow ? top + own - 20 : top + own / 2;
    places.set(row.id, { x: placeOf(row, x), y });
    // Its words are its name; what is said on hovering says the same in full.
    return drawn("a", { class: "act", href: `#act-${row.id}`, "data-act": row.id, "data-certainty": row.certainty },
    drawn("rect", { class: "hit", x: 0, y: top, width, height: own, "aria-hidden": "true" },
      drawn("title", {}, row.words)),
    drawn("line", { class: "level", x1: 0, x2: width, y1: top, y2: top }),
    ...labels(titles[n]!, row.detail, top + 18), ...marks(row, y, x));
  });
  const axis = Plot.plot({ width, height: axisHeight, marginLeft: left, marginRight: 14, marginTop: 0,
    marginBottom: axisHeight - 2, x: { type: "utc", domain: domainOf(days) }, marks: [timeAxis(days, width)] });
  inOwnLooks(axis).setAttribute("y", `${height - axisHeight}`);
  const line = drawn("g", { class: "as-of-line", "aria-hidden": "true", "data-origin": `${left - begin * day}`,
    "data-day": `${day}`, "data-left": left, "data-right": right },
  drawn("line", { y1: 4, y2: height - axisHeight }), drawn("path", { d: "M-5 -1h10l-5 7z" }));
  return drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "act-rows", role: "group",
    "aria-label": label }, line, ...shown, ...links(rows, places), axis) as SVGSVGElement;
}

/** Where the sign stands: in the middle of the days that it may be, or at the one end that is known. */
function placeOf({ first, last }: ActRow, x: (at: number) => number): number {
  if (!Number.isFinite(first)) return x(last + 0.5);
  return Number.isFinite(last) ? rounded((x(first) + x(last + 1)) / 2) : x(first + 0.5);
}

function titleLines(title: string, room: number): string[] {
  const all = wrapped(title, room / 7.2);
  return all.length > mostLines ? [...all.slice(0, mostLines - 1), `${all[mostLines - 1]} …`] : all;
}

function labels(title: string[], detail: string, y: number): SVGElement[] {
  return [
    ...title.map((it, n) => drawn("text", { class: "who", x: 0, y: y + n * lineHeight }, it)),
    drawn("text", { class: "soft", x: 0, y: y + title.length * lineHeight - 1 }, detail),
  ];
}

function marks(row: ActRow, y: number, x: (at: number) => number): SVGElement[] {
  const { first, last, lasts, window, deadline, sign } = row;
  const at = placeOf(row, x);
  const frame = ({ first: from, last: to }: { first: number; last: number }) => drawn("rect", {
    class: "scheduled", x: x(from), width: Math.max(6, x(to + 1) - x(from)), y: y - 10, height: 20, rx: 3 });
  const isRange = last > first;
  return [
    ...(window ? [frame(window)] : []),
    ...(lasts ? [drawn("rect", { class: "lasts", x: x(lasts.first),
      width: Math.max(2, x(lasts.last + 1) - x(lasts.first)), y: y - 4, height: 8 })] : []),
    ...(isRange && !lasts ? [drawn("line", { class: "range", x1: Number.isFinite(first) ? x(first) : x(first) + size,
      x2: x(last + 1), y1: y, y2: y })] : []),
    ...(isRange && !lasts ? ends(row, y, x) : []),
    ...(deadline ? [drawn("path", { class: "deadline", d: flagAt(x(deadline.last + 1), y) })] : []),
    drawn("g", { transform: `translate(${at},${y})` },
      drawn("path", { class: "sign", "data-sign": sign, d: signs[sign] })),
  ];
}

function flagAt(x: number, y: number): string {
  return `M${x} ${y - 11}v22M${x} ${y - 11}h-9l3 4l-3 4h9`;
}

/** A range ends in a bar where its end is known, and in an arrow where it is not. */
function ends({ first, last }: ActRow, y: number, x: (at: number) => number): SVGElement[] {
  const bar = (at: number) => drawn("line", { class: "cap", x1: at, x2: at, y1: y - 5, y2: y + 5 });
  const [start, end] = [x(Number.NEGATIVE_INFINITY), x(Number.POSITIVE_INFINITY)];
  return [
    x(first) > start ? bar(x(first)) : drawn("path", { class: "cap", d: `M${start + 6} ${y - 4}l-5 4l5 4` }),
    x(last + 1) < end ? bar(x(last + 1)) : drawn("path", { class: "cap", d: `M${end - 6} ${y - 4}l5 4l-5 4` }),
  ];
}

/** From an act to the one that changed it. */
function links(rows: ActRow[], places: Map<string, Place>): SVGElement[] {
  return rows.flatMap(({ id, changes }) => {
    const [from, to] = [changes ? places.get(changes) : undefined, places.get(id)];
    if (!from || !to) return [];
    const way = Math.sign(to.y - from.y);
    const [start, end] = [from.y + way * 9, to.y - way * 10];
    const bow = Math.max(from.x, to.x) + 26;
    const bends = `${bow} ${start + way * 6} ${bow} ${end - way * 6}`;
    return [drawn("g", { class: "link-of-acts", "aria-hidden": "true" },
      drawn("path", { class: "bow", d: `M${from.x + 6} ${start}C${bends} ${to.x + 7} ${end}` }),
      drawn("path", { class: "tip-of-arrow", d: `M${to.x + 3} ${end + way * 2}l8 ${way * 1}l-3 ${-way * 8}z` }))];
  });
}
