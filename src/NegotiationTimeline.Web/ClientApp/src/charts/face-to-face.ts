import { wrapped } from "../wrapping";
import { drawn } from "./drawing";
import { hatches } from "./hatches";

/** Words of one party that do not go together. */
export interface Opposition {
  party: string;
  issue: string;
  kind: string;
  sides: Side[];
}

export interface Side {
  position: string;
  said: string;
  redLine: boolean;
  date: string;
  speaker: string;
  summary: string;
}

const gap = 44;
const lineHeight = 15;

/** Each contradiction as its sides, face to face: for where no page can go. */
export function faceToFace(
  oppositions: Opposition[], { width, label }: { width: number; label: string },
): SVGSVGElement {
  let y = 0;
  const inside = oppositions.map((it) => {
    const columns = Math.min(it.sides.length, width < 620 ? 1 : 2);
    const room = (width - gap * (columns - 1)) / columns;
    const heights = it.sides.map((side) => heightOf(side, room));
    const top = y + 54;
    const rows = Array.from({ length: Math.ceil(it.sides.length / columns) }, (_, row) =>
      Math.max(...heights.slice(row * columns, (row + 1) * columns)));
    const topOf = (n: number) =>
      top + rows.slice(0, Math.floor(n / columns)).reduce((sum, height) => sum + height + 14, 0);
    const sides = it.sides.map((side, n) =>
      sideOf(side, (n % columns) * (room + gap), topOf(n), room, rows[Math.floor(n / columns)]!));
    const drawing = drawn("g", { class: "opposition" },
      drawn("line", { class: "level", x1: 0, x2: width, y1: y + 2, y2: y + 2 }),
      drawn("text", { class: "who", x: 0, y: y + 22 }, `${it.party}: ${it.issue}`),
      drawn("text", { class: "soft", x: 0, y: y + 40 }, it.kind), ...sides,
      ...(columns === 2 && it.sides.length === 2
        ? [drawn("text", { class: "against", x: width / 2, y: top + rows[0]! / 2 + 5, "text-anchor": "middle" }, "↔")]
        : []));
    y = topOf(it.sides.length - 1) + rows.at(-1)! + 24;
    return drawing;
  });
  return drawn("svg", { viewBox: `0 0 ${width} ${y}`, width, height: y, class: "faces", role: "img",
    "aria-label": label }, hatches(), ...inside) as SVGSVGElement;
}

function linesOf(text: string, room: number): string[] {
  return wrapped(text, (room - 28) / 6.3);
}

function heightOf({ speaker, summary }: Side, room: number): number {
  return 66 + (linesOf(speaker, room).length + linesOf(summary, room).length) * lineHeight;
}

function sideOf(side: Side, x: number, y: number, width: number, height: number): SVGElement {
  const { position, said, redLine, date, speaker, summary } = side;
  const text = (lines: string[], from: number, look: string) =>
    lines.map((it, n) => drawn("text", { class: look, x: x + 14, y: from + n * lineHeight }, it));
  const speakers = linesOf(speaker, width);
  return drawn("g", {},
    drawn("rect", { class: "side", x, y, width, height, rx: 3 }),
    drawn("g", { class: "bars" }, drawn("rect", { x, y, width, height: 28, rx: 3,
      "data-state": position ? "held" : "declined", "data-position": position })),
    drawn("g", { class: "bar-label" }, drawn("text", { x: x + 14, y: y + 18, "data-position": position,
      "data-state": position ? "held" : "declined" }, said)),
    ...(redLine ? [drawn("line", { class: "red-line", x1: x + 3, x2: x + 3, y1: y, y2: y + 28 })] : []),
    ...text(speakers, y + 46, "who"), ...text([date], y + 46 + speakers.length * lineHeight, "soft"),
    ...text(linesOf(summary, width), y + 52 + (speakers.length + 1) * lineHeight, "summary"));
}
