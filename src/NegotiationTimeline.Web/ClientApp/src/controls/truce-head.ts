import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import { partyNames } from "../naming";
import { strings } from "../strings";
import { statesInWords } from "../truce-course";
import type { Truce } from "../truces";
import { dayInWords } from "../zone";
import { fact } from "./fact";
import { speakerInWords } from "../statements";
import { truceState } from "./truce-list";

const words = strings.truces;

/** What a truce is: by whom, for when, on what terms; where a source tells nothing, that is said. */
export function truceHead(
  truce: Truce, parties: Party[], day: string, evidence: TemplateResult | typeof nothing,
): TemplateResult {
  const { title, summary, state, possible, declaredBy, unilateral, window, includes, terms, speaker } = truce;
  const remarks = [
    state === "not-declared" && possible.length === 1 ? words.notDeclared(dayInWords(day)) : "",
    possible.length > 1 ? words.possibleNow(statesInWords(possible)) : "",
  ].filter(Boolean);
  const dated = (edtf: string) => html`<span title=${edtf}>${edtfInWords(edtf)}</span>`;
  const untold = html`<i>${words.facts.untold}</i>`;
  return html`
    <header class="offer-head" tabindex="-1" data-entry="declaration">
      <h2 id="truce-heading">${title} ${truceState(truce)}</h2>
      ${summary ? html`<p class="standfirst">${summary}</p>` : nothing}
      <dl class="facts">
        ${fact(words.facts.declaredBy, html`${strings.proposals.named(partyNames(parties, declaredBy))}, ${
          unilateral ? words.alone : words.together}`)}
        ${fact(words.facts.declaredOn, dated(truce.declaredOn))}
        ${fact(words.facts.window, window ? dated(window) : untold)}
        ${fact(words.facts.includes, includes && dated(includes))} ${fact(words.facts.terms, terms ?? untold)}
        ${fact(words.facts.speaker, speaker && speakerInWords(speaker))}
      </dl>
      ${remarks.length ? html`<ul class="cautions">${remarks.map((it) => html`<li>${it}</li>`)}</ul>` : nothing}
      ${evidence}
    </header>
  `;
}
