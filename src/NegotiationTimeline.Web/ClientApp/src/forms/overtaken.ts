import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { correcting as words } from "../words/correcting";
import { forms } from "../words/forms";
import { instantInWords } from "../zone";
import { changesTable } from "./changes-table";
import { changesOf } from "./patch";
import { patchable } from "./place";
import type { Recording } from "./recording";

/** Somebody else changed it while this was typed: what they did, and that the draft stands on it now. */
export function overtakenNotice(recording: Recording, negotiation: Negotiation): TemplateResult | typeof nothing {
  const { place, drafting: { overtaken, before }, shelf: { record } } = recording;
  if (!overtaken || !("form" in place)) return nothing;
  const last = record.value?.history.at(-1);
  return html`<section class="notice overtaken" aria-labelledby="overtaken"><h2 id="overtaken">${words.meanwhile}</h2>
    ${last ? html`<p>${forms.record.did[last.kind] ?? last.kind} ${forms.record.by(last.author)},
      ${instantInWords(last.at, negotiation.timeZone)}${last.reason ? html`: ${last.reason}` : nothing}</p>` : nothing}
    ${changesTable(
      place.form, negotiation, overtaken, changesOf(patchable(place.form), overtaken, before),
      { none: words.onlyEvidence, heading: words.meanwhile })}
    <p class="hint">${words.draftOnTop}</p></section>`;
}
