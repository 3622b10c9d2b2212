import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { forms as words } from "../words/forms";
import { wordsOf } from "../words/fields";
import { idOf, type Bench } from "./bench";
import { partiesInput, stanceInput } from "./choices";
import type { Field } from "./description";
import { chosen, givenOf, isAsked, valueAt, type Draft } from "./draft";
import { inputOf } from "./inputs";
import { faultOf, framed, helpOf, needed, parentOf, told } from "./labels";
import { rowsOf } from "./rows";

/** Fields in their order, the seldom used ones behind a fold. */
export function fieldset(fields: readonly Field[], prefix: string, bench: Bench): TemplateResult {
  const asked = fields.filter((it) => isAsked(it, within(prefix, bench)));
  const rare = asked.filter((it) => it.rare);
  const open = rare.some(({ name }) => bench.isFaulty(prefix + name));
  return html`
    ${asked.filter((it) => !it.rare).map((it) => fieldOf(it, prefix, bench))}
    ${rare.length ? html`<details class="more" ?open=${open}><summary>${words.more}</summary>
      ${rare.map((it) => fieldOf(it, prefix, bench))}</details>` : nothing}
  `;
}

function fieldOf(field: Field, prefix: string, bench: Bench): TemplateResult {
  switch (field.as) {
    case "group": return group(field, prefix, bench);
    case "rows": return rowsOf(field, prefix, bench, fieldset);
    case "either": return either(field, prefix, bench);
    case "stance": return framed(field, prefix, bench, (path) => stanceInput(path, bench));
    case "doers": case "parties": return framed(field, prefix, bench, (path) => partiesInput(path, bench));
    case "clauses":
      return framed(field, prefix, bench, () => inputOf(field, told(field, prefix, bench), bench, fieldset));
    case "clause":
      return framed(field, prefix, bench, () => inputOf(
        field, { ...told(field, prefix, bench), id: `${idOf(prefix + field.name)}-of` }, bench, fieldset));
    case "yes": return yes(field, prefix, bench);
    default: return labelled(field, prefix, bench);
  }
}

/** The part of the draft in which the fields of a prefix stand. */
function within(prefix: string, bench: Bench): Draft {
  return prefix ? ((valueAt(bench.draft, prefix.slice(0, -1)) ?? {}) as Draft) : bench.draft;
}

function labelled(field: Field, prefix: string, bench: Bench): TemplateResult {
  const it = told(field, prefix, bench);
  return html`<div class="field" data-as=${field.as}>
    <label for=${it.id}>${it.label}${needed(field)}</label>
    ${helpOf(it.help, it.id)} ${inputOf(field, it, bench, fieldset)} ${faultOf(it.fault, it.id)}
  </div>`;
}

function yes(field: Field, prefix: string, bench: Bench): TemplateResult {
  const it = told(field, prefix, bench);
  return html`<div class="field yes">
    <label><input id=${it.id} type="checkbox" .checked=${valueAt(bench.draft, it.path) === true}
      aria-describedby=${ifDefined(it.describedBy)} aria-invalid=${it.fault ? "true" : "false"}
      @change=${(event: Event) => bench.set(it.path, (event.target as HTMLInputElement).checked || undefined)} />
      ${it.label}</label>
    ${helpOf(it.help, it.id)} ${faultOf(it.fault, it.id)}
  </div>`;
}

function group(field: Field, prefix: string, bench: Bench): TemplateResult {
  return html`<div class="group">${framed(field, prefix, bench, (path) => html`<div class="columns">
    ${field.fields!.map((it) => fieldOf(it, `${path}.`, bench))}</div>`)}</div>`;
}

/** One of several fields: which one is a choice of its own, and what was typed into the others stays. */
function either(field: Field, prefix: string, bench: Bench): TemplateResult {
  const given = givenOf(field, within(prefix, bench));
  const others = field.fields!.filter((it) => it !== given).map((it) => prefix + it.name);
  const fault = bench.faultAt(...others, prefix + field.name);
  const name = idOf(prefix + field.name);
  return html`<fieldset class="field either" id=${name} data-stands-for=${others.map(idOf).join(" ")}>
    <legend>${wordsOf(bench.forms, parentOf(prefix), field.name).label}</legend>
    <div class="options">${field.fields!.map((it) => html`<label class="option">
      <input type="radio" name=${name} value=${it.name} .checked=${it === given}
        @change=${() => bench.set(prefix + chosen(field.name), it.name)} />
      <span>${wordsOf(bench.forms, parentOf(prefix), it.name).label}</span></label>`)}</div>
    ${fieldOf(given, prefix, bench)} ${faultOf(fault, name)}
  </fieldset>`;
}
