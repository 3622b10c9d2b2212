import { html, nothing, type TemplateResult } from "lit";
import { edtfInWords } from "../edtf";
import type { PositionRecord } from "../evidence";
import { strings } from "../strings";
import { evidenceEntry } from "./evidence-entry";
import type { RecordContext } from "./record-entry";

const words = strings.evidence;

/** What became of the conditions of a record, when, why, and on whose words. */
export function resolutionList(
  { conditions = [], resolutions = [] }: PositionRecord, context: RecordContext,
): TemplateResult | typeof nothing {
  if (!resolutions.length) return nothing;
  const textOf = (id: string) => conditions.find((it) => it.id === id)?.text ?? id;
  return html`<h4>${words.resolutions}</h4>
    <ul class="resolutions">${resolutions.map(({ condition, status, on, reason, evidence }) => html`<li>
      <p><b>${words.condition[status] ?? status}</b>, ${edtfInWords(on)}: ${textOf(condition)}</p>
      <p class="hint">${reason}</p>
      <ul class="sources">${evidence.map((it) => html`<li>${evidenceEntry(it, context)}</li>`)}</ul></li>`)}</ul>`;
}
