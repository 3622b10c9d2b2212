import { html, nothing, type TemplateResult } from "lit";
import { evidenceEntry } from "../controls/evidence-entry";
import type { Negotiation } from "../contract";
import type { Evidence, PositionRecord, Source } from "../evidence";
import { addressOf, type MatrixState } from "../state";
import { forms } from "../words/forms";
import { instantInWords } from "../zone";
import { amendments } from "./amendments";
import type { Form } from "./description";
import { bodyOf } from "./draft";
import { labelOf } from "./changes-table";
import { heldInWords } from "./held";
import { draftOf } from "./patch";
import { patchable } from "./place";
import type { OneRecord } from "./sending";

const words = forms.record;

export interface Shown {
  form: Form;
  path: string;
  record: OneRecord;
  negotiation: Negotiation;
  state: MatrixState;
  /** What its sources re-post, by slug. */
  originals: Map<string, Source>;
}

/** A record of whatever kind: what it says, on what evidence, what was done to it, and the ways to mend it. */
export function recordShown(it: Shown): TemplateResult {
  const { record, negotiation: { slug, timeZone: zone }, state } = it;
  const last = record.versions.at(-1);
  const { originals } = it;
  const link = (noun: string) => html`<li><a class="button quiet"
    href=${addressOf(slug, { ...state, record: `${it.path}/${noun}` })}>${forms.amend[noun]}</a></li>`;
  const gone = record.state === "retracted" || record.state === "merged" || record.state === "withdrawn";
  return html`
    ${gone ? html`<p class="remark">${words.state[record.state]} ${record.mergedInto ?? ""}</p>` : nothing}
    ${last ? html`<section class="says"><h2>${record.versions.length > 1 ? words.says2(last.version) : words.says}</h2>
      ${facts(it, last.record)}
      <h2>${words.evidence}</h2>
      <ul class="sources">${((last.record.evidence ?? []) as Evidence[]).map((row) => html`<li>${
        evidenceEntry(row, { slug, zone, originals })}</li>`)}</ul></section>` : nothing}
    ${state.recordedBy ? nothing : html`<section><h2>${words.amend}</h2>
      <ul class="amend">${Object.entries(amendments)
        .filter(([noun, { of }]) => (noun === "reinstatement") === gone && (!of || of === it.form.name))
        .map(([noun]) => link(noun))}</ul></section>`}
    <section><h2>${words.history}</h2>
      <ol class="history">${record.history.map((done) => html`<li>
        <b>${words.did[done.kind] ?? done.kind}</b> ${words.by(done.author)}, ${instantInWords(done.at, zone)}
        ${done.reason ? html`<p>${done.reason}</p>` : nothing}</li>`)}</ol></section>
  `;
}

function facts({ form, path, negotiation, state }: Shown, record: Record<string, unknown>): TemplateResult {
  const body = bodyOf(patchable(form), draftOf(patchable(form), record));
  const conditions = (record as unknown as PositionRecord).conditions ?? [];
  const said = Object.entries(body).filter(([name]) => name !== "conditions");
  return html`<dl class="facts">${said.map(([name, value]) => html`
    <div><dt>${labelOf(form, name)}</dt>
      <dd>${heldInWords(name, value, negotiation)}</dd></div>`)}</dl>
  ${form.name === "positions" && conditions.length ? html`<ul class="conditions">${conditions.map((it) => html`
    <li>${it.text} <em>(${it.status ?? "open"})</em>
      <a href=${addressOf(negotiation.slug, { ...state, record: `${path}/conditions/${it.id}` })}>${
        words.whatBecame}</a></li>`)}</ul>`
    : nothing}`;
}
