import { html, type TemplateResult } from "lit";
import { keyOf } from "../cells";
import type { Party } from "../contract";
import { answerOf, subjectOf, type PartyAnswer, type Proposal } from "../proposals";
import { strings } from "../strings";
import { answerFace, lookOfAnswer } from "./answer-face";

const words = strings.proposals.grid;

export interface ClauseGrid {
  proposal: Proposal;
  /** Those of the answer, in its order. */
  parties: Party[];
  caption: string;
  open: (party: string, clause?: string) => void;
}

/** Every party on every clause; answers to the whole stand apart, since they are answers to none of them. */
export function clauseGrid(it: ClauseGrid): TemplateResult {
  const { proposal, parties } = it;
  return html`
    <table class="matrix answers" .style=${`--columns:${parties.length}`}>
      <caption class="unseen">${it.caption}</caption>
      <thead><tr><th scope="col" class="corner">${words.clause}</th>
        ${parties.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${proposal.clauses.map((clause, n) =>
        line(it, html`<span class="number">${n + 1}</span> ${clause.text}`, clause.text, clause.stances, clause.id))}
      </tbody>
      <tbody class="as-a-whole">${line(it, html`${words.whole}`, words.whole, proposal.whole)}</tbody>
    </table>
  `;
}

function line(
  { proposal, parties, open }: ClauseGrid, head: TemplateResult, name: string, answers: PartyAnswer[], clause?: string,
): TemplateResult {
  return html`<tr>
    <th scope="row"><span class="clamped">${head}</span></th>
    ${parties.map((party) => {
      const it = answerOf(answers, party.slug);
      const look = lookOfAnswer(it);
      const key = keyOf(party.slug, subjectOf(proposal.id, clause));
      return html`<td><button type="button" class="cell" data-cell=${key} data-answer=${it.answer}
        data-state=${look.state} data-position=${look.position} data-firmness=${look.firmness}
        data-certainty=${look.certainty} ?data-implied=${it.implied} aria-haspopup="dialog"
        @click=${() => open(party.slug, clause)}>
        <span class="unseen">${words.spoken(party.name, name)}</span> ${answerFace(it)}</button></td>`;
    })}
  </tr>`;
}
