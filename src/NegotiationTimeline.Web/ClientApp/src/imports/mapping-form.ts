import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { imports as words } from "../words/imports";
import type { Import, ImportMapping } from "./contract";
import type { ProblemDetails } from "../problem";
import { dateChoice } from "./date-choice";
import { faultNote, faultsAt } from "./faults-at";
import { fieldRow } from "./field-row";
import { fieldsOf, isFirst, kindNames, mayCreate, type ImportField } from "./kinds";
import { columnsOf, withId, withKind } from "./mapping";

const map = words.map;

/** What stands open. It is decided once, so that nothing moves under the hands of whoever fills the form in. */
export interface Shown {
  fields: Set<string>;
  maps: Set<string>;
}

export function shownAtFirst({ columns, ...it }: Import, mapping: ImportMapping): Shown {
  const kind = mapping.kind ?? it.kind ?? "";
  const given = new Set([...Object.keys(columnsOf(mapping, columns)), ...Object.keys(mapping.constants ?? {})]);
  return {
    fields: new Set(fieldsOf(kind).map(({ name }) => name).filter((name) => isFirst(kind, name) || given.has(name))),
    maps: new Set(Object.keys(mapping.values ?? {})),
  };
}

/** What the parts of the form need to know, and whom they tell. */
export interface MappingBench {
  import: Import;
  /** As it is tried, or else as it is kept. */
  mapping: ImportMapping;
  unread?: ProblemDetails;
  negotiation: Negotiation;
  shown: Shown;
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
  const isAsked = ({ name }: ImportField) => bench.shown.fields.has(name);
  const isFaulty = ({ name }: ImportField) =>
    ["columns", "constants", "values"].some((at) => faultsAt(unread, `${at}.${name}`).length > 0);
  const all = fieldsOf(kind);
  const rest = all.filter((field) => !isAsked(field));
  const used = new Set([...Object.values(columnsOf(mapping, it.columns)), ...(mapping.id ?? [])]);
  const unreadColumns = it.columns.map(({ name }) => name).filter((name) => name && !used.has(name));
  return html`<fieldset class="fields"><legend>${map.fields}</legend>
    ${all.filter(isAsked).map((field) => fieldRow(field, kind, bench))}
    ${rest.length ? html`<details class="more" ?open=${rest.some(isFaulty)}><summary>${map.more}</summary>
      ${rest.map((field) => fieldRow(field, kind, bench))}</details>` : nothing}
    ${unreadColumns.length ? html`<p class="hint">${map.unread(unreadColumns.join(", "))}</p>` : nothing}
  </fieldset>`;
}

function idChoice({ import: { columns }, mapping, unread, change }: MappingBench): TemplateResult {
  const toggle = (name: string) => ({ target }: Event) => change(withId(mapping, name, (target as HTMLInputElement).checked));
  return html`<details class="more"><summary>${map.id}${mapping.id?.length ? `: ${mapping.id.join(", ")}` : ""}</summary>
    <fieldset aria-describedby="id-hint"><legend class="unseen">${map.id}</legend>
      <p class="hint" id="id-hint">${map.idHint}</p>
      <div class="options">${columns.filter(({ name }) => name).map(({ name }) => html`<label class="option">
        <input type="checkbox" .checked=${mapping.id?.includes(name) ?? false} @change=${toggle(name)} />
        <span>${name}</span></label>`)}</div></fieldset></details>${faultNote(unread, ["id"], "id-fault")}`;
}
