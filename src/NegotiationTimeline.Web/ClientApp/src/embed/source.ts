import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import type { MatrixState } from "../state";
import { strings } from "../strings";
import { instantInWords } from "../zone";

const words = strings.embed;

/** Below every embed: where it comes from, of which record, and the way to what it rests on. */
export function source(
  { coders, timeZone }: Negotiation, { recordedBy }: MatrixState, address: string,
): TemplateResult {
  return html`<footer class="credit">
    <p><span class="hint">${words.source}:</span> <strong>${strings.product}</strong>.
      <span class="hint">${coders?.length ? words.coded(coders.join(", ")) : nothing}
      ${recordedBy ? words.stood(instantInWords(recordedBy, timeZone)) : nothing}</span></p>
    <p><a href=${address} target="_blank" rel="noopener">${words.explore}<span
      class="unseen"> (${words.opens})</span></a></p>
  </footer>`;
}
