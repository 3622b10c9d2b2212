import { html, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { addressOf, type MatrixState } from "../state";
import { imports as words } from "../words/imports";
import { grouped } from "../words/plural";
import { instantInWords } from "../zone";
import type { ImportLine } from "./contract";

const { columns, heading, none, noRows, scroll } = words.list;

/** Every file that was sent: who, when, which, and what became of it. */
export function importList(all: ImportLine[], negotiation: Negotiation, state: MatrixState): TemplateResult {
  return html`<section class="files" aria-labelledby="files"><h2 id="files">${heading}</h2>
    ${all.length ? html`<div class="scroller" role="region" tabindex="0" aria-label=${scroll}>
      <table class="plain"><caption class="unseen">${heading}</caption>
        <thead><tr>${Object.entries(columns).map(([name, label]) => html`
          <th scope="col" class=${name === "rows" || name === "made" ? "numeric" : ""}>${label}</th>`)}</tr></thead>
        <tbody>${all.map((it) => line(it, negotiation, state))}</tbody></table></div>`
      : html`<p class="hint">${none}</p>`}</section>`;
}

function line({ id, file, state, made, by, at, kind }: ImportLine, { slug, timeZone }: Negotiation, place: MatrixState):
TemplateResult {
  return html`<tr data-state=${state}>
    <th scope="row"><a href=${addressOf(slug, { ...place, record: `imports/${id}` })}>${file.name}</a>
      <span class="hint">${kind ? words.kinds[kind] ?? kind : ""}</span></th>
    <td class="numeric">${file.rows === null ? noRows : grouped(file.rows)}</td>
    <td>${words.states[state] ?? state}</td><td>${by}</td><td>${instantInWords(at, timeZone)}</td>
    <td class="numeric">${grouped(made.records)}</td></tr>`;
}
