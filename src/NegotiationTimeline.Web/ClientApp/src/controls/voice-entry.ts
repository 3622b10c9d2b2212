import { html, nothing, type TemplateResult } from "lit";
import type { Names } from "../naming";
import type { SpokenCell } from "../contradictions";
import type { Assessment } from "../evidence";
import { isWithheld, type Voice } from "../speakers";
import { strings } from "../strings";
import { speakers as words } from "../words/speakers";
import { assessmentEntry } from "./assessment-list";
import type { RecordContext } from "./record-entry";
import { faceOf, stanceFace } from "./stance-face";

export interface VoiceContext {
  names: Names;
  record: RecordContext;
  /** What analysts say, by id; none where the reader does not want it beside. */
  analysts?: Map<string, Assessment>;
  open: (it: SpokenCell) => void;
}

/** One voice: who it is, and on each issue what it says. */
export function voiceEntry(voice: Voice, context: VoiceContext): TemplateResult {
  const { party, speaker, cells } = voice;
  const hidden = cells.filter(isWithheld).length;
  const authority = speaker?.authority && (strings.evidence.authority[speaker.authority] ?? speaker.authority);
  return html`
    <article class="ledger-entry voice" data-party=${party} data-speaker=${speaker?.name ?? ""}>
      <header class="ledger-head">
        <h3><span class="party">${context.names.party(party)}</span> ${speaker?.name || words.nobody}</h3>
        <p class="hint">${[speaker?.office, authority].filter(Boolean).join(", ")}</p>
        <p class="hint">${words.counted(cells.length - hidden, hidden)}</p>
      </header>
      <ul class="sayings-of">${cells.map((it) => html`<li data-issue=${it.issue}>${saying(it, voice, context)}</li>`)}</ul>
    </article>
  `;
}

function saying(it: SpokenCell, { party, speaker }: Voice, { names, open, analysts, record }: VoiceContext): TemplateResult {
  const face = faceOf(it);
  const issue = names.issue(it.issue);
  return html`
    <p class="on">${issue}</p>
    <button type="button" class="cell" data-state=${face.state} data-position=${face.position}
      data-firmness=${face.firmness} data-certainty=${face.certainty} ?data-stale=${it.stale} aria-haspopup="dialog"
      @click=${() => open(it)}><span class="unseen">${
        words.evidenceOf(speaker?.name || names.party(party), issue)}</span> ${stanceFace(it)}</button>
    ${analysts ? beside((it.assessments ?? []).flatMap((id) => analysts.get(id) ?? []), record) : nothing}
  `;
}

function beside(said: Assessment[], record: RecordContext): TemplateResult | typeof nothing {
  if (!said.length) return nothing;
  return html`<div class="analysts"><p class="label">${words.analysts}</p>
    <ul>${said.map((it) => html`<li>${assessmentEntry(it, record)}</li>`)}</ul></div>`;
}
