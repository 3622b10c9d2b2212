import { html, nothing, type TemplateResult } from "lit";
import { positionWord } from "../cells";
import type { Condition } from "../contract";
import type { StandingRecord } from "../evidence";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";
import { instantInWords } from "../zone";
import { evidenceEntry } from "./evidence-entry";
import { fact } from "./fact";
import { positionGlyph, redLineGlyph } from "./glyphs";

const words = strings.evidence;

/** One record of what was said, with all its evidence. */
export function recordEntry(record: StandingRecord, zone: string): TemplateResult {
  return html`
    <article class="record" data-record=${record.id} data-standing=${record.standing}>
      <header>${stance(record)}<span class="id">${record.id}${version(record)}</span></header>
      ${record.summary ? html`<p class="summary">${record.summary}</p>` : nothing}
      <dl class="facts">
        ${fact(words.speaker, speakerOf(record))}
        ${fact(words.stated, dated(record.statedOn))} ${fact(words.holds, dated(record.holds))}
        ${fact(words.occasion, record.occasion)} ${fact(words.changeReason, record.changeReason)}
        ${fact(words.knownFrom, record.knownFrom && instantInWords(record.knownFrom, zone))}
      </dl>
      ${conditionList(record.conditions ?? [])}
      ${record.evidence?.length
        ? html`<ul class="sources">${record.evidence.map((it) => html`<li>${evidenceEntry(it)}</li>`)}</ul>`
        : html`<p class="hint">${words.noEvidence}</p>`}
    </article>
  `;
}

export function conditionList(conditions: Condition[]): TemplateResult | typeof nothing {
  if (!conditions.length) return nothing;
  return html`<h4>${words.conditions}</h4>
    <ul class="conditions">${conditions.map(({ text, status = "open" }) => html`
      <li>${text} <em>(${words.condition[status] ?? status})</em></li>`)}</ul>`;
}

function stance({ position, declined, firmness, clarity, role }: StandingRecord): TemplateResult {
  const value = declined ? null : position;
  const finer = [
    firmness && firmness !== "red-line" && strings.stance.firmness[firmness],
    clarity && strings.stance.clarity[clarity], role && strings.stance.roles[role],
  ].filter(Boolean);
  return html`
    <span class="chip" data-state=${declined ? "declined" : "held"} data-position=${value ?? ""}>
      ${positionGlyph(value)}${positionWord(value)}</span>
    ${firmness === "red-line" ? html`<span class="firmness" data-firmness="red-line">${redLineGlyph()}
      ${strings.stance.firmness[firmness]}</span>` : nothing}
    <span class="hint">${finer.join(", ")}</span>
  `;
}

function version({ version }: StandingRecord): string {
  return version && version > 1 ? `, ${words.version(version)}` : "";
}

function speakerOf({ speaker }: StandingRecord): string {
  if (!speaker) return "";
  const authority = speaker.authority && (words.authority[speaker.authority] ?? speaker.authority);
  return [speaker.name, speaker.office, authority].filter(Boolean).join(", ");
}

function dated(edtf: string | null | undefined): TemplateResult | string {
  return edtf ? html`<span title=${edtf}>${edtfInWords(edtf)}</span>` : "";
}
