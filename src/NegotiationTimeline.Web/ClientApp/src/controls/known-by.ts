import { html, nothing, type TemplateResult } from "lit";
import { asKnownThen } from "../state";
import { strings } from "../strings";
import { dayOf, isValidDay } from "../zone";

const words = strings.times;

/** Chooses what may be known: all of it, what was public then, or what was public on a day of choice. */
export function knownByChoice(
  { knownBy, day, zone }: { knownBy?: string; day: string; zone: string }, choose: (knownBy?: string) => void,
): TemplateResult {
  const chosen = knownBy && knownBy !== asKnownThen ? dayOf(knownBy, zone) : undefined;
  const option = (text: string, checked: boolean, value: string | undefined) => html`
    <label><input type="radio" name="known-by" .checked=${checked} @change=${() => choose(value)} />
      <span>${text}</span></label>`;
  return html`
    <fieldset class="segments known-by">
      <legend><span class="label">${words.knownBy}</span> <span class="hint">${words.knownByHint}</span></legend>
      <div class="options">
        ${option(words.hindsight, !knownBy, undefined)}
        ${option(words.then, knownBy === asKnownThen, asKnownThen)}
        ${option(words.chosen, !!chosen, chosen ?? day)}
        ${chosen
          ? html`<input type="date" aria-label=${words.chosen} .value=${chosen} @change=${typed(choose)} />` : nothing}
      </div>
    </fieldset>
  `;
}

function typed(choose: (knownBy: string) => void) {
  return (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (isValidDay(value)) choose(value);
  };
}
