import { html, nothing, type TemplateResult } from "lit";
import type { Ends } from "../changes";
import { citedPoint } from "../comparison";
import type { MatrixState } from "../state";
import { changes as words } from "../words/changes";

export interface ComparisonForm {
  ends: Ends;
  state: MatrixState;
  /** Days of the two points. */
  from: string;
  to: string;
  /** The day before the last change at or before the second point; none where nothing is known to have changed. */
  lastChange?: string;
  /** The citation is asked for, or was. */
  isOfRecord: boolean;
  /** What was typed as a citation and is none. */
  wrong: boolean;
  step: (change: Partial<MatrixState>) => void;
  choose: (isOfRecord: boolean) => void;
  refuse: (wrong: boolean) => void;
}

/** Chooses the two points: two dates, or the record that was cited and the record of now. */
export function comparisonForm(form: ComparisonForm): TemplateResult {
  const { isOfRecord, choose } = form;
  const option = (text: string, checked: boolean, ofRecord: boolean) => html`
    <label><input type="radio" name="compare" .checked=${checked} @change=${() => choose(ofRecord)} />
      <span>${text}</span></label>`;
  return html`<div class="picker comparison">
    <fieldset class="segments"><legend><span class="label">${words.compare}</span></legend>
      ${option(words.dates, !isOfRecord, false)} ${option(words.record, isOfRecord, true)}</fieldset>
    ${isOfRecord ? citationField(form) : dateFields(form)}
  </div>`;
}

function dateFields({ from, to, state, lastChange, step }: ComparisonForm): TemplateResult {
  const since = (day: string) => step({ choice: { ...kept(state), from: day } });
  const typed = (change: (day: string) => void) => ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    if (value) change(value);
  };
  // The second point is the page's own, so that the slider moves it.
  const until = (day: string) => step({ asOf: day, choice: { ...kept(state), from } });
  const { from: _, ...rest } = kept(state);
  return html`
    <label class="choice"><span class="label">${words.from}</span>
      <input type="date" .value=${from} max="9999-12-31" @change=${typed(since)} /></label>
    <label class="choice"><span class="label">${words.to}</span>
      <input type="date" .value=${to} max="9999-12-31" @change=${typed(until)} /></label>
    <span class="presets"><span class="hint">${words.presets}</span>
      <button type="button" class="link" @click=${() => step({ choice: rest })}>${words.lastWeek}</button>
      ${lastChange ? html`<button type="button" class="link" @click=${() => since(lastChange)}>${words.lastChange}
        </button>` : nothing}</span>
  `;
}

function citationField({ state, ends, wrong, step, refuse }: ComparisonForm): TemplateResult {
  const compare = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement).get("cited");
    const point = citedPoint(`${said ?? ""}`);
    refuse(!point);
    if (!point) return;
    const { recordedByFrom, ...times } = point;
    step({ ...times, recordedBy: undefined, choice: { recordedByFrom } });
  };
  return html`<form class="cited-point" @submit=${compare} novalidate>
    <label><span class="label">${words.citedLabel}</span>
      <input name="cited" .value=${state.choice?.recordedByFrom ?? ends.recordedByFrom ?? ""} autocomplete="off"
        spellcheck="false" aria-invalid=${wrong} aria-describedby="cited-hint" /></label>
    <button class="button">${words.citedGo}</button>
    <p class="hint" id="cited-hint" role=${wrong ? "alert" : nothing}>${wrong ? words.citedWrong : words.citedHint}</p>
  </form>`;
}

/** Two dates are compared by one record; only which kinds are shown stays chosen. */
function kept({ choice = {} }: MatrixState): Record<string, string> {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => ["from", "kind", "find", "part"].includes(name)));
}
