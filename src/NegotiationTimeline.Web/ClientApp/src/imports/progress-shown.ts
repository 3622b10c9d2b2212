import { html, nothing, type TemplateResult } from "lit";
import { imports as words } from "../words/imports";
import type { Import, ImportProgress } from "./contract";

const { progress: told, check } = words;

/** How far it has got, and how long it takes. */
export function progressShown(
  { state }: Import, progress: ImportProgress | null, stop: () => void, isSending: boolean,
): TemplateResult {
  return html`<section class="under-way" aria-labelledby="under-way">
    <h2 id="under-way" tabindex="-1">${told.phases[state] ?? state}</h2>
    ${progress && progress.phase !== "waiting" ? html`<progress max="100" value=${progress.percent} aria-labelledby="under-way"></progress>`
      : html`<progress aria-labelledby="under-way"></progress>`}
    <p class="pace">${!progress ? told.begins : progress.phase === "waiting" ? told.waits : paceOf(progress)}</p>
    <p class="hint">${told.leave} ${state === "checking" ? nothing : told.together}</p>
    <p class="actions"><button type="button" class="button" ?disabled=${isSending} @click=${stop}>${
      isSending ? check.stopping : check.stop}</button></p></section>`;
}

export function paceOf({ percent, rows, of, rowsPerSecond, secondsLeft }: ImportProgress): string {
  return [told.percent(percent), told.rows(rows, of), rowsPerSecond ? told.rate(rowsPerSecond) : "",
    secondsLeft === null ? "" : told.left(secondsLeft)].filter(Boolean).join(" · ");
}
