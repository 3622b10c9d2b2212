import { html, type TemplateResult } from "lit";
import { strings } from "../strings";
import type { ViewContext } from "../views/views";

const words = strings.part;

/** Asks of a large negotiation what its lanes shall be of: one of these issues, or a party. */
export function issueList({ negotiation, part, state, step }: ViewContext): TemplateResult {
  const choose = (choice: Record<string, string>) => step({ choice: { ...state.choice, part: "", ...choice } });
  return html`
    <p class="remark">${words.lanesAsk}</p>
    <div class="picker"><label class="choice"><span class="label">${strings.lanes.party}</span>
      <select @change=${({ target }: Event) => choose({ party: (target as HTMLSelectElement).value })}>
        <option value="">${words.choose}</option>
        ${negotiation.parties.map((it) => html`<option value=${it.slug}>${it.name}</option>`)}
      </select></label></div>
    <ul class="issues">${part.issues.map((it) => html`
      <li><button type="button" class="link" @click=${() => choose({ issue: it.slug })}>${it.proposition}</button></li>`)}
    </ul>
  `;
}
