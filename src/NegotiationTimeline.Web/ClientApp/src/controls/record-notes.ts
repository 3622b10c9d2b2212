import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { strings } from "../strings";

const words = strings.matrix;

/** By whom and by which rules the record was made: whoever cites it must be able to say so. */
export function recordNotes({ coders, codingNotes }: Negotiation): TemplateResult | typeof nothing {
  if (!codingNotes && !coders?.length) return nothing;
  return html`
    <details class="record-notes">
      <summary>${words.notes}</summary>
      ${coders?.length ? html`<p>${words.coders} ${coders.join(", ")}.</p>` : nothing}
      ${(codingNotes ?? "").split(/\n\s*\n/).filter(Boolean).map((paragraph) => html`<p>${paragraph}</p>`)}
    </details>
  `;
}
