import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import type { Part } from "../part";
import type { MatrixState } from "../state";
import { strings } from "../strings";

const words = strings.part;

export interface PartPicker {
  negotiation: Negotiation;
  /** Of the whole negotiation: whoever chose one of them must find the way to the others. */
  groups: string[];
  part: Part;
  state: MatrixState;
  step: (change: Partial<MatrixState>) => void;
}

/** Chooses the issues of a large negotiation: by group, by words, and part by part. */
export function partPicker({ negotiation, groups, part, state, step }: PartPicker): TemplateResult {
  const { parties, issues } = negotiation;
  const choice = state.choice ?? {};
  const group = state.only?.group ?? choice.group;
  const choose = (change: Record<string, string>) => step({ choice: { ...choice, part: "", ...change } });
  const typed = (name: string) => (event: Event) => choose({ [name]: (event.target as HTMLInputElement).value });
  return html`
    <section class="part" aria-label=${words.heading}>
      <p class="hint">${words.large(parties.length, issues.length)}</p>
      <div class="picker">
        ${groups.length > 1 ? html`<label class="choice"><span class="label">${words.group}</span>
          <select @change=${typed("group")}><option value="">${words.allGroups}</option>
            ${groups.filter(Boolean).map((it) => html`
              <option value=${it} .selected=${it === group}>${it}</option>`)}</select></label>` : nothing}
        <label class="choice"><span class="label">${words.find}</span>
          <input type="search" .value=${choice.find ?? ""} @change=${typed("find")} /></label>
        ${pager({ first: part.first, shown: part.issues.length, of: part.matching, size: part.size,
          inWords: words.shown, go: (page) => choose({ part: `${page}` }) })}
      </div>
      ${part.issues.length ? nothing : html`<p class="remark">${words.none}</p>`}
    </section>
  `;
}

export interface Pager {
  /** The place of the first one shown, from 0. */
  first: number;
  shown: number;
  of: number;
  size: number;
  inWords: (first: number, last: number, of: number) => string;
  /** Goes to a page, from 1. */
  go: (page: number) => void;
}

/** Leads from part to part of what is too long to show at once; nothing where all is shown. */
export function pager({ first, shown, of, size, inWords, go }: Pager): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const page = first / size + 1;
  return html`<div class="pager">
    <span role="status">${inWords(first + 1, first + shown, of)}</span>
    ${of <= size ? nothing : html`
      <button type="button" class="step" ?disabled=${page === 1} @click=${() => go(page - 1)}>${words.before}</button>
      <button type="button" class="step" ?disabled=${first + size >= of}
        @click=${() => go(page + 1)}>${words.after}</button>`}
  </div>`;
}
