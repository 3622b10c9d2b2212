import { html, nothing, type TemplateResult } from "lit";
import { legend } from "../controls/legend";
import { loadingNotice, problemNotice } from "../controls/notice";
import { stanceTable } from "../controls/stance-table";
import { strings } from "../strings";
import type { ViewContext } from "./views";

const words = strings.matrix;
/** As many columns as a wide screen shows whole; a wider table scrolls in its own region. */
const mostThatFit = 7;

/** Every party's stance on every issue. */
export function view({ negotiation, cells, changed, when, reading, step }: ViewContext): TemplateResult {
  const { value, problem, loading, retry } = reading.matrix;
  if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loading, 8);
  const open = (party: string, issue: string) => step({ cell: { party, issue } });
  return html`
    ${problem ? html`${problemNotice(problem, retry)}<p class="hint">${words.failedKeepsOld}</p>` : nothing}
    <p class="shown-times">${when}</p>
    <div class="scroller ${negotiation.parties.length <= mostThatFit ? "fits" : ""}" role="region" tabindex="0"
      aria-label=${words.scrollRegion} aria-busy=${loading}>
      ${stanceTable({ negotiation, cells, caption: when, changed, open })}
    </div>
    ${legend()}
  `;
}
