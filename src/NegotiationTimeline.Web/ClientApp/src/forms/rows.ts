import { html, nothing, type TemplateResult } from "lit";
import { forms as words } from "../words/forms";
import { correcting } from "../words/correcting";
import type { Bench } from "./bench";
import type { Field } from "./description";
import { emptyDraft, rowsAt, textAt, type Draft } from "./draft";
import { framed } from "./labels";

type Fieldset = (fields: readonly Field[], prefix: string, bench: Bench) => TemplateResult;

/** Any number of the same: evidence, conditions, clauses, translations. */
export function rowsOf(field: Field, prefix: string, bench: Bench, fieldset: Fieldset): TemplateResult {
  const path = prefix + field.name;
  const present = rowsAt(bench.draft, path);
  const called = words.row[field.name] ?? field.name;
  const addMore = field.name === "evidence" && !present.length ? words.addFirst : words.addRow[field.name] ?? called;
  const set = (next: Draft[]) => bench.set(path, next);
  const keepsOne = field.required && present.length === 1;
  return framed(field, prefix, bench, () => html`
    ${field.name === "evidence" ? onFile(present, bench, set) : nothing}
    ${present.map((_, n) => html`<div class="row" role="group" aria-label="${called} ${n + 1}">
      ${keepsOne ? nothing : html`<div class="row-head">
        <b>${called} ${n + 1}</b>
        <button type="button" class="link" aria-label="${words.removeRow}: ${called} ${n + 1}"
          @click=${() => set(present.filter((__, place) => place !== n))}>${words.removeRow}</button></div>`}
      ${fieldset(field.fields!, `${path}[${n}].`, bench)}</div>`)}
    <button type="button" class="button quiet" @click=${() => set([...present, emptyDraft(field.fields!)])}>
      ${addMore}</button>`);
}

/**
 * In a correction, what each source gave is taken up whole, with its translations: what is sent of a source takes the
 * place of all that it gave.
 */
function onFile(
  present: Draft[], bench: Bench, set: (next: Draft[]) => void,
): TemplateResult | typeof nothing {
  if (!bench.evidence.length) return nothing;
  const sources = [...new Set(bench.evidence.map((it) => textAt(it, "source")))];
  const rowsBy = (source: string) => bench.evidence.filter((it) => textAt(it, "source") === source);
  const isUp = (source: string) => present.some((it) => textAt(it, "source") === source);
  return html`<ul class="on-file">${sources.map((source) => html`<li><code>${source}</code>
    ${isUp(source) ? html`<span class="hint">${correcting.below}</span>`
      : html`<button type="button" class="link" aria-label="${correcting.take}: ${source}"
          @click=${() => set([...present, ...rowsBy(source)])}>${correcting.take}</button>`}</li>`)}</ul>
    ${typedOver(present, bench) ? html`<p class="read-back" data-fault="true">${correcting.replaces}</p>` : nothing}`;
}

/** A row typed anew for a source whose quote or translations on file it would drop. */
function typedOver(present: Draft[], { evidence }: Bench): boolean {
  const lost = (row: Draft, was: Draft) => textAt(row, "source") === textAt(was, "source")
    && ["quote", "translations"].some((it) => was[it] && !row[it]);
  return evidence.some((was) => present.some((row) => lost(row, was))
    && !present.some((row) => textAt(row, "source") === textAt(was, "source") && !lost(row, was)));
}
