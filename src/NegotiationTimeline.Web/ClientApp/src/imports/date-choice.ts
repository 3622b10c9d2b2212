import { html, nothing, type TemplateResult } from "lit";
import { imports as words } from "../words/imports";
import { dayInWords } from "../zone";
import { dayBy, formatsOf, isAmbiguous } from "./cell-dates";
import { faultNote } from "./faults-at";
import { fieldsOf } from "./kinds";
import { columnsOf, withFormat } from "./mapping";
import type { MappingBench } from "./mapping-form";
import { valuesIn } from "./rows";

const map = words.map;
const examples = 2;

/** How dates are written, each way with what the first rows would mean by it. */
export function dateChoice(bench: MappingBench, kind: string): TemplateResult | typeof nothing {
  const { import: it, mapping, unread, change } = bench;
  const columns = columnsOf(mapping, it.columns);
  const dated = fieldsOf(kind).filter(({ name, sort }) => sort === "date" && columns[name]);
  if (!dated.length) return nothing;
  const cells = [...new Set(dated.flatMap(({ name }) => valuesIn(it, columns[name]!)))];
  const formats = formatsOf(cells);
  const chosen = mapping.dates?.format ?? "";
  const isOther = !!chosen && !formats.includes(chosen);
  const option = (format: string, label: string, told: TemplateResult | typeof nothing) => html`<label class="date-option">
    <input type="radio" name="date-format" value=${format} .checked=${chosen === format}
      @change=${() => change(withFormat(mapping, format))} />
    <span><strong>${label}</strong> ${told}</span></label>`;
  return html`<fieldset class="dates" aria-describedby="dates-note dates-fault"><legend>${map.dates}</legend>
    ${isAmbiguous(cells) && !chosen ? html`<p class="ambiguous" id="dates-note">${map.ambiguous}</p>` : nothing}
    ${option("", map.plain, nothing)}
    ${formats.map((format, n) => option(format, n ? map.monthFirst : map.dayFirst, examplesOf(format, cells)))}
    <p class="other-format"><label for="other-format">${map.otherFormat}</label>
      <input id="other-format" type="text" aria-describedby="other-format-hint dates-fault" autocomplete="off"
        .value=${isOther ? chosen : ""} placeholder=${map.otherExample}
        aria-invalid=${!!unread?.errors?.some(({ field }) => field.startsWith("dates"))}
        @change=${({ target }: Event) => change(withFormat(mapping, (target as HTMLInputElement).value.trim()))} />
      <span class="hint" id="other-format-hint">${map.otherHint}</span>
      ${isOther ? html`<span class="told">${examplesOf(chosen, cells)}</span>` : nothing}</p>
    ${faultNote(unread, ["dates"], "dates-fault")}</fieldset>`;
}

function examplesOf(format: string, cells: string[]): TemplateResult {
  const told = cells.slice(0, examples).map((cell) => {
    const day = dayBy(format, cell);
    return day ? map.example(cell, dayInWords(day)) : map.noDay(cell);
  });
  return html`<span class="hint"><code>${format}</code> ${told.join("; ")}</span>`;
}
