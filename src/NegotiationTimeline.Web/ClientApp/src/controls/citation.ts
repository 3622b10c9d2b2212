import { html, nothing, type TemplateResult } from "lit";
import "./copy-button";
import type { Negotiation, Resolved } from "../contract";
import { pinnedRecording, pinnedState } from "../pinning";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { instantInWords } from "../zone";

const words = strings.cite;

/** How to cite what is shown: in words, and by a link that gives the same answer for ever. */
export function citation(negotiation: Negotiation, answer: Resolved, state: MatrixState, when: string): TemplateResult {
  const { slug, title, timeZone } = negotiation;
  const pinned = addressOf(slug, pinnedState(state, answer, timeZone));
  const text = words.text(title, when, instantInWords(pinnedRecording(answer), timeZone));
  return html`
    <section class="cite" aria-label=${words.heading}>
      <h2>${words.heading}</h2>
      <p class="citation">${text}</p>
      <p class="actions">
        <a class="permanent" href=${pinned}>${words.link}</a>
        ${answer.pin ? html`<a href=${answer.pin} target="_blank">${words.json}</a>` : nothing}
        <copy-button .text=${`${text} ${new URL(pinned, location.origin)}`} .label=${words.copy}></copy-button>
      </p>
      <p class="hint">${words.hint}</p>
    </section>
  `;
}
