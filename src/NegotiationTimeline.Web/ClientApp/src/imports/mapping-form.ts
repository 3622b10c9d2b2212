import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { imports as words } from "../words/imports";
import type { Import, ImportMapping } from "./contract";
import type { ProblemDetails } from "../problem";
import { dateChoice } from "./date-choice";
import { faultNote } from "./faults-at";
import { fieldRow } from "./field-row";
import { fieldsOf, isFirst, kindNames, mayCreate, type ImportField } from "./kinds";
import { columnsOf, withId, withKind } from "./mapping";

const map = words.map;

/** What the parts of the form need to know, and whom they tell. */
export interface MappingBench {
  import: Import;
  /** As it is tried, or else as it is kept. */
  mapping: ImportMapping;
  unread?: ProblemDetails;
  negotiation: Negotiation;
  change: (mapping: ImportMapping) => void;
}

/** How rows become records: of what kind they are, and what fills each field. */
export function mappingForm(bench: MappingBench): TemplateResult {
  const { import: it, mapping, unread } = bench;
  const kind = mapping.kind ?? it.kind ?? "";
  return html`<div class="mapping-form">
    ${kindChoice(bench, kind)}
    ${it.file.format === "csv" && kind ? html`
      ${fieldsTable(bench, kind)}
      ${dateChoice(bench, kind)}
      ${idChoice(bench)}` : nothing}
    ${kind && !mayCreate(kind) ? nothing : html`<p class="yes"><label><input type="checkbox" .checked=${mapping.creates === true}
      aria-describedby="creates-hint"
      @change=${({ target }: Event) => bench.change({ ...mapping, creates: (target as HTMLInputElement).checked })} />
      <span>${map.creates}</span></label><span class="hint" id="creates-hint">${map.createsHint}</span></p>`}
    ${faultNote(unread, ["creates"], "creates-fault")}
  </div>`;
}

function kindChoice({ mapping, import: it, unread, change }: MappingBench, kind: string): TemplateResult {
  const isTable = it.file.format === "csv";
  return html`<p class="kind"><label for="kind">${map.kind}</label>
    <select id="kind" aria-describedby="kind-fault" aria-invalid=${unread?.errors?.some(({ field }) => field === "kind") ?? false}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        change(value ? withKind(mapping, value) : { ...mapping, kind: null });
      }}>
      ${kind && isTable ? nothing : html`<option value="" .selected=${!kind}>${isTable ? map.noKind : map.eachLine}</option>`}
      ${kindNames.map((name) => html`<option value=${name} .selected=${name === kind}>${words.kinds[name]}</option>`)}
    </select></p>${faultNote(unread, ["kind"], "kind-fault")}`;
}

function fieldsTable(bench: MappingBench, kind: string): TemplateResult {
  const { import: it, mapping, unread } = bench;
  const columns = columnsOf(mapping, it.columns);
  const isAsked = ({ name }: ImportField) => isFirst(kind, name) || name in columns || name in (mapping.constants ?? {})
    || !!unread?.errors?.some(({ field }) => field.startsWith(`columns.${name}`) || field.startsWith(`constants.${name}`));
  const all = fieldsOf(kind);
  const rest = all.filter((field) => !isAsked(field));
  const used = new Set([...Object.values(columns), ...(mapping.id ?? [])]);
  const unreadColumns = it.columns.map(({ name }) => name).filter((name) => name && !used.has(name));
  return html`<fieldset class="fields"><legend>${map.fields}</legend>
    ${all.filter(isAsked).map((field) => fieldRow(field, kind, bench))}
    ${rest.length ? html`<details class="more"><summary>${map.more}</summary>
      ${rest.map((field) => fieldRow(field, kind, bench))}</details>` : nothing}
    ${unreadColumns.length ? html`<p class="hint">${map.unread(unreadColumns.join(", "))}</p>` : nothing}
    ${faultNote(unread, ["columns", "constants"].filter((at) => unread?.errors?.some(({ field }) => field === at)), "fields-fault")}
  </fieldset>`;
}

function idChoice({ import: { columns }, mapping, unread, change }: MappingBench): TemplateResult {
  const toggle = (name: string) => ({ target }: Event) => change(withId(mapping, name, (target as HTMLInputElement).checked));
  return html`<details class="more" ?open=${!!mapping.id?.length}><summary>${map.id}</summary>
    <fieldset aria-describedby="id-hint"><legend class="unseen">${map.id}</legend>
      <p class="hint" id="id-hint">${map.idHint}</p>
      <div class="options">${columns.filter(({ name }) => name).map(({ name }) => html`<label class="option">
        <input type="checkbox" .checked=${mapping.id?.includes(name) ?? false} @change=${toggle(name)} />
        <span>${name}</span></label>`)}</div></fieldset></details>${faultNote(unread, ["id"], "id-fault")}`;
}
