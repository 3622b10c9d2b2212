import { drawn, widthOf } from "./drawing";
import type { PlacedAnnotation } from "./lane";

const rowHeight = 18;
const textSize = 11;
const mostRows = 5;
const gap = 10;

interface Placed {
  it: PlacedAnnotation;
  row: number;
  left: number;
  right: number;
  /** Labels stand to the right of their mark, at the right edge to its left; none where there is no room. */
  label?: "start" | "end";
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
    const isWindow = !!it.to && it.to !== it.from;
    return drawn("g", { class: "annotation", "data-kind": it.kind, "data-certainty": it.certainty ?? "certain",
      "data-annotation": it.id, role: "img", "aria-label": it.title ?? it.id },
    drawn("title", {}, it.title ?? it.id),
    drawn("line", { class: "drop", x1: left, x2: left, y1: y, y2: bottom }),
    isWindow
      ? drawn("rect", { class: "window", x: left, y: y - 4, width: Math.max(4, right - left), height: 8, rx: 2 })
      : drawn("path", { class: "point", d: `M${left} ${y - 5}l5 5l-5 5l-5 -5z` }),
    ...(label ? [drawn("text", { x: label === "start" ? (isWindow ? right + 5 : left + 9) : left - 9, y, dy: "0.34em",
      "text-anchor": label }, it.title ?? it.id)] : []));
  }));
}

function arranged(annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number]): Placed[] {
  const ends: number[] = [];
  const inOrder = [...annotations].sort((a, b) => a.start.getTime() - b.start.getTime());
  return inOrder.map((it) => {
    const [left, end] = [x(it.start), x(it.end)];
    const right = it.to && it.to !== it.from ? end : left;
    const width = widthOf(it.title ?? it.id, textSize) + 14;
    const toRight = right + width <= edges[1];
    const label = toRight ? "start" as const : left - width >= edges[0] ? "end" as const : undefined;
    const [from, to] = label === "end" ? [left - width, right + 6] : [left - 6, right + (label ? width : 6)];
    const free = ends.findIndex((taken) => taken + gap <= from);
    const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1);
    const collides = free < 0 && ends.length >= mostRows;
    ends[row] = Math.max(ends[row] ?? Number.NEGATIVE_INFINITY, collides ? right + 6 : to);
    return { it, row, left, right, label: collides ? undefined : label };
  });
}
