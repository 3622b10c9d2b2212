import { html, svg, type TemplateResult } from "lit";
import { changes } from "../words/changes";

const words = changes.legend;

/** How to read the arrows of changes. */
export function arrowsLegend(): TemplateResult {
  const entry = (sign: TemplateResult, word: string) => html`<li>
    <svg class="arrows sign" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">${sign}</svg> ${word}</li>`;
  return html`<section class="legend" aria-label=${words.heading}>
    <h2>${words.heading}</h2>
    <ul>
      ${entry(svg`<circle class="stop before" cx="17" cy="9" r="6" data-position="1" data-certainty="certain" />`, words.before)}
      ${entry(svg`<circle class="stop after" cx="17" cy="9" r="8" data-position="1" data-certainty="certain" />`, words.after)}
      ${entry(svg`<circle class="stop after" cx="19" cy="9" r="8" data-position="-2" data-certainty="certain" />
        <line class="red-line" x1="6" x2="6" y1="0" y2="18" />`, words.redLine)}
      ${entry(svg`<circle class="stop after" cx="17" cy="9" r="8" data-position="2" data-certainty="possible" />`, words.possible)}
      ${entry(svg`<line class="joined" x1="7" x2="27" y1="9" y2="9" />
        <circle class="stop after" cx="7" cy="9" r="6" data-position="-2" data-certainty="certain" />
        <circle class="stop after" cx="27" cy="9" r="6" data-position="-1" data-certainty="certain" />`, words.contested)}
    </ul>
  </section>`;
}
