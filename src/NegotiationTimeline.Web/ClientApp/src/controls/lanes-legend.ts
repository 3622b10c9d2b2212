import { html, nothing, svg, type TemplateResult } from "lit";
import type { Position } from "../contract";
import { strings } from "../strings";

const words = strings.lanes.legend;
const scale: Position[] = [-2, -1, 0, 1, 2];

/** How to read the lanes, in the shapes that they are drawn in. */
export function lanesLegend(withLate: boolean): TemplateResult {
  return html`
    <section class="legend" aria-label=${words.heading}>
      <h2>${words.heading}</h2>
      <ul>
        ${scale.map((it) => entry(bar({ "data-state": "held", "data-position": `${it}` }),
          strings.stance.words[`${it}`]))}
        ${entry(bar({ "data-state": "held", "data-position": "1", "data-certainty": "possible" }), words.possible)}
        ${entry(svg`<g class="bars"><rect x="3" y="4" width="23" height="8" data-state="held" data-position="-2" /></g>
          <g class="red-line"><path d="M3 1v14M3 12h23" /></g>`, words.redLine)}
        ${entry(svg`<g class="contested"><rect x="2" y="0.5" width="24" height="15" /></g>
          <g class="bars"><rect x="4" y="2.5" width="20" height="4" data-state="contested" data-position="-1" />
          <rect x="4" y="9" width="20" height="4" data-state="contested" data-position="-2" /></g>`, words.contested)}
        ${entry(bar({ "data-state": "declined" }), words.declined)}
        ${entry(svg`<g class="unknown"><line x1="2" x2="26" y1="8" y2="8" /></g>`, words.unknown)}
        ${entry(svg`<g class="not-covered"><rect x="2" y="4" width="24" height="8" /></g>`, words.notCovered)}
        ${withLate
          ? entry(bar({ "data-state": "held", "data-position": "0", "data-late": "true" }), words.late) : nothing}
      </ul>
    </section>
  `;
}

function bar(look: Record<string, string>): TemplateResult {
  return svg`<g class="bars"><rect x="2" y="4" width="24" height="8" rx="2" data-state=${look["data-state"]}
    data-position=${look["data-position"] ?? ""} data-certainty=${look["data-certainty"] ?? "certain"}
    data-late=${look["data-late"] ?? "false"} /></g>`;
}

function entry(sign: TemplateResult, word: string): TemplateResult {
  return html`<li><svg class="lanes sign" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${sign}</svg>
    ${word}</li>`;
}
