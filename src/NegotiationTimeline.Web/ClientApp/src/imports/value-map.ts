import { html, nothing, type TemplateResult } from "lit";
import { imports as words } from "../words/imports";
import { valueInWords } from "../words/values";
import { faultNote } from "./faults-at";
import type { ImportField } from "./kinds";
import { withValue } from "./mapping";
import type { MappingBench } from "./mapping-form";
import { meaningsOf } from "./meanings";
import { valuesIn } from "./rows";

const map = words.map;
/** Told apart from "", which leaves the field empty. */
const asIs = "\n";

/** What the cells of a column mean, value by value. */
export function valueMap(field: ImportField, column: string, id: string, bench: MappingBench): TemplateResult {
  const { import: it, mapping, unread, change } = bench;
  const known = mapping.values?.[field.name] ?? {};
  // In an order that stays, whatever is mapped: who goes through them does not lose the place.
  const cells = [...new Set([...valuesIn(it, column), ...Object.keys(known).sort()])];
  const set = (cell: string, meaning: string | undefined) =>
    change(withValue(mapping, it.columns, field, cell, meaning));
  const add = (event: Event) => {
    const input = (event.currentTarget as HTMLElement).parentElement!.querySelector("input")!;
    const cell = input.value.trim();
    if (cell) set(cell, "");
    input.value = "";
  };
  return html`<details class="value-map" ?open=${bench.shown.maps.has(field.name)}>
    <summary>${map.values(column)}</summary>
    <p class="hint">${map.valuesHint}</p>
    <table class="plain"><caption class="unseen">${map.values(column)}</caption>
      <thead><tr><th scope="col">${map.cell}</th><th scope="col">${map.meaning}</th></tr></thead>
      <tbody>${cells.map((cell, n) => html`<tr><th scope="row" id="${id}-cell-${n}">${cell}</th>
        <td>${meaningInput(field, known[cell] === undefined ? undefined : `${known[cell]}`, `${id}-cell-${n}`,
          (meaning) => set(cell, meaning), bench)}</td></tr>`)}</tbody></table>
    <p class="add-value"><label for="${id}-value">${map.addValue}</label>
      <input id="${id}-value" type="text" autocomplete="off" />
      <button type="button" class="button quiet" @click=${add}>${map.add}</button></p>
    ${faultNote(unread, [`values.${field.name}`], `${id}-values-fault`)}</details>`;
}

function meaningInput(
  field: ImportField, meaning: string | undefined, labelledBy: string, set: (meaning: string | undefined) => void,
  bench: MappingBench,
): TemplateResult {
  const { known, isClosed } = meaningsOf(field, bench);
  if (!isClosed) return html`<input type="text" aria-labelledby=${labelledBy} .value=${meaning ?? ""} placeholder=${map.asIs}
    list="${labelledBy}-list" autocomplete="off"
    @change=${({ target }: Event) => set((target as HTMLInputElement).value.trim() || undefined)} />
    <datalist id="${labelledBy}-list">${known.map((it) => html`<option value=${it}></option>`)}</datalist>`;
  return html`<select aria-labelledby=${labelledBy}
    @change=${({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      set(value === asIs ? undefined : value);
    }}>
    <option value=${asIs} .selected=${meaning === undefined}>${map.asIs}</option>
    ${known.map((it) => html`<option value=${it} .selected=${it === meaning}>${worded(field, it)}</option>`)}
    ${meaning && !known.includes(meaning) ? html`<option value=${meaning} selected>${meaning}</option>` : nothing}
    <option value="" .selected=${meaning === ""}>${map.empty}</option></select>`;
}

function worded({ name }: ImportField, value: string): string {
  const word = valueInWords(name, value);
  return word === value || name !== "position" || value === "declined" ? word : `${word} (${value})`;
}
