import { html, nothing, type TemplateResult } from "lit";
import type { Issue, Negotiation } from "../contract";
import { gradeOf, partsOf } from "../filtering";
import { withFilter, withOnly } from "../selection";
import type { MatrixState } from "../state";
import { strings } from "../strings";
import "./filter-choices";
import type { Entry } from "./filter-choices";

const words = strings.filter;
const { reliability, credibility, authority: ranks } = strings.evidence;
type Step = (change: Partial<MatrixState>) => void;

/** Which parties and issues are on show. */
export function shownFields({ parties, issues }: Negotiation, { only }: MatrixState, step: Step): TemplateResult {
  const groups = [...new Set(issues.flatMap(({ group }) => group ?? []))];
  return html`<fieldset class="filter-fields"><legend>${words.shown}</legend>
    ${choices(words.parties, parties, only?.parties, (list) => step(withOnly(only, { parties: list })))}
    <div>
      ${groups.length > 1 ? html`<label class="field"><span class="label">${words.group}</span>
        <select @change=${picked((group) => step(withOnly(only, { group, issues: undefined })))}>
          ${option("", words.allGroups, !only?.group)}
          ${groups.map((it) => option(it, it, it === only?.group))}</select></label>` : nothing}
      ${choices(words.issues, propositionsOf(issues, only?.group), only?.issues, (list) => step(withOnly(only, { issues: list })))}
    </div>
  </fieldset>`;
}

/** The same entries for as long as the negotiation is the same: a list of thousands is not made at every step. */
const entriesOf = new WeakMap<Issue[], Map<string, Entry[]>>();

function propositionsOf(issues: Issue[], group = ""): Entry[] {
  const known = entriesOf.get(issues) ?? new Map<string, Entry[]>();
  entriesOf.set(issues, known);
  const entries = known.get(group) ?? issues.filter((it) => !group || group === it.group)
    .map(({ slug, proposition }) => ({ slug, name: proposition }));
  known.set(group, entries);
  return entries;
}

function choices(
  name: string, entries: Entry[], list: string | undefined, choose: (list: string | undefined) => void,
): TemplateResult {
  return html`<filter-choices .name=${name} .entries=${entries} .list=${list}
    @choose=${({ detail }: CustomEvent<string | undefined>) => choose(detail)}></filter-choices>`;
}

/** Which evidence counts, and whose words. */
export function evidenceFields({ filter }: MatrixState, speakers: string[], step: Step): TemplateResult {
  const { letter, digit } = partsOf(filter?.minGrade);
  const set = (change: MatrixState["filter"]) => step(withFilter(filter, change!));
  return html`<fieldset class="filter-fields"><legend>${words.counts}</legend>
    <label class="field"><span class="label">${words.reliability}</span>
      <select @change=${picked((it) => set({ minGrade: gradeOf(it ?? "", digit) }))}>
        ${option("", words.any, !letter)}
        ${graded(reliability, "F").map(([it, said]) => option(it, `${it}: ${said}`, it === letter))}</select></label>
    <label class="field"><span class="label">${words.credibility}</span>
      <select @change=${picked((it) => set({ minGrade: gradeOf(letter, it ?? "") }))}>
        ${option("", words.any, !digit)}
        ${graded(credibility, "6").map(([it, said]) => option(it, `${it}: ${said}`, it === digit))}</select></label>
    <label class="field"><span class="label">${words.authority}</span>
      <select @change=${picked((authority) => set({ authority }))}>
        ${option("", words.any, !filter?.authority)}
        ${Object.entries(ranks).map(([it, said]) => option(it, said, it === filter?.authority))}</select></label>
    <label class="field"><span class="label">${words.speaker}</span>
      <input type="text" list="filter-speakers" autocomplete="off" placeholder=${words.speakerHint}
        .value=${filter?.speaker ?? ""} @change=${picked((speaker) => set({ speaker }))} /></label>
    <datalist id="filter-speakers">${speakers.map((it) => html`<option value=${it}></option>`)}</datalist>
    <label class="tick"><input type="checkbox" .checked=${filter?.onRecord === "true"}
      @change=${() => set({ onRecord: filter?.onRecord ? undefined : "true" })} />
      <span>${words.onRecord}</span></label>
    <p class="hint">${words.countsHint}</p>
  </fieldset>`;
}

/** The last of a scale lets everything through, and is offered as "any". */
function graded(scale: Record<string, string>, last: string): [string, string][] {
  return Object.entries(scale).filter(([it]) => it !== last);
}

function option(value: string, said: string, selected: boolean): TemplateResult {
  return html`<option value=${value} .selected=${selected}>${said}</option>`;
}

function picked(choose: (value: string | undefined) => void) {
  return (event: Event) => choose((event.target as HTMLInputElement | HTMLSelectElement).value.trim() || undefined);
}
