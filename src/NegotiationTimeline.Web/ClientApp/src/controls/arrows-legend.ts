import { html, svg, type TemplateResult } from "lit";
import { changes } from "../words/changes";

const words = changes.legend;

/** How to read the arrows of changes. */
export function arrowsLegend(): TemplateResult {
  const entry = (sign: TemplateResult, word: string) => html`<li>
    <svg class="arrows sign" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">${sign}</svg> ${word}</li>`;
  const mark = (side: string, radius: number, position: string, certainty = "certain", at = 17) =>
    svg`<circle class="stop ${side}" cx=${at} cy="9" r=${radius} data-position=${position} data-certainty=${certainty} />`;
  return html`<section class="legend" aria-label=${words.heading}>
    <h2>${words.heading}</h2>
    <ul>
      ${entry(mark("before", 6, "1"), words.before)}
      ${entry(mark("after", 8, "1"), words.after)}
      ${entry(svg`${mark("after", 8, "-2", "certain", 19)}<line class="red-line" x1="6" x2="6" y1="0" y2="18" />`,
        words.redLine)}
      ${entry(mark("after", 8, "2", "possible"), words.possible)}
      ${entry(svg`<line class="joined" x1="7" x2="27" y1="9" y2="9" />
        ${mark("after", 6, "-2", "certain", 7)} ${mark("after", 6, "-1", "certain", 27)}`, words.contested)}
    </ul>
  </section>`;
}
