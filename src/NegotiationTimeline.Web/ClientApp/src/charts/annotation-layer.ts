import { strings } from "../strings";
import { arranged, isWindow, layerRows, type Placed } from "./annotation-rows";
import { drawn } from "./drawing";
import type { PlacedAnnotation } from "./lane";

const rowHeight = 18;
const lineHeight = 13;

/** How high the layer is, in pixels. */
export function layerHeight(annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number]): number {
  const rows = layerRows(arranged(annotations, x, edges));
  return rows ? rows * rowHeight + 6 : 0;
}

/** Acts, truce windows and assessments above the lanes, each in the first rows in which it collides with none. */
export function annotationLayer(
  annotations: PlacedAnnotation[], x: (at: Date) => number, edges: [number, number], top: number, bottom: number,
): SVGElement {
  const all = arranged(annotations, x, edges);
  const middle = (row: number) => top + (row + 0.5) * rowHeight;
  const unnamed = all.filter(({ lines }) => !lines.length);
  return drawn("g", { class: "annotations" },
    // Below all names: a line that leads down from one must cross out no other.
    drawn("g", { class: "drops" }, ...all.map(({ row, left }) =>
      drawn("line", { class: "drop", x1: left, x2: left, y1: middle(row), y2: bottom }))),
    ...all.map((it) => annotation(it, middle(it.row))),
    ...(unnamed.length ? [drawn("text", { class: "unnamed", x: edges[0] - 6, y: middle(unnamed[0]!.row), dy: "0.34em",
      "text-anchor": "end" }, strings.lanes.unnamed(unnamed.length))] : []));
}

function annotation({ it, left, right, side, lines }: Placed, y: number): SVGElement {
  const title = it.title ?? it.id;
  return drawn("g", { class: "annotation", "data-kind": it.kind, "data-annotation": it.id, role: "img",
    "data-certainty": it.from ? it.certainty ?? "certain" : "possible", "aria-label": title },
  drawn("title", {}, title), mark(it, left, right, y, side === "within" ? lines.length : 0),
  ...(lines.length ? [label(lines, side, left, isWindow(it) ? right : left + 4, y)] : []));
}

/** @param within how many lines of its label a window bears. */
function mark(it: PlacedAnnotation, left: number, right: number, y: number, within: number): SVGElement {
  if (!isWindow(it)) return drawn("path", { class: "point", d: `M${left} ${y - 5}l5 5l-5 5l-5 -5z` });
  const place = { x: left, width: Math.max(4, right - left), rx: 2 };
  return within
    ? drawn("rect", { class: "window within", ...place, y: y - 8, height: 16 + (within - 1) * lineHeight })
    : drawn("rect", { class: "window", ...place, y: y - 4, height: 8 });
}

function label(lines: string[], side: Placed["side"], left: number, right: number, y: number): SVGElement {
  const x = { within: left + 6, start: right + 5, end: left - 9 }[side];
  return drawn("text", { x, y, dy: "0.34em", "text-anchor": side === "end" ? "end" : "start" },
    ...lines.map((line, n) => drawn("tspan", { x, y: y + n * lineHeight, dy: "0.34em" }, line)));
}
