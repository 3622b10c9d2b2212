import { html, nothing, type TemplateResult } from "lit";
import { imports as words } from "../words/imports";
import { valueInWords } from "../words/values";
import { faultNote, faultsAt } from "./faults-at";
import { takesValues, type ImportField } from "./kinds";
import { labelOf } from "./labels";
import { columnsOf, withColumn, withConstant } from "./mapping";
import type { MappingBench } from "./mapping-form";
import { meaningsOf } from "./meanings";
import { valueMap } from "./value-map";

const map = words.map;
/** No column is called so: names of columns have no line break. */
const constant = "\n";

/** A field, and what fills it: a column, the same in every row, or nothing. */
export function fieldRow(field: ImportField, kind: string, bench: MappingBench): TemplateResult {
  const { import: it, mapping, unread, change } = bench;
  const { name } = field;
  const [id, label] = [`field-${name.replaceAll(".", "-")}`, labelOf(kind, name)];
  const column = columnsOf(mapping, it.columns)[name];
  const isConstant = name in (mapping.constants ?? {});
  const isFaulty = ["columns", "constants"].some((at) => faultsAt(unread, `${at}.${name}`).length > 0);
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    change(value === constant ? withConstant(mapping, it.columns, field, firstOf(field, bench), true)
      : withColumn(mapping, it.columns, name, value || undefined));
  };
  return html`<div class="field-row" data-field=${name}>
    <label for=${id}>${label}</label>
    <select id=${id} aria-invalid=${isFaulty} aria-describedby="${id}-fault" @change=${choose}>
      <option value="" .selected=${!column && !isConstant}>${map.column}</option>
      ${it.columns.filter((one) => one.name).map((one) => html`
        <option value=${one.name} .selected=${one.name === column}>${one.name}</option>`)}
      ${column && !it.columns.some((one) => one.name === column)
        ? html`<option value=${column} selected>${column}</option>` : nothing}
      <option value=${constant} .selected=${isConstant && !column}>${map.constant}</option>
    </select>
    ${isConstant ? constantInput(field, column ? map.whereEmpty(label) : map.constantOf(label), id, bench) : nothing}
    ${column && takesValues(field) && it.kind ? valueMap(field, column, id, bench) : nothing}
    ${faultNote(unread, [`columns.${name}`, `constants.${name}`], `${id}-fault`)}
  </div>`;
}

function constantInput(field: ImportField, label: string, id: string, bench: MappingBench): TemplateResult {
  const { mapping, import: { columns }, change } = bench;
  const value = `${mapping.constants![field.name]!}`;
  const meanings = meaningsOf(field, bench);
  const keep = ({ target }: Event) => 
    change(withConstant(mapping, columns, field, (target as HTMLInputElement).value, false));
  if (meanings.isClosed) return html`<select class="constant" aria-label=${label} @change=${keep}>
    ${meanings.known.map((it) => html`<option value=${it} .selected=${it === value}>${valueInWords(field.name, it)}</option>`)}
  </select>`;
  return html`<input type="text" class="constant" aria-label=${label} .value=${value} list="${id}-list"
      autocomplete="off" @change=${keep} />
    <datalist id="${id}-list">${meanings.known.map((it) => html`<option value=${it}></option>`)}</datalist>`;
}

/** A list begins with its first entry; what is typed begins empty. */
function firstOf(field: ImportField, bench: MappingBench): string {
  const { isClosed, known } = meaningsOf(field, bench);
  return isClosed ? known[0]! : "";
}
