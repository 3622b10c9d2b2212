import { html, nothing, svg, type TemplateResult } from "lit";
import { signs, type ActSign } from "../charts/act-timeline";
import { acts } from "../words/acts";

const words = acts.legend;

/** How to read the timeline of acts. */
export function actsLegend(withLinks: boolean): TemplateResult {
  const entry = (sign: TemplateResult, word: string) => html`<li><svg class="act-rows sign" viewBox="-16 -11 32 22"
    width="32" height="22" aria-hidden="true">${sign}</svg> ${word}</li>`;
  const shape = (sign: ActSign) => svg`<path class="sign" data-sign=${sign} d=${signs[sign]} />`;
  return html`<section class="legend" aria-label=${words.heading}>
    <h2>${words.heading}</h2>
    <ul>
      ${(Object.keys(signs) as ActSign[]).map((it) => entry(shape(it), words[it]))}
      ${entry(svg`<g data-certainty="possible">${shape("meeting")}</g>`, words.possible)}
      ${entry(svg`<line class="range" x1="-14" x2="14" y1="0" y2="0" />
        <line class="cap" x1="-14" x2="-14" y1="-5" y2="5" />
        <line class="cap" x1="14" x2="14" y1="-5" y2="5" />`, words.range)}
      ${entry(svg`<line class="range" x1="-10" x2="14" y1="0" y2="0" /><path class="cap" d="M-10 -4l-5 4l5 4" />
        <line class="cap" x1="14" x2="14" y1="-5" y2="5" />`, words.before)}
      ${entry(svg`<rect class="lasts" x="-14" y="-4" width="28" height="8" />`, words.lasts)}
      ${entry(svg`<rect class="scheduled" x="-14" y="-9" width="28" height="18" rx="3" />`, words.window)}
      ${entry(svg`<path class="deadline" d="M4 -10v20M4 -10h-9l3 4l-3 4h9" />`, words.deadline)}
      ${withLinks ? entry(svg`<path class="bow" d="M-8 -8C12 -6 12 4 -2 7" />
        <path class="tip-of-arrow" d="M-6 9l7 1l-2 -8z" />`, words.link) : nothing}
    </ul>
  </section>`;
}
