import { changes as words } from "../words/changes";
import { wrapped } from "../wrapping";
import { drawn, rounded } from "./drawing";

/** Where a stance stands on the scale, and how it is drawn there. */
export interface Stop {
  /** Columns: `unknown`, `declined`, or a position; more than one where accounts differ. */
  columns: string[];
  redLine: boolean;
  possible: boolean;
}

export interface ArrowRow {
  /** Heading of a group; a group begins where it differs from the row above. */
  group: string;
  /** Party, and what of. */
  label: string;
  detail: string;
  date: string;
  kind: string;
  before: Stop;
  after: Stop;
  words: string;
}

/** Below it the words of a row stand above its line, not beside it. */
const narrow = 860;
/** Pixels from column to column in which the words of all of them stand clear of each other. */
const roomForWords = 64;
const radius = 8;
/** From the middle of a mark to its red line. */
const toRedLine = 13;

interface Scale {
  width: number;
  /** Where the columns begin, and where the words beside them. */
  left: number;
  right: number;
  /** Of a row whose words take one line. */
  rowHeight: number;
  /** Of a heading with the words of the columns in it. */
  headHeight: number;
  /** From the top of a row to its line. */
  line: number;
  x: (column: string) => number;
  columns: string[];
}

/** Each change as an arrow from where the stance stood to where it stands. */
export function changeArrows(rows: ArrowRow[], { width, label }: { width: number; label: string }): SVGSVGElement {
  const scale = scaleOf(rows, width);
  let y = 0;
  const inside = rows.flatMap((row, n) => {
    const begins = row.group !== rows[n - 1]?.group;
    const members = rows.slice(n).filter((it) => it.group === row.group);
    const height = members.reduce((sum, it) => sum + heightOf(it, scale), 0);
    const head = begins ? headOf(row.group, y, height, scale) : [];
    if (begins) y += scale.headHeight;
    const top = y;
    y += heightOf(row, scale);
    return [...head, rowOf(row, top, scale)];
  });
  return drawn("svg", { viewBox: `0 0 ${width} ${y + 6}`, width, height: y + 6, class: "arrows", role: "img",
    "aria-label": label }, ...inside) as SVGSVGElement;
}

function scaleOf(rows: ArrowRow[], width: number): Scale {
  const told = new Set(rows.flatMap(({ before, after }) => [...before.columns, ...after.columns]));
  const columns = ["unknown", "declined"].filter((it) => told.has(it)).concat("-2", "-1", "0", "1", "2");
  const isNarrow = width < narrow;
  const [left, right] = isNarrow ? [24, width - 24] : [Math.min(330, width * 0.34), width - 150];
  const step = (right - left - (isNarrow ? 0 : 60)) / (columns.length - 1);
  const x = (column: string) => rounded(left + (isNarrow ? 0 : 30) + columns.indexOf(column) * step);
  return { width, left, right, columns, x, headHeight: isNarrow ? 78 : 52, rowHeight: isNarrow ? 84 : 50,
    line: isNarrow ? 60 : 25 };
}

/** The name of a group, and the words of the columns above its rows: a long list must not be read from memory. */
function headOf(group: string, top: number, height: number, { columns, x, width, headHeight }: Scale): SVGElement[] {
  const isNarrow = width < narrow;
  const bottom = top + headHeight;
  const last = columns.length - 1;
  const isCrowded = x(columns[1]!) - x(columns[0]!) < roomForWords;
  const place = (n: number) => !isNarrow || (n > 0 && n < last) ? { "text-anchor": "middle" }
    : n ? { "text-anchor": "end", dx: 22 } : { "text-anchor": "start", dx: -22 };
  return [
    drawn("text", { class: "lane-label", x: 0, y: isNarrow ? top + 32 : bottom - 10 }, group),
    ...columns.flatMap((column, n) => {
      const lines = isCrowded && ["declined", "-1", "1"].includes(column) ? [] : words.chart[column]!.split("\n");
      return [
        drawn("line", { class: "level", x1: x(column), x2: x(column), y1: bottom - 4, y2: bottom + height }),
        ...lines.map((it, line) => drawn("text", { class: "ends", x: x(column),
          y: bottom - 10 - (lines.length - 1 - line) * 12, ...place(n) }, it)),
      ];
    }),
  ];
}

