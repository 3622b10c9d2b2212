import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { forms as words } from "../words/forms";
import { wordsOf } from "../words/fields";
import { idOf, type Bench, type Fault } from "./bench";
import type { Field } from "./description";

/** What stands around every input: its label, its help, and what the server found wrong with it. */

export interface Told {
  path: string;
  label: string;
  help?: string;
  fault?: Fault;
  id: string;
  describedBy?: string;
}

/** The last name in a prefix, for the words of what stands below it: evidence, conditions, speaker. */
export function parentOf(prefix: string): string {
  return /(\w+)(\[\d+\])?\.$/.exec(prefix)?.[1] ?? "";
}

/** What the field at a path is called. */
export function labelAt(path: string, forms: string[]): string {
  const name = /\w+$/.exec(path)?.[0] ?? path.replace(/\[\d+\]$/, "");
  return wordsOf(forms, parentOf(path.slice(0, -name.length)), name).label;
}

export function told(field: Field, prefix: string, bench: Bench): Told {
  const path = prefix + field.name;
  const { label, help } = wordsOf(bench.forms, parentOf(prefix), field.name);
  const fault = bench.faultAt(path);
  const describedBy = [help && `${idOf(path)}-help`, fault && `${idOf(path)}-fault`].filter(Boolean).join(" ");
  return { path, label, help, fault, id: idOf(path), describedBy: describedBy || undefined };
}

export function needed({ required }: Field): TemplateResult | typeof nothing {
  return required ? html` <small class="needed">${words.required}</small>` : nothing;
}

export function faultOf(fault: Fault | undefined, id: string): TemplateResult | typeof nothing {
  return fault ? html`<p class="fault" id="${id}-fault">${fault.detail}
    ${fault.remedy ? html`<span>${fault.remedy}</span>` : nothing}</p>` : nothing;
}

export function helpOf(help: string | undefined, id: string): TemplateResult | typeof nothing {
  return help ? html`<p class="hint" id="${id}-help">${help}</p>` : nothing;
}

/** Several inputs that are one field. */
export function framed(
  field: Field, prefix: string, bench: Bench, inside: (path: string) => unknown,
): TemplateResult {
  const it = told(field, prefix, bench);
  return html`<fieldset class="field" id=${it.id} aria-describedby=${ifDefined(it.describedBy)}
    data-invalid=${it.fault ? "true" : "false"}>
    <legend>${it.label}${needed(field)}</legend>
    ${helpOf(it.help, it.id)} ${inside(it.path)} ${faultOf(it.fault, it.id)}
  </fieldset>`;
}
