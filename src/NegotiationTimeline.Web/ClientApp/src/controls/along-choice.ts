import { html, type TemplateResult } from "lit";
import type { Along } from "../replay";
import { strings } from "../strings";

const words = strings.replay;

/** Which axis plays: what happened, what became known of it, or what we recorded of it. */
export function alongChoice(along: Along | undefined, choose: (along: Along | undefined) => void): TemplateResult {
  const chosen = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose(value === "published" || value === "recorded" ? value : undefined);
  };
  return html`<label class="along"><span class="label">${words.along}</span>
    <select @change=${chosen}>${Object.entries(words.axes).map(([axis, said]) => html`
      <option value=${axis} .selected=${axis === (along ?? "valid")}>${said}</option>`)}</select></label>`;
}
