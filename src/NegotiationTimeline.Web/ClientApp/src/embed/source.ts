import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { strings } from "../strings";

const words = strings.embed;

/** Below every embed: where it comes from, and the way to what it rests on. */
export function source({ coders }: Negotiation, address: string): TemplateResult {
  return html`<footer class="credit">
    <p><span class="hint">${words.source}:</span> <strong>${strings.product}</strong>
      ${coders?.length ? html`<span class="hint">${words.coded(coders.join(", "))}</span>` : nothing}</p>
    <p><a href=${address} target="_blank" rel="noopener">${words.explore}<span class="unseen"> (${words.opens})</span></a></p>
  </footer>`;
}
