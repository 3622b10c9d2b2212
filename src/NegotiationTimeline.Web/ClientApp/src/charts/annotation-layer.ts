import { drawn, widthOf } from "./drawing";
import type { PlacedAnnotation } from "./lane";

const rowHeight = 18;
const textSize = 11;
const mostRows = 9;
const gap = 10;
/** Pixels: a label says what it is about, the whole is told where the pointer rests and to those who listen. */
const longestLabel = 230;
/** Pixels of a window in which some words of its label can be read. */
const leastWithin = 120;

interface Placed {
  it: PlacedAnnotation;
  row: number;
  left: number;
  right: number;
  /**
   * Labels stand to the right of their mark, at the right edge to its left, where a window leaves no room beside it
   * within it; none where there is no room at all.
   */
  label?: "start" | "end" | "within";
}

/** How high the layer is, in pixels. */
export function layerHeight(annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number]): number {
  const rows = arranged(annotations, x, edges).map(({ row }) => row);
  return rows.length ? (Math.max(...rows) + 1) * rowHeight + 6 : 0;
}

/** Acts, truce windows and assessments above the lanes, each in the first row in which it collides with none. */
export function annotationLayer(
  annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number], top: number, bottom: number,
): SVGElement {
  return drawn("g", { class: "annotations" }, ...arranged(annotations, x, edges).map((placed) => {
    const { it, row, left, right, label } = placed;
    const y = top + row * rowHeight + rowHeight / 2;
    const [title, within] = [it.title ?? it.id, label === "within"];
    const certainty = it.from ? it.certainty ?? "certain" : "possible";
    return drawn("g", { class: "annotation", "data-kind": it.kind, "data-certainty": certainty,
      "data-annotation": it.id, role: "img", "aria-label": title },
    drawn("title", {}, title),
    drawn("line", { class: "drop", x1: left, x2: left, y1: y, y2: bottom }),
    isWindow(it)
      ? drawn("rect", { class: within ? "window within" : "window", x: left, width: Math.max(4, right - left), rx: 2,
        ...(within ? { y: y - 8, height: 16 } : { y: y - 4, height: 8 }) })
      : drawn("path", { class: "point", d: `M${left} ${y - 5}l5 5l-5 5l-5 -5z` }),
    ...(label ? [drawn("text",
      { x: labelAt(placed), y, dy: "0.34em", "text-anchor": label === "end" ? "end" : "start" },
      fitting(title, within ? right - left - 12 : longestLabel))] : []));
  }));
}

function isWindow({ from, to }: PlacedAnnotation): boolean {
  return !!from && !!to && to !== from;
}

function labelAt({ it, label, left, right }: Placed): number {
  if (label === "within") return left + 6;
  return label === "end" ? left - 9 : isWindow(it) ? right + 5 : left + 9;
}

/** As much of a text as there is room for. */
function fitting(text: string, room: number): string {
  const most = Math.floor(room / widthOf("a", textSize));
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).trimEnd()}…`;
}

function arranged(annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number]): Placed[] {
  const ends: number[] = [];
  const inOrder = [...annotations].sort((a, b) => a.start.getTime() - b.start.getTime());
  return inOrder.map((it) => {
    const [left, end] = [x(it.start), x(it.end)];
    const right = isWindow(it) ? end : left;
    const width = widthOf(fitting(it.title ?? it.id, longestLabel), textSize) + 14;
    const toRight = right + width <= edges[1];
    const label = toRight ? "start" as const : left - width >= edges[0] ? "end" as const
      : right - left >= leastWithin ? "within" as const : undefined;
    const [from, to] = label === "end" ? [left - width, right + 6]
      : [left - 6, right + (label === "start" ? width : 6)];
    const free = ends.findIndex((taken) => taken + gap <= from);
    const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1);
    const collides = free < 0 && ends.length >= mostRows;
    ends[row] = Math.max(ends[row] ?? Number.NEGATIVE_INFINITY, collides ? right + 6 : to);
    return { it, row, left, right, label: collides ? undefined : label };
  });
}
