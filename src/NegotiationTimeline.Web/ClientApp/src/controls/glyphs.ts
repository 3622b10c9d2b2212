import { html, type TemplateResult } from "lit";
import type { Cell, CellState, Position } from "../contract";

/** One drawn sign per meaning, so that no stance is told by colour alone and no font is needed for it. */
const positions: Record<Position, string> = {
  [-2]: "M2 3l8 8M10 3l-8 8M14 3l8 8M22 3l-8 8",
  [-1]: "M2 3l8 8M10 3l-8 8",
  0: "M6.5 2.5a4.5 4.5 0 1 0 .01 0",
  1: "M2 7.5l3.5 3.5L12 3.5",
  2: "M2 7.5l3.5 3.5L12 3.5M12 9.5l1.5 1.5L22 3.5",
};

const states: Partial<Record<CellState, string>> = {
  declined: "M2 2h17v8.5h-9L7 13v-2.5H2zM6.5 6.3h.01M10.5 6.3h.01M14.5 6.3h.01",
  contested: "M2 5h11M2 9h11M10.5 1.5l-6 11",
  unknown: "M2 7h5",
  "not-covered": "M2 12L11 2M7 12l9-10",
};

export function cellGlyph(cell: Cell): TemplateResult {
  return cell.state === "held" ? positionGlyph(cell.position) : stateGlyph(cell.state);
}

export function positionGlyph(position: Position | null | undefined): TemplateResult {
  if (position === null || position === undefined) return stateGlyph("declined");
  return drawn(positions[position], Math.abs(position) === 2 ? 24 : 14);
}

function stateGlyph(state: CellState): TemplateResult {
  return drawn(states[state] ?? states.unknown!, state === "declined" ? 21 : state === "unknown" ? 9 : 18);
}

/** The red line: a bar that stops an arrow. */
export function redLineGlyph(): TemplateResult {
  return drawn("M16 1v12M2 7h10M8.5 3.5L12 7l-3.5 3.5", 18);
}

/** Accepts, within brackets: in part, or on conditions. */
export function conditionalGlyph(): TemplateResult {
  return drawn("M5 1.5H2v11h3M6.5 7.5l3 3L15 3.5M16.5 1.5h3v11h-3", 22);
}

/** From the issue over to the clause. */
export function impliedGlyph(): TemplateResult {
  return drawn("M2.5 2v5.5H13M9.5 4l3.5 3.5L9.5 11", 16);
}

/** A funnel: something is there, and the filter keeps it back. */
export function hiddenGlyph(): TemplateResult {
  return drawn("M1.5 2h12l-4.6 5.6V12l-2.8-1.6V7.6z", 15);
}

export function clockGlyph(): TemplateResult {
  return drawn("M7 1.5a5.5 5.5 0 1 0 .01 0M7 4v3l2.5 1.5", 14);
}

const notices = {
  empty: "M3 2.5h10v11H3zM5.5 6h5M5.5 8.5h3",
  offline: "M1.5 6a9.5 9.5 0 0 1 13 0M4 8.8a5.8 5.8 0 0 1 8 0M8 12h.01M2 13.5L14 1.5",
  unreachable: "M2 3h12v4H2zM2 10h12v3.5H2zM4.5 5h.01M4.5 11.8h.01",
  closed: "M3 7h10v6.5H3zM5 7V4.5a3 3 0 0 1 6 0V7",
  missing: "M7 2.5a4.5 4.5 0 1 0 .01 0M10.3 10.3l3.7 3.7",
  error: "M8 1.5l7 12.5H1zM8 6v4M8 12h.01",
};

/** The sign of a state of the page that has nothing else to show. */
export function noticeGlyph(kind: keyof typeof notices): TemplateResult {
  return html`<svg class="glyph sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${notices[kind]} /></svg>`;
}

function drawn(path: string, width: number): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 ${width} 14" aria-hidden="true"><path d=${path} /></svg>`;
}
