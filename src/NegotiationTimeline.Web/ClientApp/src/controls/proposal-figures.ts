import { html, type TemplateResult } from "lit";
import { answerInWords } from "../answer-words";
import { clauseGridDrawing } from "../charts/clause-grid";
import { clauseSheetDrawing } from "../charts/clause-sheet";
import type { Party } from "../contract";
import { citationOf, subtitleOf } from "../figures";
import { partyName, partyNames } from "../naming";
import { answerOf, openConditions, subjectOf, type PartyAnswer, type Proposal } from "../proposals";
import { clauseInWords, sheetOf } from "../scorecard";
import { strings } from "../strings";
import type { Value } from "../table-text";
import type { ViewContext } from "../views/views";
import { answersLegend } from "./answers-legend";
import { clauseGrid } from "./clause-grid";
import { clauseSheet } from "./clause-sheet";
import type { Figure } from "./figure-frame";

const words = strings.proposals;
/** As many columns as a wide screen shows whole; a wider table scrolls in its own region. */
const mostThatFit = 7;

/** The scorecard twice: as a document of four columns, and as every party on every clause. */
export function proposalFigures(proposal: Proposal, context: ViewContext): TemplateResult {
  const { negotiation, when, step } = context;
  const parties = proposal.parties.map((slug) => ({ slug, name: partyName(negotiation.parties, slug) }));
  const open = (party: string, clause?: string) => step({ cell: { party, issue: subjectOf(proposal.id, clause) } });
  const caption = words.grid.caption(proposal.title, when);
  const sheet = html`<h3>${words.sheet.heading}</h3><p class="hint">${when}</p>
    ${clauseSheet({ proposal, parties, caption: words.sheet.title(proposal.title), open })}`;
  const grid = html`<h3>${words.grid.heading}</h3><p class="hint">${when}</p>
    <div class="scroller ${parties.length <= mostThatFit ? "fits" : ""}" role="region" tabindex="0"
      aria-label=${words.grid.scroll}>${clauseGrid({ proposal, parties, caption, open })}</div>`;
  return html`
    <figure-frame class="figure-part" .figure=${sheetFigure(proposal, parties, context, sheet)}></figure-frame>
    <figure-frame class="figure-part" .figure=${gridFigure(proposal, parties, context, grid)}></figure-frame>
  `;
}

function sheetFigure(proposal: Proposal, parties: Party[], context: ViewContext, content: TemplateResult): Figure {
  const title = words.sheet.title(proposal.title);
  const told = (answers: PartyAnswer[]) => answers.map((it) => `${partyName(parties, it.party)}: ${[answerInWords(it),
    ...openConditions(it).map(({ text }) => words.sheet.condition(text))].join(", ")}`).join("; ");
  return {
    ...common(proposal, context, title), content, name: `${context.negotiation.slug}-${proposal.id}`,
    svg: () => clauseSheetDrawing(proposal, parties),
    columns: words.columns.sheet.map((name) => ({ name })),
    rows: sheetOf(proposal, parties).map(({ number, clause, accepts, redLines, against, left }): Value[] => [
      number, clause.text, clause.proposition ?? clause.issue, clause.obligor && partyName(parties, clause.obligor),
      clause.degree, clause.after && clauseInWords(proposal, clause.after), clause.since,
      clause.adopted ? words.yes : "", told(accepts), told(redLines),
      told(against), left.join(" "), partyNames(parties, clause.unanswered).join("; "),
    ]),
  };
}

function gridFigure(proposal: Proposal, parties: Party[], context: ViewContext, content: TemplateResult): Figure {
  const title = words.grid.title(proposal.title);
  const rows = [
    ...proposal.clauses.map(({ text, stances }) => ({ name: text, answers: stances })),
    { name: words.grid.whole, answers: proposal.whole },
  ];
  return {
    ...common(proposal, context, title), content, legend: answersLegend(),
    name: `${context.negotiation.slug}-${proposal.id}-answers`,
    svg: () => clauseGridDrawing(proposal, parties),
    columns: words.columns.grid.map((name) => ({ name })),
    rows: rows.flatMap(({ name, answers }) => parties.map(({ slug, name: party }): Value[] => {
      const it = answerOf(answers, slug);
      return [name, party, answerInWords(it), it.implied ? words.yes : "", it.position, it.firmness, it.certainty,
        it.since, openConditions(it).map(({ text }) => text).join("; "), it.answeredEarlierText ? words.yes : "",
        it.positions.join(", ")];
    })),
  };
}

function common(proposal: Proposal, context: ViewContext, title: string) {
  return {
    title, subtitle: subtitleOf(context, proposal), key: "", json: proposal.pin, permalink: context.permalink,
    citation: citationOf(context, proposal, title),
  };
}
