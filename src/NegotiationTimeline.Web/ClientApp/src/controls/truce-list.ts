import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import { partyNames } from "../naming";
import { strings } from "../strings";
import { stateInWords } from "../truce-course";
import type { TruceItem } from "../truces";

const words = strings.truces;

export interface TruceList {
  items: TruceItem[];
  parties: Party[];
  /** Id of the one that is shown. */
  chosen?: string;
  address: (id: string) => string;
  /** There are more than are listed. */
  cut: boolean;
}

/** Every truce that is known, with the state it is in. */
export function truceList({ items, parties, chosen, address, cut }: TruceList): TemplateResult {
  const told = (it: TruceItem) => [
    words.by(strings.proposals.named(partyNames(parties, it.declaredBy))),
    words.declared(edtfInWords(it.declaredOn, "short")),
    words.reciprocated[it.reciprocated], words.reports(it.violations),
  ];
  return html`
    <nav class="offers" aria-label=${words.list}>
      <ul>${items.map((it) => html`
        <li><a href=${address(it.id)} aria-current=${it.id === chosen ? "true" : "false"}>
          <span class="name">${it.title}</span> ${truceState(it)}
          <span class="hint">${told(it).join(" · ")}</span></a></li>`)}
      </ul>
      ${cut ? html`<p class="hint">${words.listCut}</p>` : nothing}
    </nav>
  `;
}

export function truceState(it: Pick<TruceItem, "state" | "certainty">): TemplateResult {
  return html`<span class="becoming" data-state=${it.state} data-certainty=${it.certainty}>${stateInWords(it)}</span>`;
}
