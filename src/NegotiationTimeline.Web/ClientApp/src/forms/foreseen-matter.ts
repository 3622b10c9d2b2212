import { html, nothing, type TemplateResult } from "lit";
import { matterInWords } from "../change-rows";
import type { MatterView } from "../changes";
import { changes } from "../words/changes";
import { forms } from "../words/forms";
import type { ForeseenMatter } from "./sending";
import { stretchInWords } from "./stretch";

const words = forms.preview;

/** What would be told otherwise of a proposal, a truce or an act. */
export function foreseenMatter(it: ForeseenMatter, zone: string): TemplateResult {
  const kind = changes.matters[it.matter.split("/")[0] ?? ""] ?? "";
  return html`<section class="foreseen">
    <h3><span class="party">${kind}</span> ${it.after?.title ?? it.before?.title ?? it.matter}</h3>
    <p class="hint">${stretchInWords(it, zone)}</p>
    <div class="faces">
      <div><span class="label">${words.before}</span>${view(it.before, it.after, changes.nothingBefore)}</div>
      <span class="arrow" aria-hidden="true">→</span>
      <div><span class="label">${words.after}</span>${view(it.after, it.before, changes.nothingAfter)}</div>
    </div></section>`;
}

/** State, and of the rest what the other side has not: a text of many clauses changes in few of them. */
function view(it: MatterView | null, other: MatterView | null, none: string): TemplateResult {
  if (!it) return html`<div class="matter-face">${none}</div>`;
  const own = (it.details ?? []).filter((line) => !other?.details?.includes(line));
  return html`<div class="matter-face"><b>${matterInWords(it)}</b>
    ${it.title !== other?.title && other ? html`<p>${it.title}</p>` : nothing}
    ${own.map((line) => html`<p>${line}</p>`)}</div>`;
}
