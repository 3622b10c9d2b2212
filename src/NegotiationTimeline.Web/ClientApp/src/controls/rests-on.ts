import { html, nothing, type TemplateResult } from "lit";
import type { Evidence } from "../evidence";
import { strings } from "../strings";
import { evidenceEntry } from "./evidence-entry";
import type { RecordContext } from "./record-entry";

/** On what something rests, folded away until it is asked for. */
export function restsOn(evidence: Evidence[], context: RecordContext): TemplateResult | typeof nothing {
  if (!evidence.length) return nothing;
  return html`<details class="rests-on"><summary>${strings.proposals.restsOn(evidence.length)}</summary>
    <ul class="sources">${evidence.map((it) => html`<li>${evidenceEntry(it, context)}</li>`)}</ul></details>`;
}
