import { html, nothing, type TemplateResult } from "lit";
import { edtfInWords } from "../edtf";
import type { Assessment } from "../evidence";
import { strings } from "../strings";
import { evidenceEntry } from "./evidence-entry";
import type { RecordContext } from "./record-entry";

const words = strings.evidence;

/** What analysts say, apart from all that a stance rests on: who, when, and where it can be read. */
export function assessmentList(assessments: Assessment[], context: RecordContext): TemplateResult | typeof nothing {
  if (!assessments.length) return nothing;
  return html`<section class="standing analysts"><h3>${words.assessments}</h3>
    <ul>${assessments.map((it) => html`<li>${assessmentEntry(it, context)}</li>`)}</ul></section>`;
}

/** @param said the words that are shown, where they are to be marked. */
export function assessmentEntry(it: Assessment, context: RecordContext, said: unknown = it.summary): TemplateResult {
  return html`<article class="assessment" data-record=${it.id}>
    <p>${said}</p>
    <p class="hint"><b>${words.assessor(it.who.name, it.who.affiliation)}</b>, ${
      words.kinds[it.who.kind] ?? it.who.kind}${
      it.statedOn ? `, ${edtfInWords(it.statedOn)}` : nothing}
      ${it.questionsRedLine ? html`<span class="tag">${words.questionsRedLine}</span>` : nothing}
      <span class="id">${it.id}</span></p>
    ${it.evidence?.length ? html`<details class="story"><summary>${words.whereFrom(it.evidence.length)}</summary>
      <ul class="sources">${it.evidence.map((one) => html`<li>${evidenceEntry(one, context)}</li>`)}</ul>
      </details>` : nothing}
  </article>`;
}
