import { html, type TemplateResult } from "lit";
import { addressOf } from "../state";
import type { ViewContext } from "../views/views";

interface Unheard {
  unheard: string;
  unheardDetail: (when: string) => string;
  unheardRemedy: string;
  withHindsight: string;
}

/** Nothing went wrong: at this point of time nobody could know of it. */
export function unheardNotice({ negotiation, state, when }: ViewContext, words: Unheard): TemplateResult {
  const { knownBy: _, recordedBy: __, ...hindsight } = state;
  return html`<section class="notice empty" role="status">
    <h2>${words.unheard}</h2>
    <p>${words.unheardDetail(when)} ${words.unheardRemedy}</p>
    <p class="actions"><a href=${addressOf(negotiation.slug, hindsight)}>${words.withHindsight}</a></p>
  </section>`;
}
