import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { edtfInWords } from "../edtf";
import type { SourceOnFile } from "../evidence";
import { forms } from "../words/forms";
import type { Bench } from "./bench";
import { sourceFields } from "./common-fields";
import type { Field } from "./description";
import { textAt, valueAt } from "./draft";

const words = forms.source;

interface Told {
  path: string;
  id: string;
  fault: unknown;
  describedBy?: string;
}

/** Where the draft keeps a source that is being filed for a field. */
export function filingAt(path: string): string {
  return path.replace(/source$/, "filing");
}

/** Only the rows of evidence have a source that may be new; elsewhere it is one on file. */
export function sourceInput(
  it: Told, bench: Bench, fieldset: (fields: readonly Field[], prefix: string, bench: Bench) => TemplateResult,
): TemplateResult {
  const isRow = it.path.endsWith(".source");
  const filing = filingAt(it.path);
  if (isRow && valueAt(bench.draft, filing))
    return html`<fieldset class="filing"><legend>${words.filing}</legend>
      <div class="columns">${
        fieldset([{ name: "slug", as: "id", rare: true }, ...sourceFields], `${filing}.`, bench)}</div>
      <p class="actions">
        <button type="button" class="button" ?disabled=${bench.filing} @click=${() => bench.file(it.path)}>${
          words.save}</button>
        <button type="button" class="link" @click=${() => bench.set(filing, undefined)}>${words.cancel}</button></p>
    </fieldset>`;
  const value = textAt(bench.draft, it.path);
  const found = bench.sources.find(({ slug }) => slug === value);
  return html`
    <input id=${it.id} list="${it.id}-list" type="text" .value=${value} autocomplete="off" spellcheck="false"
      aria-invalid=${it.fault ? "true" : "false"} aria-describedby=${ifDefined(it.describedBy)}
      @input=${(event: Event) => bench.set(it.path, (event.target as HTMLInputElement).value)} />
    <datalist id="${it.id}-list">${bench.sources.map((source) => html`
      <option value=${source.slug}>${nameOf(source)}</option>`)}</datalist>
    ${found ? html`<p class="read-back">${nameOf(found)}</p>`
      : value ? html`<p class="read-back" data-fault="true">${words.none}</p>` : nothing}
    ${isRow ? html`<button type="button" class="link" @click=${() => bench.set(filing, {})}>${
      words.file}</button>` : nothing}
  `;
}

function nameOf({ slug, source: { publisher, title, publishedOn } }: SourceOnFile): string {
  return [publisher, title || slug, publishedOn && edtfInWords(publishedOn)].filter(Boolean).join(", ");
}
