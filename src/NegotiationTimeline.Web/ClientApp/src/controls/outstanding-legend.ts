import { html, svg, type TemplateResult } from "lit";
import { outstanding } from "../words/outstanding";

const words = outstanding.legend;

/** How to read the lines; what none of them has is left out. */
export function outstandingLegend(has: { over: boolean; deadline: boolean }): TemplateResult {
  const entry = (sign: TemplateResult, word: string) => html`<li>
    <svg class="outstanding-rows sign" viewBox="0 0 30 18" width="30" height="18" aria-hidden="true">${sign}</svg>
    ${word}</li>`;
  return html`<section class="legend" aria-label=${words.heading}>
    <h2>${words.heading}</h2>
    <ul>
      ${entry(svg`<line class="open" x1="2" x2="21" y1="9" y2="9" /><path class="goes-on" d="M21 3l7 6l-7 6z" />`,
        words.open)}
      ${entry(svg`<line class="range" x1="2" x2="28" y1="9" y2="9" />`, words.range)}
      ${has.over ? entry(svg`<line class="over" x1="2" x2="26" y1="9" y2="9" /><path class="end" d="M26 2v14" />`,
        words.over) : ""}
      ${has.deadline ? entry(svg`<path class="deadline" d="M20 1v16M20 2h-9l3 4l-3 4h9" />`, words.deadline) : ""}
    </ul>
  </section>`;
}
