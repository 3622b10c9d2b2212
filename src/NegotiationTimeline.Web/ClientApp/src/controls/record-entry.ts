import { html, nothing, type TemplateResult } from "lit";
import { positionWord } from "../cells";
import type { Condition } from "../contract";
import { firstKnown, type PositionRecord, type Source, type StandingRecord } from "../evidence";
import { pathTo } from "../api";
import { edtfInWords } from "../edtf";
import { addressOf, type MatrixState } from "../state";
import { speakerInWords } from "../statements";
import { strings } from "../strings";
import { dayInWords, dayOf } from "../zone";
import { evidenceEntry } from "./evidence-entry";
import "./record-history";
import { resolutionList } from "./resolution-list";
import { supportLine } from "./support-line";
import { fact } from "./fact";
import { positionGlyph, redLineGlyph } from "./glyphs";

const words = strings.evidence;

export interface RecordContext {
  slug: string;
  zone: string;
  recordedBy?: string;
  /** Where the reader is, for links that lead on from there; left out, none do. */
  state?: MatrixState;
  /** Sources by slug, for what a re-post goes back to. */
  originals: Map<string, Source>;
}

/** One record of what was said, with all its evidence. */
export function recordEntry({ standing, record, support }: StandingRecord, context: RecordContext): TemplateResult {
  const day = (instant: string) => dayInWords(dayOf(instant, context.zone));
  const [known, inThisForm] = [day(firstKnown(record)), day(record.knownFrom)];
  return html`
    <article class="record" data-record=${record.id} data-standing=${standing}>
      <header>${stance(record)}<span class="id">${record.id}</span></header>
      ${record.summary ? html`<p class="summary">${record.summary}</p>` : nothing}
      <dl class="facts">
        ${fact(words.speaker, speakerInWords(record.speaker))}
        ${fact(words.stated, dated(record.statedOn))} ${fact(words.holds, dated(record.holds))}
        ${fact(words.occasion, record.occasion)} ${fact(words.changeReason, record.changeReason)}
        ${fact(words.knownFrom, known)} ${inThisForm === known ? nothing : fact(words.inThisForm, inThisForm)}
        ${fact(words.recorded, recorded(record, day, context))}
      </dl>
      ${record.dropsRedLine ? html`<p>${words.dropsRedLine}</p>` : nothing}
      ${conditionList(record.conditions ?? [])} ${resolutionList(record, context)}
      ${supportLine(record, support)}
      ${record.evidence.length
        ? html`<ul class="sources">${record.evidence.map((it, n) => html`
          <li>${evidenceEntry(it, context, support?.evidence[n]?.counts)}</li>`)}</ul>`
        : html`<p class="hint">${words.noEvidence}</p>`}
      <record-history .slug=${context.slug} .record=${record.id} .recordedBy=${context.recordedBy} .zone=${context.zone}
      ></record-history>
      ${amendLinks(record, context)}
    </article>
  `;
}

/** Where the record can be mended; none where only the past of the record is shown, which nothing mends. */
function amendLinks(
  { id }: PositionRecord, { slug, state, recordedBy }: RecordContext,
): TemplateResult | typeof nothing {
  if (!state || recordedBy) return nothing;
  const link = (noun: string, label: string) => html`<li><a href=${addressOf(slug,
    { ...state, cell: undefined, record: `positions/${id}${noun}` })} aria-label="${label}: ${id}">${label}</a></li>`;
  const { corrections, retraction, all } = strings.record;
  return html`<ul class="amend-links" aria-label=${strings.record.amend}>
    ${link("/corrections", corrections)}${link("/retraction", retraction)}${link("", all)}</ul>`;
}

export function conditionList(conditions: Condition[]): TemplateResult | typeof nothing {
  if (!conditions.length) return nothing;
  return html`<h4>${words.conditions}</h4>
    <ul class="conditions">${conditions.map(({ text, status = "open" }) => html`
      <li>${text} <em>(${words.condition[status] ?? status})</em></li>`)}</ul>`;
}

function stance({ position, declined, firmness, clarity, role }: PositionRecord): TemplateResult {
  const value = declined ? null : position;
  const finer = declined ? [] : [
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

function recorded(
  { id, version, recordedAt }: PositionRecord, day: (instant: string) => string, { slug, recordedBy }: RecordContext,
): TemplateResult {
  const pinned = recordedBy ? `?recordedBy=${encodeURIComponent(recordedBy)}` : "";
  // What follows from a tabling bears the path of its proposal, whose record that is.
  const path = id.startsWith("proposals/") ? [...id.split("/"), "versions"] : ["positions", id];
  const history = pathTo(slug, ...path) + pinned;
  return html`${day(recordedAt)}, ${version && version > 1 ? `${words.version(version)} (${words.refined}), ` : nothing}
    <a href=${history} target="_blank">${words.history}</a>`;
}

function dated(edtf: string | null | undefined): TemplateResult | string {
  return edtf ? html`<span title=${edtf}>${edtfInWords(edtf)}</span>` : "";
}
