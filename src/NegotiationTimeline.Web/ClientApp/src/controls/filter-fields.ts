import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { gradeOf, partsOf } from "../filtering";
import { slugsOf, toggled, withFilter, withOnly } from "../selection";
import type { MatrixState } from "../state";
import { strings } from "../strings";

const words = strings.filter;
const { reliability, credibility, authority: ranks } = strings.evidence;
/** Of longer lists the reader finds a name faster by typing it. */
const fewEntries = 12;

type Step = (change: Partial<MatrixState>) => void;
interface Entry {
  slug: string;
  name: string;
}

/** Which parties and issues are on show. */
export function shownFields({ parties, issues }: Negotiation, { only }: MatrixState, step: Step): TemplateResult {
  const groups = [...new Set(issues.flatMap(({ group }) => group ?? []))];
  const propositions = issues.filter(({ group }) => !only?.group || group === only.group)
    .map(({ slug, proposition }) => ({ slug, name: proposition }));
  return html`<fieldset class="filter-fields"><legend>${words.shown}</legend>
    ${choices(words.parties, parties, only?.parties, (list) => step(withOnly(only, { parties: list })))}
    <div>
      ${groups.length > 1 ? html`<label class="field"><span class="label">${words.group}</span>
        <select @change=${picked((group) => step(withOnly(only, { group, issues: undefined })))}>
          ${option("", words.allGroups, !only?.group)}
          ${groups.map((it) => option(it, it, it === only?.group))}</select></label>` : nothing}
      ${choices(words.issues, propositions, only?.issues, (list) => step(withOnly(only, { issues: list })))}
    </div>
  </fieldset>`;
}

/** Boxes to tick; none ticked means all. */
function choices(
  name: string, entries: Entry[], list: string | undefined, choose: (list: string | undefined) => void,
): TemplateResult {
  const chosen = slugsOf(list);
  const count = chosen ? words.some(chosen.size, entries.length) : words.all(entries.length);
  return html`<div class="choices-list" role="group" aria-label=${name}>
    <span class="label">${name} <span class="hint">${count}</span></span>
    ${entries.length > fewEntries ? html`<input type="search" class="find" placeholder=${words.find(name)}
      aria-label=${words.find(name)} @input=${find} />` : nothing}
    <ul>${entries.map(({ slug, name: said }) => html`<li data-name=${said.toLowerCase()}><label>
      <input type="checkbox" .checked=${chosen?.has(slug) ?? false}
        @change=${() => choose(toggled(list, slug))} /> <span>${said}</span></label></li>`)}</ul>
  </div>`;
}

/** Leaves in the list what has the typed words in its name. */
function find(event: Event): void {
  const input = event.target as HTMLInputElement;
  const typed = input.value.trim().toLowerCase();
  input.closest(".choices-list")!.querySelectorAll<HTMLElement>("li")
    .forEach((it) => { it.hidden = !it.dataset.name!.includes(typed); });
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
