import { html, nothing, type TemplateResult } from "lit";
import type { Names } from "../naming";
import { edtfInWords } from "../edtf";
import type { Waiting } from "../outstanding";
import { kindInWords, onInWords, stateInWords } from "../outstanding-rows";
import { addressOf, type MatrixState } from "../state";
import { outstanding as words } from "../words/outstanding";
import { fact } from "./fact";

export interface OutstandingContext {
  slug: string;
  state: MatrixState;
  names: Names;
  open: (it: Waiting) => void;
}

/** One offer, condition or ultimatum: what has become of it and why, and where the evidence of it is. */
export function outstandingEntry(it: Waiting, context: OutstandingContext): TemplateResult {
  const { names } = context;
  const listed = (slugs: string[]) => slugs.map(names.party).join(", ");
  const { part, state } = it;
  return html`
    <article class="ledger-entry" data-part=${part} data-state=${state} data-certainty=${it.certainty} data-key=${it.key}>
      <header class="ledger-head">
        <p class="line-state"><span class="kind-tag" data-kind=${state}>${stateInWords(it)}</span>
          <span class="hint">${kindInWords(it)}${it.reported ? html`, ${words.reported}` : nothing}</span></p>
        <h3><span class="party">${listed(it.by) || words.nobody}</span> ${it.title}</h3>
        ${links(it, context)}
      </header>
      <div class="body">
        <dl class="facts">
          ${fact(words.towards, listed(it.towards))} ${fact(words.on, onInWords(it, names))}
          ${fact(words.made[part], edtfInWords(it.made))}
          ${fact(words.until[part], it.until && edtfInWords(it.until))}
          ${fact(words.ended, it.ended && edtfInWords(it.ended))} ${fact(words.reason, it.reason)}
          ${fact(words.changedBy, it.changedBy.length > 0 && it.changedBy.map((id, n) => html`${n ? ", " : nothing}<a
            href=${actAddress(id, context)}>${id}</a>`))}
        </dl>
        <p class="hint">${words.explained[part][state]} ${state === "open" && !it.until ? unbounded(it) : nothing}
          ${it.certainty === "possible" ? words.possible : nothing}</p>
      </div>
    </article>
  `;
}

function unbounded({ part }: Waiting): string {
  return part === "ultimatums" ? words.noDeadline : part === "offers" ? words.noLastDay : "";
}

/** The evidence, in the drawer or where acts are told; an offer clause by clause; the record with its versions. */
function links(it: Waiting, context: OutstandingContext): TemplateResult {
  const { slug, state } = context;
  const { cell, record, title, part } = it;
  return html`<p class="actions">
    ${cell ? html`<button type="button" class="link" aria-haspopup="dialog" data-cell=${`${cell.party}/${cell.issue}`}
      aria-label=${words.evidenceOf(title)} @click=${() => context.open(it)}>${words.evidence}</button>`
      : html`<a href=${actAddress(record.split("/")[1]!, context)} aria-label=${words.evidenceOf(title)}>${
        words.evidence}</a>`}
    ${part === "offers" ? html`<a aria-label=${words.offerOf(title)} href=${addressOf(slug, {
      ...state, view: "proposals", choice: { proposal: record.split("/")[1]! } })}>${words.offer}</a>` : nothing}
    <a href=${addressOf(slug, { ...state, record })} aria-label=${words.recordOf(title)}>${words.record}</a>
    <span class="id">${record.split("/")[1]}</span>
  </p>`;
}

function actAddress(id: string, { slug, state }: OutstandingContext): string {
  return addressOf(slug, { ...state, view: "acts", choice: { act: id } });
}
