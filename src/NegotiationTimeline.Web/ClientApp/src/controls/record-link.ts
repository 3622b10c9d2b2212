import { html, type TemplateResult } from "lit";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";

/** Leads to where records are made; what a view let choose waits until the reader comes back. */
export function recordLink(slug: string, state: MatrixState): TemplateResult {
  return html`<p class="record-link"><a class="button quiet"
    href=${addressOf(slug, { ...state, cell: undefined, record: "positions" })}>${strings.record.entry}</a></p>`;
}
