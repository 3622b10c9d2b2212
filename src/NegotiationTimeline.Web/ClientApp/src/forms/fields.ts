import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { edtfInWords } from "../edtf";
import { forms as words } from "../words/forms";
import { valueInWords, wordsOf } from "../words/fields";
import { idOf, type Bench, type Fault } from "./bench";
import { choiceOf, partiesInput, stanceInput } from "./choices";
import "./date-input";
import type { Field } from "./description";
import { chosen, emptyDraft, givenOf, rowsAt, textAt, valueAt, type Draft } from "./draft";
import { sourceInput } from "./source-input";

/** Fields in their order, the seldom used ones behind a fold. */
export function fieldset(fields: readonly Field[], prefix: string, bench: Bench): TemplateResult {
  const rare = fields.filter((it) => it.rare);
  const open = rare.some(({ name }) => bench.isFaulty(prefix + name));
  return html`
    ${fields.filter((it) => !it.rare).map((it) => fieldOf(it, prefix, bench))}
    ${rare.length ? html`<details class="more" ?open=${open}><summary>${words.more}</summary>
      ${rare.map((it) => fieldOf(it, prefix, bench))}</details>` : nothing}
  `;
}

export function fieldOf(field: Field, prefix: string, bench: Bench): TemplateResult {
  switch (field.as) {
    case "group": return group(field, prefix, bench);
    case "rows": return rows(field, prefix, bench);
    case "either": return either(field, prefix, bench);
    case "stance": return framed(field, prefix, bench, (path) => stanceInput(path, bench));
    case "doers": case "parties": return framed(field, prefix, bench, (path) => partiesInput(path, bench));
    case "yes": return yes(field, prefix, bench);
    default: return labelled(field, prefix, bench);
  }
}

/** The last name in a prefix, for the words of what stands below it: evidence, conditions, speaker. */
function parentOf(prefix: string): string {
  return /(\w+)(\[\d+\])?\.$/.exec(prefix)?.[1] ?? "";
}

function told(field: Field, prefix: string, bench: Bench) {
  const path = prefix + field.name;
  const { label, help } = wordsOf(bench.forms, parentOf(prefix), field.name);
  const fault = bench.faultAt(path);
  const describedBy = [help && `${idOf(path)}-help`, fault && `${idOf(path)}-fault`].filter(Boolean).join(" ");
  return { path, label, help, fault, id: idOf(path), describedBy: describedBy || undefined };
}

function needed({ required }: Field): TemplateResult | typeof nothing {
  return required ? html` <small class="needed">${words.required}</small>` : nothing;
}

export function faultOf(fault: Fault | undefined, id: string): TemplateResult | typeof nothing {
  return fault ? html`<p class="fault" id="${id}-fault">${fault.detail}
    ${fault.remedy ? html`<span>${fault.remedy}</span>` : nothing}</p>` : nothing;
}

function helpOf(help: string | undefined, id: string): TemplateResult | typeof nothing {
  return help ? html`<p class="hint" id="${id}-help">${help}</p>` : nothing;
}

function labelled(field: Field, prefix: string, bench: Bench): TemplateResult {
  const it = told(field, prefix, bench);
  return html`<div class="field" data-as=${field.as}>
    <label for=${it.id}>${it.label}${needed(field)}</label>
    ${helpOf(it.help, it.id)} ${control(field, it, bench)} ${faultOf(it.fault, it.id)}
  </div>`;
}

function control(field: Field, it: ReturnType<typeof told>, bench: Bench): unknown {
  const text = textAt(bench.draft, it.path);
  const typed = (event: Event) => bench.set(it.path, (event.target as HTMLInputElement).value);
  const invalid = it.fault ? "true" : "false";
  switch (field.as) {
    case "date": case "interval": case "dates":
      return html`<date-input .as=${field.as} .value=${text} .zone=${bench.negotiation.timeZone} .field=${it.id}
        .describedBy=${it.describedBy ?? ""} .invalid=${!!it.fault}
        @typed=${({ detail }: CustomEvent<string>) => bench.set(it.path, detail)}></date-input>`;
    case "source": return sourceInput(it, bench, fieldset);
    case "long":
      return html`<textarea id=${it.id} rows="3" .value=${text} aria-invalid=${invalid}
        aria-describedby=${ifDefined(it.describedBy)} @input=${typed}></textarea>`;
    case "choice": case "party": case "issue": case "proposal": case "truce": case "act":
      return html`<select id=${it.id} aria-invalid=${invalid} aria-describedby=${ifDefined(it.describedBy)}
        @change=${typed}>
        ${field.initial !== undefined ? nothing
          : html`<option value="">${field.required ? words.choose : words.none}</option>`}
        ${choiceOf(field, bench, text)}</select>`;
    default:
      return html`<input id=${it.id} type="text" .value=${text} aria-invalid=${invalid} autocomplete="off"
        inputmode=${field.as === "number" ? "numeric" : "text"} spellcheck=${field.as === "id" ? "false" : "true"}
        aria-describedby=${ifDefined(it.describedBy)} @input=${typed} />`;
  }
}

