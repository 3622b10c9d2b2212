import { svg, type SVGTemplateResult } from "lit";
import type { Cell, CellState, Position } from "../contract";

/** One drawn sign per meaning, so that no stance is told by colour alone and no font is needed for it. */
const positions: Record<Position, string> = {
  [-2]: "M2 3l8 8M10 3l-8 8M14 3l8 8M22 3l-8 8",
  [-1]: "M8 3l8 8M16 3l-8 8",
  0: "M12 2.5a4.5 4.5 0 1 0 .01 0",
  1: "M7 7.5l3.5 3.5L17 3.5",
  2: "M2 7.5l3.5 3.5L12 3.5M12 9.5l1.5 1.5L22 3.5",
};

const states: Partial<Record<CellState, string>> = {
  declined: "M4 3h16v8h-9l-3 2.5V11H4zM8 7h.01M12 7h.01M16 7h.01",
  contested: "M6 5h12M6 9h12M15 1.5l-6 11",
  unknown: "M9 7h6",
  "not-covered": "M5 12L14 2M10 12l9-10",
};

export function cellGlyph(cell: Cell): SVGTemplateResult {
  return cell.state === "held" ? positionGlyph(cell.position) : drawn(states[cell.state] ?? states.unknown!);
}

export function positionGlyph(position: Position | null | undefined): SVGTemplateResult {
  return drawn(position === null || position === undefined ? states.declined! : positions[position]);
}

/** The red line: a bar that stops an arrow. */
export function redLineGlyph(): SVGTemplateResult {
  return drawn("M18 1v12M4 7h10M10.5 3.5L14 7l-3.5 3.5");
}

export function clockGlyph(): SVGTemplateResult {
  return drawn("M12 1.5a5.5 5.5 0 1 0 .01 0M12 4v3l2.5 1.5");
}

function drawn(path: string): SVGTemplateResult {
  return svg`<svg class="glyph" viewBox="0 0 24 14" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;
}
