import { html, type TemplateResult } from "lit";
import type { Cell, Position } from "../contract";
import { strings } from "../strings";
import { cellGlyph, clockGlyph, redLineGlyph } from "./glyphs";

const words = strings.legend;
const scale: Position[] = [-2, -1, 0, 1, 2];
const at = (cell: Partial<Cell>): Cell => ({ party: "", issue: "", state: "held", ...cell });

/** How to read a cell. */
export function legend(): TemplateResult {
  return html`
    <section class="legend" aria-label=${words.heading}>
      <h2>${words.heading}</h2>
      <ul class="scale">
        ${scale.map((position) => entry(at({ position }), strings.stance.words[`${position}`]))}
        ${entry(at({ state: "declined" }), strings.stance.declined)}
        ${entry(at({ state: "contested" }), strings.stance.contested)}
        ${entry(at({ state: "unknown" }), strings.stance.unknown)}
        ${entry(at({ state: "not-covered" }), strings.stance.notCovered)}
      </ul>
      <ul class="signs">
        <li><span class="firmness" data-firmness="red-line">${redLineGlyph()}</span> ${words.redLine}</li>
        <li><span class="key" data-certainty="possible"></span> ${words.possible}</li>
        <li><span class="note age">${clockGlyph()}</span> ${words.stale}</li>
        <li><span class="key" data-changed></span> ${words.changed}</li>
      </ul>
    </section>
  `;
}

function entry(cell: Cell, word: string): TemplateResult {
  return html`<li>
    <span class="chip" data-state=${cell.state} data-position=${cell.position ?? ""}>${cellGlyph(cell)}</span> ${word}
  </li>`;
}
