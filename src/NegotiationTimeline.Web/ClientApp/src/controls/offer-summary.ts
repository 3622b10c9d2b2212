import { html, nothing, type TemplateResult } from "lit";
import type { CellTold } from "../cell-evidence";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";
import { answerFace, lookOfAnswer } from "./answer-face";
import { fact } from "./fact";
import { conditionList } from "./record-entry";
import { stanceSummary } from "./stance-summary";

const words = strings.proposals;

/** What a cell of an offer is called: whose answer, and to which words. */
export function offerHeading(party: string, subject: string, told: CellTold | undefined): TemplateResult {
  const [, id, clauseId] = subject.split("/");
  const proposal = told?.offer?.proposal;
  const title = proposal?.title ?? id;
  if (!clauseId) return html`<span class="party">${words.onWhole(party)}</span> ${title}`;
  const clause = proposal && [...proposal.clauses, ...proposal.dropped].find((it) => it.id === clauseId);
  return html`<span class="party">${words.onClause(party, title ?? "")}</span> ${clause?.text ?? clauseId}`;
}

/** The answer in full, as the scorecard shows it; where the text has no such clause, as the cell alone tells. */
export function offerSummary({ cell, offer }: CellTold): TemplateResult {
  const answer = offer?.answer;
  if (!answer) return stanceSummary(cell);
  const look = lookOfAnswer(answer);
  const cautions = [
    answer.implied && words.silent, answer.state === "contested" && strings.stance.explained.contested,
    answer.state === "declined" && strings.stance.explained.declined,
    answer.certainty === "possible" && strings.stance.possible,
    answer.answeredEarlierText && words.earlierTextLong, answer.tookBack && words.tookBackLong,
    ...(cell.marks ?? []).map((mark) => strings.stance.cautions[mark] ?? mark),
    answer.filteredOut.length && strings.evidence.filteredOut(answer.filteredOut),
  ].filter(Boolean);
  return html`
    <div class="cell face" data-state=${look.state} data-position=${look.position} data-firmness=${look.firmness}
      data-certainty=${look.certainty} ?data-implied=${answer.implied}>${answerFace(answer)}</div>
    ${cautions.length ? html`<ul class="cautions">${cautions.map((it) => html`<li>${it}</li>`)}</ul>` : nothing}
    <dl class="facts">${fact(strings.evidence.since, answer.since && edtfInWords(answer.since))}</dl>
    ${conditionList(answer.conditions)}
  `;
}

/** Stands above the records of the stance that an answer is implied by. */
export function impliedHeading({ offer }: CellTold): TemplateResult {
  const { clause, implied } = offer!;
  return html`<h3 class="implied-by">${words.impliedFrom(clause!.proposition ?? clause!.issue)}</h3>
    ${clause!.sense === "against" ? html`<p class="hint">${words.turned}</p>` : nothing}
    ${stanceSummary(implied!.cell)}`;
}
