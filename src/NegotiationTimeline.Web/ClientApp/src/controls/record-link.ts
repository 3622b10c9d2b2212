import { html, nothing, type TemplateResult } from "lit";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";

const words = strings.record;

/**
 * Leads to where records are made; what a view let choose waits until the reader comes back. To what is pinned nothing
 * can be added: the page says by itself how to leave the pin.
 */
export function recordLink(slug: string, state: MatrixState): TemplateResult | typeof nothing {
  if (state.recordedBy) return nothing;
  const to = (record: string) => addressOf(slug, { ...state, cell: undefined, record });
  return html`<p class="record-link"><a class="button quiet" href=${to("positions")}>${words.entry}</a></p>`;
}
