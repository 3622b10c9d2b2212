import { html, type TemplateResult } from "lit";
import { positionGlyph } from "../controls/glyphs";
import type { Position } from "../contract";
import { valueInWords } from "../words/values";
import { idOf, type Bench } from "./bench";
import type { Field } from "./description";
import { listAt, textAt } from "./draft";

/** The options of a list to choose one from. */
export function choiceOf(field: Field, bench: Bench, text: string): TemplateResult[] {
  const { parties, issues } = bench.negotiation;
  const named = (id: string, name: string) => html`<option value=${id} .selected=${id === text}>${name}</option>`;
  switch (field.as) {
    case "party": return parties.map(({ slug, name }) => named(slug, name));
    case "issue": return issues.map(({ slug, proposition }) => named(slug, proposition));
    default: {
      // What is on file goes on to be named, also where this list has no word for it.
      const choices = field.choices ?? [];
      return [...choices, ...(text && !choices.includes(text) ? [text] : [])]
        .map((it) => named(it, valueInWords(field.name, it)));
    }
  }
}

/** The scale in the colours and signs of the matrix, and that the party would not say. */
export function stanceInput(path: string, bench: Bench): TemplateResult {
  const value = textAt(bench.draft, path);
  return html`<div class="stance-scale">${["-2", "-1", "0", "1", "2", "declined"].map((it) => html`
    <label class="notch" data-position=${it === "declined" ? "" : it} data-declined=${it === "declined"}>
      <input type="radio" name=${idOf(path)} value=${it} .checked=${value === it}
        @change=${() => bench.set(path, it)} />
      ${positionGlyph(it === "declined" ? null : (Number(it) as Position))}
      <span>${valueInWords("position", it)}</span></label>`)}</div>`;
}

export function partiesInput(path: string, bench: Bench): TemplateResult {
  const named = listAt(bench.draft, path);
  const toggle = (slug: string, on: boolean) =>
    bench.set(path, on ? [...named, slug] : named.filter((it) => it !== slug));
  return html`<div class="options many">${bench.negotiation.parties.map(({ slug, name }) => html`
    <label class="option"><input type="checkbox" value=${slug} .checked=${named.includes(slug)}
      @change=${(event: Event) => toggle(slug, (event.target as HTMLInputElement).checked)} />
      <span>${name}</span></label>`)}
  </div>`;
}
