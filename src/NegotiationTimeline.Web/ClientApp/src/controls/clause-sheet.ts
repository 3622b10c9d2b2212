import { html, nothing, type TemplateResult } from "lit";
import { answerInWords, isByTabling } from "../answer-words";
import { keyOf } from "../cells";
import { edtfInWords } from "../edtf";
import { partyName } from "../naming";
import type { Party } from "../contract";
import { openConditions, subjectOf, type PartyAnswer, type Proposal } from "../proposals";
import { clauseInWords, sheetOf, unansweredOf, type SheetRow } from "../scorecard";
import { strings } from "../strings";
import { answerGlyph, lookOfAnswer } from "./answer-face";
import { fact } from "./fact";
import { impliedGlyph, redLineGlyph } from "./glyphs";

const words = strings.proposals;
const { sheet } = words;

export interface ClauseSheet {
  proposal: Proposal;
  parties: Party[];
  caption: string;
  /** Opens what an answer rests on: to a clause, or without one to the whole. */
  open: (party: string, clause?: string) => void;
}

/** The offer as a document of four columns: the clause, who is for it, who is against it, what is left to settle. */
export function clauseSheet(it: ClauseSheet): TemplateResult {
  const heads = [sheet.clause, sheet.accepts, sheet.blocks, sheet.left];
  return html`
    <table class="document" role="table"><caption class="unseen">${it.caption}</caption>
      <thead role="rowgroup"><tr role="row">${heads.map((head) => html`
        <th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
      <tbody role="rowgroup">${sheetOf(it.proposal, it.parties).map((row) => line(it, row))}</tbody>
      <tbody class="as-a-whole" role="rowgroup">${whole(it)}</tbody>
    </table>
  `;
}

function line(it: ClauseSheet, row: SheetRow): TemplateResult {
  const { clause, number, accepts, redLines, against, left } = row;
  const party = (answer: PartyAnswer) => answerer(it, answer, clause.id);
  return html`<tr role="row">
    <th scope="row" role="rowheader"><span class="number">${number}</span>
      ${clause.adopted ? html`<span class="tag">${sheet.adopted}</span>` : nothing}
      <span class="wording">${clause.text}</span> ${details(it, row)}</th>
    ${cell(sheet.accepts, accepts.map(party), sheet.nobodyFor)}
    ${cell(sheet.blocks, [...redLines, ...against].map(party), sheet.nobodyAgainst)}
    ${cell(sheet.left, left.map((text) => html`<li>${text}</li>`), clause.adopted ? sheet.settled : sheet.nothingLeft)}
  </tr>`;
}

/** Answers to the whole, apart from those to its clauses. */
function whole(it: ClauseSheet): TemplateResult {
  const { whole: answers } = it.proposal;
  const party = (answer: PartyAnswer) => answerer(it, answer);
  const unsettled = answers.filter(({ answer }) => ["non-committal", "declined", "contested"].includes(answer));
  return html`<tr role="row">
    <th scope="row" role="rowheader"><span class="wording">${sheet.whole}</span>
      <span class="hint">${sheet.wholeNote}</span></th>
    ${cell(sheet.accepts, answers.filter((one) => (one.position ?? 0) > 0).map(party), sheet.nobodyFor)}
    ${cell(sheet.blocks, answers.filter((one) => (one.position ?? 0) < 0).map(party), sheet.nobodyAgainst)}
    ${cell(sheet.left, [...unsettled.map(party),
      ...unansweredOf(answers, it.parties).map((text) => html`<li>${text}</li>`)], sheet.nothingLeft)}
  </tr>`;
}

function cell(name: string, entries: TemplateResult[], otherwise: string): TemplateResult {
  return html`<td role="cell"><span class="label" aria-hidden="true">${name}</span>
    ${entries.length ? html`<ul>${entries}</ul>` : html`<p class="hint">${otherwise}</p>`}</td>`;
}

/** A party with what it answers; it opens what that rests on. */
function answerer({ parties, proposal, open }: ClauseSheet, it: PartyAnswer, clause?: string): TemplateResult {
  const look = lookOfAnswer(it);
  const conditions = openConditions(it);
  const key = keyOf(it.party, subjectOf(proposal.id, clause));
  return html`<li class="answerer">
    <button type="button" data-cell=${key} aria-haspopup="dialog" @click=${() => open(it.party, clause)}>
      <b>${partyName(parties, it.party)}</b>
      <span class="chip" data-state=${look.state} data-position=${look.position} ?data-implied=${it.implied}
        data-certainty=${look.certainty}>${it.implied ? impliedGlyph() : nothing}${answerGlyph(it)}
        ${answerInWords(it)}</span>
      ${it.firmness === "red-line" ? html`<span class="firmness" data-firmness="red-line">${redLineGlyph()}${
        strings.stance.firmness["red-line"]}</span>` : nothing}
      <span class="hint">${finer(it)}</span>
    </button>
    ${conditions.length ? html`<ul class="conditions">${conditions.map(({ text }) => html`
      <li>${sheet.condition(text)}</li>`)}</ul>` : nothing}
  </li>`;
}

function finer(it: PartyAnswer): string {
  const { firmness } = strings.stance;
  return [
    it.firmness === "firm" || it.firmness === "tentative" ? firmness[it.firmness] : "",
    it.clarity && it.clarity !== "explicit" ? words.clarity[it.clarity] ?? it.clarity : "",
    it.since ? edtfInWords(it.since, "short") : "",
    it.answeredEarlierText ? words.earlierText : "", it.tookBack ? words.tookBack : "",
    isByTabling(it) ? words.byTabling : "",
  ].filter(Boolean).join(", ");
}

function details({ proposal, parties }: ClauseSheet, { clause }: SheetRow): TemplateResult {
  const obligor = clause.obligor ? partyName(parties, clause.obligor) : html`<i>${sheet.nobodySaid}</i>`;
  return html`<dl class="facts">
    ${fact(sheet.issue, html`${clause.proposition ?? clause.issue}${clause.sense === "against"
      ? html` <em>${sheet.against}</em>` : nothing}`)}
    ${fact(sheet.obligor, obligor)} ${fact(sheet.degree, clause.degree)}
    ${fact(sheet.after, clause.after && clauseInWords(proposal, clause.after))}
    ${fact(sheet.since, edtfInWords(clause.since))}
  </dl>`;
}