function detailsOf({ detail }: ArrowRow, { width, left }: Scale): string[] {
  return wrapped(detail, (width < narrow ? width : left - 16) / 6.1);
}

function heightOf(row: ArrowRow, scale: Scale): number {
  return scale.rowHeight + (detailsOf(row, scale).length - 1) * 13;
}

function rowOf(row: ArrowRow, top: number, scale: Scale): SVGElement {
  const { width, right } = scale;
  const isNarrow = width < narrow;
  const details = detailsOf(row, scale);
  const y = top + scale.line + (details.length - 1) * (isNarrow ? 13 : 6.5);
  const text = (said: string, x: number, at: number, look: Record<string, string>) =>
    drawn("text", { x, y: at, ...look }, said);
  return drawn("g", { class: "change", "data-kind": row.kind }, drawn("title", {}, row.words),
    drawn("line", { class: "level", x1: 0, x2: width, y1: top, y2: top }),
    text(row.label, 0, top + 17, { class: "who" }),
    ...details.map((it, n) => text(it, 0, top + 32 + n * 13, { class: "soft" })),
    ...(isNarrow
      ? [text(`${row.kind}, ${row.date}`, width, top + 17, { class: "kind", "text-anchor": "end" })]
      : [text(row.kind, right + 8, y - 2, { class: "kind" }), text(row.date, right + 8, y + 13, { class: "soft" })]),
    ...arrow(row, y, scale));
}

function arrow({ before, after }: ArrowRow, y: number, { x }: Scale): SVGElement[] {
  const way = Math.sign(middle(after, x) - middle(before, x));
  const [from, to] = [nearest(before, x, -way), nearest(after, x, way)];
  if (Math.abs(to - from) < 3 * radius) return [ring(before, y, x), ...stop(after, y, x, "after", -1)];
  const tip = to - way * (radius + 2);
  return [
    drawn("line", { class: "shaft", x1: from + way * radius, x2: tip - way * 5, y1: y, y2: y }),
    drawn("path", { class: "tip-of-arrow", d: `M${tip} ${y}l${-way * 8} -5v10z` }),
    ...stop(before, y, x, "before", -way), ...stop(after, y, x, "after", way),
  ];
}

/** It stayed where it was: a ring around says that something of it changed. */
function ring(stop: Stop, y: number, x: Scale["x"]): SVGElement {
  return drawn("circle", { class: "stayed", cx: middle(stop, x), cy: y, r: radius + 4 });
}

/** @param free the side on which no arrow is: there stands the bar of a red line. */
function stop(
  { columns, redLine, possible }: Stop, y: number, x: Scale["x"], side: "before" | "after", free: number,
): SVGElement[] {
  const look = (column: string) => ({
    class: `stop ${side}`, cx: x(column), cy: y, r: radius - (side === "before" ? 2 : 0),
    "data-position": /\d/.test(column) ? column : "", "data-certainty": possible ? "possible" : "certain",
  });
  const places = columns.map(x);
  const joined = columns.length > 1
    ? [drawn("line", { class: "joined", x1: Math.min(...places), x2: Math.max(...places), y1: y, y2: y })] : [];
  const bar = places[0]! + free * toRedLine;
  return [
    ...joined,
    ...columns.map((column) => column === "unknown"
      ? drawn("line", { class: "nowhere", x1: x(column) - 5, x2: x(column) + 5, y1: y, y2: y })
      : drawn("circle", look(column))),
    ...(redLine ? [drawn("line", { class: "red-line", x1: bar, x2: bar, y1: y - 9, y2: y + 9 })] : []),
  ];
}

function middle({ columns }: Stop, x: Scale["x"]): number {
  return columns.reduce((sum, it) => sum + x(it), 0) / columns.length;
}

/** Of several accounts the one that an arrow of that way meets first. */
function nearest({ columns }: Stop, x: Scale["x"], way: number): number {
  const places = columns.map(x);
  return way > 0 ? Math.min(...places) : Math.max(...places);
}

