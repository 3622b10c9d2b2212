import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import type { ProposalItem } from "../proposals";
import { strings } from "../strings";
import { partyNames } from "../naming";

const words = strings.proposals;

export interface ProposalList {
  items: ProposalItem[];
  parties: Party[];
  /** Id of the one that is shown. */
  chosen?: string;
  address: (id: string) => string;
  /** There are more than are listed. */
  cut: boolean;
}

/** Every offer that is known, with what has become of it. */
export function proposalList({ items, parties, chosen, address, cut }: ProposalList): TemplateResult {
  return html`
    <nav class="offers" aria-label=${words.list}>
      <ul>${items.map((it) => html`
        <li><a href=${address(it.id)} aria-current=${it.id === chosen ? "true" : "false"}>
          <span class="name">${it.title}</span>
          ${proposalState(it)}
          <span class="hint">${[
            words.by(words.named(partyNames(parties, it.proposers))), words.tabled(edtfInWords(it.tabledOn, "short")),
            words.clauses(it.clauses), it.reported ? words.reported : "",
          ].filter(Boolean).join(" · ")}</span></a></li>`)}
      </ul>
      ${cut ? html`<p class="hint">${words.listCut}</p>` : nothing}
    </nav>
  `;
}

/** What has become of an offer: never by colour alone, and dashed where that is not certain. */
export function proposalState({ state, certainty }: Pick<ProposalItem, "state" | "certainty">): TemplateResult {
  const possibly = certainty === "possible" ? `${words.possibly} ` : "";
  return html`<span class="becoming" data-state=${state} data-certainty=${certainty}>${possibly}${
    words.states[state] ?? state}</span>`;
}
