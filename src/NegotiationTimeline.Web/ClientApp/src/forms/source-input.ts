import { html, nothing, type TemplateResult } from "lit";
import { forms } from "../words/forms";
import type { Bench } from "./bench";
import { sourceFields } from "./common-fields";
import type { Field } from "./description";
import { valueAt } from "./draft";
import type { Told } from "./labels";

const words = forms.source;

/** Where the draft keeps a source that is being filed for a field. */
export function filingAt(path: string): string {
  return path.replace(/source$/, "filing");
}

/**
 * Only the rows of evidence have a source that may be new; elsewhere it is one on file.
 * @param pick where one on file is looked for.
 */
export function sourceInput(
  it: Told, bench: Bench, pick: TemplateResult,
  fieldset: (fields: readonly Field[], prefix: string, bench: Bench) => TemplateResult,
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
  return html`${pick}
    ${isRow ? html`<button type="button" class="link" @click=${() => bench.set(filing, {})}>${
      words.file}</button>` : nothing}`;
}
