import { html, type TemplateResult } from "lit";
import { imports as words } from "../words/imports";
import type { ImportCounts, ImportMode } from "./contract";

const { record, found } = words;

/** Which rows are to be recorded. All, where all can be; else the good ones, if somebody wants that. */
export function recordingChoice(
  counts: ImportCounts, chosen: ImportMode | undefined, isSending: boolean,
  choose: (mode: ImportMode) => void, submit: (mode: ImportMode) => void,
): TemplateResult {
  const bad = counts.faulty + counts.conflicting;
  if (!counts.new) return html`<section class="notice"><p>${found.nothing}</p></section>`;
  const mode = chosen ?? "all";
  const option = (value: ImportMode, label: string, hint: string) => html`<label class="mode">
    <input type="radio" name="mode" value=${value} .checked=${mode === value} aria-describedby="mode-${value}"
      @change=${() => choose(value)} />
    <span><strong>${label}</strong> <span class="hint" id="mode-${value}">${hint}</span></span></label>`;
  return html`<form class="decide" @submit=${(event: Event) => { event.preventDefault(); submit(mode); }}>
    <fieldset><legend>${record.heading}</legend>
      ${option("all", record.all, record.allHint(bad))}
      ${bad ? option("good", record.good, record.goodHint(counts.new, bad)) : ""}</fieldset>
    <p class="actions"><button class="button primary" ?disabled=${isSending || (bad > 0 && mode === "all")}>${
      record.submit(counts.new)}</button></p></form>`;
}
