import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation, StanceMatrix } from "../contract";
import { evidenceFilters } from "../filtering";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";

const words = strings.filter.nothing;

/** The filter of the evidence hides all there is: says so, and leads out, one filter at a time or all at once. */
export function nothingLeft({ slug }: Negotiation, matrix: StanceMatrix, state: MatrixState): TemplateResult {
  const hidden = new Set(matrix.stances.flatMap((it) => it.filteredOut ?? [])).size;
  const each = evidenceFilters(state.filter);
  return html`<section class="notice nothing-left"><h2>${words.heading}</h2>
    <p>${words.hidden(hidden)} ${words.hint}</p>
    <p class="actions"><a class="button" href=${addressOf(slug, { ...state, filter: undefined })}>${words.countAll}</a>
      ${each.length < 2 ? nothing : each.map(({ said, without }) => html`
        <a href=${addressOf(slug, { ...state, ...without })}>${words.drop(said)}</a>`)}</p>
  </section>`;
}

/** What the address asks to see is not, or no longer, in this negotiation. */
export function noCellsShown({ slug }: Negotiation, state: MatrixState): TemplateResult {
  return html`<section class="notice nothing-left"><h2>${words.heading}</h2>
    <p>${words.noCells}</p>
    <p class="actions"><a class="button" href=${addressOf(slug, { ...state, only: undefined })}>${words.showAll}</a></p>
  </section>`;
}
