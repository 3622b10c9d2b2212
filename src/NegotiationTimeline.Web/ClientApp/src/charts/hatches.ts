import { drawn } from "./drawing";

/** Hatches in the colour of each position, for what is possible and not certain. */
export function hatches(): SVGElement {
  const pattern = (position: string) => drawn("pattern", { id: `lane-hatch${position}`, width: 6, height: 6,
    patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)", "data-position": position, class: "hatch" },
  drawn("rect", { width: 6, height: 6 }), drawn("line", { x1: 0, x2: 0, y1: 0, y2: 6 }));
  const slashes = drawn("pattern", { id: "lane-slashes", width: 7, height: 7, patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(-45)", class: "slashes" }, drawn("line", { x1: 0, x2: 0, y1: 0, y2: 7 }));
  return drawn("defs", {}, ...["-2", "-1", "0", "1", "2", ""].map(pattern), slashes);
}

