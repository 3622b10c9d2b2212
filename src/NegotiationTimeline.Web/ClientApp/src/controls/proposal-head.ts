import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import { partyNames } from "../naming";
import type { Proposal } from "../proposals";
import { strings } from "../strings";
import { dayInWords } from "../zone";
import { fact } from "./fact";
import { proposalState } from "./proposal-list";
import { speakerInWords } from "../statements";

const words = strings.proposals;

/** What an offer is, by whom and when, what has become of it, and what a reader must know before trusting it. */
export function proposalHead(
  proposal: Proposal, parties: Party[], day: string, evidence: TemplateResult | typeof nothing,
): TemplateResult {
  const { title, summary, state, certainty, reported, tabledOn, lapsesOn, speaker, proposers } = proposal;
  const remarks = [
    state === "not-yet" ? words.notTabled(dayInWords(day)) : "", certainty === "possible" ? words.possible : "",
    reported ? words.reportedLong : "",
  ].filter(Boolean);
  return html`
    <header class="offer-head">
      <h2 id="offer-heading">${title} ${proposalState(proposal)}</h2>
      ${summary ? html`<p class="standfirst">${summary}</p>` : nothing}
      <dl class="facts">
        ${fact(words.facts.proposers, words.named(partyNames(parties, proposers)))}
        ${fact(words.facts.speaker, speaker && speakerInWords(speaker))}
        ${fact(words.facts.tabledOn, html`<span title=${tabledOn}>${edtfInWords(tabledOn)}</span>`)}
        ${fact(words.facts.lapsesOn, lapsesOn && edtfInWords(lapsesOn))}
      </dl>
      ${remarks.length ? html`<ul class="cautions">${remarks.map((it) => html`<li>${it}</li>`)}</ul>` : nothing}
      ${evidence}
    </header>
  `;
}
