import { html, nothing, type TemplateResult } from "lit";
import { valueInWords } from "../words/values";
import { imports as words } from "../words/imports";
import type { Import, SampleRow } from "./contract";
import { labelOfPath } from "./labels";
import { fieldsRead, flat } from "./rows";

/** The first rows, each as it stands in the file and as it will be read. */
export function firstRows({ sample, columns, kind }: Import, isWaiting: boolean): TemplateResult | typeof nothing {
  if (!sample.length) return nothing;
  const read = fieldsRead(sample, kind);
  // Where nothing can be read, one column says so.
  const width = read.length || (kind ? 1 : 0);
  const names = columns.map(({ name }) => name).filter(Boolean);
  const cells = Math.max(names.length, 1);
  return html`<section class="first-rows" aria-labelledby="first-rows" aria-busy=${isWaiting}>
    <h2 id="first-rows">${words.rows.heading}</h2>
    ${kind || !names.length ? nothing : html`<p class="hint">${words.rows.unknown}</p>`}
    <div class="scroller" role="region" tabindex="0" aria-label=${words.rows.scroll}>
      <table class="plain sample"><caption class="unseen">${words.rows.caption}</caption>
        <thead>
          <tr><td></td>
            ${names.length ? html`<th scope="colgroup" colspan=${cells}>${words.rows.stand}</th>` : nothing}
            ${width ? html`<th scope="colgroup" class="read" colspan=${width}>${words.rows.read}</th>` : nothing}</tr>
          <tr><th scope="col">${words.rows.line}</th>
            ${names.map((it) => html`<th scope="col">${it}</th>`)}
            ${read.map((it, n) => html`<th scope="col" class=${n ? "" : "read"}>${labelOfPath(kind ?? "", it)}</th>`)}
            ${width > read.length ? html`<td class="read"></td>` : nothing}</tr>
        </thead>
        <tbody>${sample.map((it) => rowOf(it, names, read, width))}</tbody>
      </table></div>
    ${faultsOf(sample)}</section>`;
}

function rowOf(
  { line, cells, body }: SampleRow, names: string[], read: string[], width: number,
): TemplateResult {
  const values = new Map(flat(body));
  return html`<tr><th scope="row" class="numeric">${line}</th>
    ${names.map((it) => html`<td>${cells[it] ?? ""}</td>`)}
    ${body || !width
      ? read.map((it, n) => html`<td class=${n ? "" : "read"}>${shown(it, values.get(it))}</td>`)
      : html`<td class="read unreadable" colspan=${width}>${words.rows.unreadable}</td>`}</tr>`;
}

/** What has a word is read in it, with what is recorded beside it: `accepts (2)`. */
function shown(path: string, value: string | undefined): string {
  if (value === undefined) return "";
  const word = valueInWords(path, value);
  return word === value ? value : `${word} (${value})`;
}

function faultsOf(sample: SampleRow[]): TemplateResult | typeof nothing {
  const faults = sample.flatMap((it) => it.faults);
  if (!faults.length) return nothing;
  return html`<div class="sample-faults"><p>${words.rows.faults}</p><ul>${faults.map((it) => html`<li>
    <strong>${words.rows.line} ${it.line}${it.column ? `, ${it.column}` : ""}:</strong> ${it.reason}
    <span class="hint">${it.remedy}</span></li>`)}</ul></div>`;
}
