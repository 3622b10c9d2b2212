import { wrapped } from "../wrapping";
import { widthOf } from "./drawing";
import type { PlacedAnnotation } from "./lane";

const textSize = 11;
const gap = 10;
/** Pixels beyond which a label is broken into lines, and the lines that it may take. */
const longestLine = 420;
const mostLines = 3;
/** Beyond these rows marks stand without their names, all in one row below. */
const mostRows = 14;

/** An annotation with its place above the lanes. */
export interface Placed {
  it: PlacedAnnotation;
  /** The first of its rows, from 0; it takes as many as its label has lines. */
  row: number;
  /** Pixels. */
  left: number;
  right: number;
  /** Where the label stands: to the right of its mark, at the right edge to its left, or within a long window. */
  side: "start" | "end" | "within";
  /** The label; empty where there was no room for it. */
  lines: string[];
}

export function isWindow({ from, to }: PlacedAnnotation): boolean {
  return !!from && !!to && to !== from;
}

/** How many rows they take in all. */
export function layerRows(all: Placed[]): number {
  return Math.max(0, ...all.map(({ row, lines }) => row + Math.max(1, lines.length)));
}

/** Each in the first rows in which it collides with none of those before it. */
export function arranged(annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number]): Placed[] {
  const taken: [from: number, to: number][][] = [];
  const isFree = (row: number, from: number, to: number) =>
    (taken[row] ?? []).every((it) => it[1] + gap <= from || to + gap <= it[0]);
  const inOrder = [...annotations].sort((a, b) => a.start.getTime() - b.start.getTime());
  const placed = inOrder.map((it): Placed => {
    const [left, right] = [x(it.start), isWindow(it) ? x(it.end) : x(it.start)];
    const { side, lines } = labelled(it.title ?? it.id, left, right, edges);
    const width = Math.max(...lines.map((line) => widthOf(line, textSize))) + 14;
    const from = side === "end" ? left - width : left - 6;
    const to = side === "start" ? right + width : right + 6;
    for (let row = 0; row + lines.length <= mostRows; row++) {
      const rows = lines.map((_, line) => row + line);
      if (!rows.every((one) => isFree(one, from, to))) continue;
      rows.forEach((one) => (taken[one] ??= []).push([from, to]));
      return { it, row, left, right, side, lines };
    }
    return { it, row: -1, left, right, side, lines: [] };
  });
  const below = layerRows(placed);
  return placed.map((it) => (it.row < 0 ? { ...it, row: below } : it));
}

/** Where a label takes the fewest lines: rather to the right of its mark than to the left, rather there than within. */
function labelled(
  title: string, left: number, right: number, edges: [number, number],
): Pick<Placed, "side" | "lines"> {
  const letters = (room: number) => Math.max(1, Math.min(room, longestLine) / widthOf("a", textSize));
  const places: Pick<Placed, "side" | "lines">[] = [
    { side: "start", lines: wrapped(title, letters(edges[1] - right - 14)) },
    { side: "end", lines: wrapped(title, letters(left - edges[0] - 14)) },
    { side: "within", lines: wrapped(title, letters(right - left - 12)) },
  ];
  const { side, lines } = places.reduce((best, it) => (it.lines.length < best.lines.length ? it : best));
  return { side, lines: cut(lines) };
}

/** No more lines than a figure can bear: the whole is told where the pointer rests, and to those who listen. */
function cut(lines: string[]): string[] {
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!}…`];
}
