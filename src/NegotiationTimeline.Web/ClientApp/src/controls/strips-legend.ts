import { html, svg, type TemplateResult } from "lit";
import { redLines } from "../words/red-lines";

const words = redLines.legend;

/** How to read the strips of red lines. */
export function stripsLegend(): TemplateResult {
  const entry = (sign: TemplateResult, word: string) => html`<li>
    <svg class="strips sign" viewBox="0 0 30 18" width="30" height="18" aria-hidden="true">${sign}</svg> ${word}</li>`;
  return html`<section class="legend" aria-label=${words.heading}>
    <h2>${words.heading}</h2>
    <ul>
      ${entry(svg`<g class="bars"><rect x="2" y="3" width="26" height="10" data-state="held" data-position="-2" /></g>
        <line class="red-line" x1="2" x2="28" y1="15" y2="15" />`, words.stands)}
      ${entry(svg`<g class="bars"><rect x="2" y="3" width="26" height="10" data-state="held" data-position="-2"
        data-certainty="possible" /></g>`, words.uncertain)}
      ${entry(svg`<line class="after-line" x1="2" x2="28" y1="9" y2="9" />`, words.past)}
      ${entry(svg`<path class="mark" d="M15 3l6 6l-6 6l-6 -6z" />`, words.event)}
      ${entry(svg`<path class="mark" data-kind="questioned" d="M10 9a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" />`,
        words.questioned)}
    </ul>
  </section>`;
}