function framed(
  field: Field, prefix: string, bench: Bench, inside: (path: string) => TemplateResult,
): TemplateResult {
  const it = told(field, prefix, bench);
  return html`<fieldset class="field" id=${it.id} aria-describedby=${ifDefined(it.describedBy)}
    data-invalid=${it.fault ? "true" : "false"}>
    <legend>${it.label}${needed(field)}</legend>
    ${helpOf(it.help, it.id)} ${inside(it.path)} ${faultOf(it.fault, it.id)}
  </fieldset>`;
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
  const within = prefix ? ((valueAt(bench.draft, prefix.slice(0, -1)) ?? {}) as Draft) : bench.draft;
  const given = givenOf(field, within);
  const fault = bench.faultAt(...field.fields!.filter((it) => it !== given).map((it) => prefix + it.name));
  const name = idOf(prefix + field.name);
  return html`<fieldset class="field either">
    <legend>${wordsOf(bench.forms, parentOf(prefix), field.name).label}</legend>
    <div class="options">${field.fields!.map((it) => html`<label class="option">
      <input type="radio" name=${name} value=${it.name} .checked=${it === given}
        @change=${() => bench.set(prefix + chosen(field.name), it.name)} />
      <span>${wordsOf(bench.forms, parentOf(prefix), it.name).label}</span></label>`)}</div>
    ${fieldOf(given, prefix, bench)} ${faultOf(fault, name)}
  </fieldset>`;
}

function rows(field: Field, prefix: string, bench: Bench): TemplateResult {
  const path = prefix + field.name;
  const present = rowsAt(bench.draft, path);
  const called = words.row[field.name] ?? field.name;
  const addMore = field.name === "evidence" && !present.length ? words.addFirst : words.addRow[field.name] ?? called;
  const set = (next: Draft[]) => bench.set(path, next);
  return framed(field, prefix, bench, () => html`
    ${present.map((_, n) => html`<div class="row" role="group" aria-label="${called} ${n + 1}">
      ${field.required && present.length === 1 ? nothing : html`<div class="row-head">
        <b>${called} ${n + 1}</b>
        <button type="button" class="link" aria-label="${words.removeRow}: ${called} ${n + 1}"
          @click=${() => set(present.filter((__, place) => place !== n))}>${words.removeRow}</button></div>`}
      ${fieldset(field.fields!, `${path}[${n}].`, bench)}</div>`)}
    <button type="button" class="button quiet" @click=${() => set([...present, emptyDraft(field.fields!)])}>
      ${addMore}</button>`);
}

const dates = new Set(["statedOn", "holds", "on", "tabledOn", "lapsesOn", "declaredOn", "window", "includes", "until",
  "cutOff", "period", "deadline"]);

/** What a field holds, for the table of what a correction changes. */
export function heldInWords(name: string, value: unknown, bench: Pick<Bench, "negotiation">): string {
  const { parties, issues } = bench.negotiation;
  if (value === null || value === undefined) return words.changes.empty;
  if (Array.isArray(value)) return value.map((it) => heldInWords(name, it, bench)).join("; ");
  if (typeof value === "object")
    return Object.entries(value).map(([part, it]) => heldInWords(part, it, bench)).join(", ");
  const text = `${value as string}`;
  if (dates.has(name)) return edtfInWords(text);
  return parties.find((it) => it.slug === text)?.name ?? issues.find((it) => it.slug === text)?.proposition
    ?? valueInWords(name, text);
}
