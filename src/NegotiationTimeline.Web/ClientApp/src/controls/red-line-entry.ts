import { html, nothing, type TemplateResult } from "lit";
import type { Names } from "../naming";
import { edtfInWords } from "../edtf";
import type { RedLine, RedLineEvent } from "../red-lines";
import { sinceInWords, stateInWords } from "../red-line-strips";
import type { SourcesOnFile } from "../sources-on-file";
import { strings } from "../strings";
import { ledgers } from "../words/ledgers";
import { redLines as words } from "../words/red-lines";
import { positionGlyph, redLineGlyph } from "./glyphs";
import { statementEntry } from "./statement-entry";

export interface RedLineContext {
  names: Names;
  sources: SourcesOnFile;
  open: (line: RedLine) => void;
}

/** One red line: what stands, since when, and every event that made it so, each with its record. */
export function redLineEntry(line: RedLine, context: RedLineContext): TemplateResult {
  const [party, issue] = [context.names.party(line.party), context.names.issue(line.issue)];
  const reaffirmed = line.lastReaffirmed ? words.reaffirmed(edtfInWords(line.lastReaffirmed)) : words.neverReaffirmed;
  return html`
    <article class="ledger-entry" data-state=${line.state} data-party=${line.party} data-issue=${line.issue}>
      <header class="ledger-head">
        <h3><span class="party">${party}</span> ${issue}</h3>
        <p class="line-state"><span class="kind-tag" data-kind=${line.state}>${stateInWords(line)}</span>
          <span class="chip" data-state="held" data-position=${`${line.position}`}>${positionGlyph(line.position)}${
            strings.stance.words[`${line.position}`]}</span>
          <span class="firmness" data-firmness="red-line">${redLineGlyph()}${strings.stance.firmness["red-line"]}</span>
        </p>
        <p class="since">${sinceInWords(line)}; ${reaffirmed}.</p>
        <p class="hint">${words.explained[line.state]} ${line.certainty === "possible" ? words.possible : nothing}
          ${words.cell[line.cell] ?? nothing}</p>
        <button type="button" class="link" aria-haspopup="dialog" data-cell=${`${line.party}/${line.issue}`}
          aria-label=${words.evidenceOf(party, issue)} @click=${() => context.open(line)}>${words.evidence}</button>
      </header>
      <ol class="events">${line.events.map((it) => eventEntry(it, context))}</ol>
    </article>
  `;
}

function eventEntry(event: RedLineEvent, { sources }: RedLineContext): TemplateResult {
  const { kind, standing, record, assessment } = event;
  const note = standing === "possible" ? words.possibleEvent : standing === "none" ? words.over : "";
  return html`<li data-kind=${kind}>
    <p class="event-kind"><b>${words.events[kind]}</b> ${note ? html`<span class="tag">${note}</span>` : nothing}
      ${words.eventHints[kind] ? html`<span class="hint">${words.eventHints[kind]}</span>` : nothing}</p>
    ${record ? statementEntry(record, sources) : nothing}
    ${assessment ? html`<article class="statement assessment" data-assessment=${assessment.id}>
      <p class="by"><b>${strings.evidence.assessor(assessment.who.name, assessment.who.affiliation)}</b>
        <span class="when" title=${assessment.when}>${
          assessment.when ? edtfInWords(assessment.when) : ledgers.undated}</span>
        <span class="id">${assessment.id}</span></p>
      <p class="summary">${assessment.summary}</p></article>` : nothing}
  </li>`;
}
