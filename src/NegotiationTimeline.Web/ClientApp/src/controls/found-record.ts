import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { positionWord } from "../cells";
import type { Negotiation } from "../contract";
import { edtfInWords } from "../edtf";
import type { Evidence } from "../evidence";
import type { FoundRecord } from "../found";
import { strings } from "../strings";
import { positionGlyph, redLineGlyph } from "./glyphs";
import { marked } from "./marked";

const words = strings.records;

export interface FoundContext {
  negotiation: Negotiation;
  /** The words that were searched for. */
  wanted: string[];
  /** The ids of the records on which the cell rests on the day shown. */
  restsOn: (party: string, subject: string) => string[];
  open: (party: string, subject: string) => void;
}

/** A record that was found: who, on what, how, when, in whose words, and where it can be read. */
export function foundRecord(it: FoundRecord, { negotiation, wanted, restsOn, open }: FoundContext): TemplateResult {
  const party = negotiation.parties.find(({ slug }) => slug === it.party);
  const subject = subjectOf(it);
  const about = negotiation.issues.find(({ slug }) => slug === it.issue)?.proposition
    ?? words.offer(it.clause ?? it.proposal ?? "");
  const key = `${it.party}/${subject}`;
  return html`<article class="found" data-record=${it.id}>
    <header>
      <h3><button type="button" class="link" data-cell=${key} aria-haspopup="dialog"
        @click=${() => open(it.party, subject)}>
        ${party?.colour ? html`<i class="swatch" .style=${`background:${party.colour}`}></i>` : nothing}<b>${
          party?.name ?? it.party}</b>
        <span>${about}</span></button></h3>
      <p class="when"><span>${edtfInWords(it.statedOn ?? it.holds ?? "")}</span>
        <span class="hint">${standing(it, restsOn(it.party, subject))}</span></p>
    </header>
    <p class="saying">${face(it)} <span class="hint">${speakerOf(it)}</span> <span class="id">${it.id}</span></p>
    ${it.summary ? html`<p class="summary">${marked(it.summary, wanted)}</p>` : nothing}
    ${it.evidence.map((one) => witness(one, wanted))}
  </article>`;
}

function subjectOf({ issue, proposal, clause }: FoundRecord): string {
  return issue ?? (clause ? `clauses/${clause}` : `proposals/${proposal}`);
}

function face({ position, declined, firmness, certainty }: FoundRecord): TemplateResult {
  const value = declined ? null : position;
  return html`<span class="chip" data-state=${declined ? "declined" : "held"} data-position=${value ?? ""}
      data-certainty=${certainty === "possible" ? "possible" : "certain"}>${
      positionGlyph(value)}${positionWord(value)}</span>
    ${firmness === "red-line" ? html`<span class="firmness" data-firmness="red-line">${redLineGlyph()}${
      strings.stance.firmness[firmness]}</span>` : nothing}
    ${firmness && firmness !== "red-line" && firmness !== "stated"
      ? html`<span class="hint">${strings.stance.firmness[firmness]}</span>` : nothing}`;
}

function standing({ id, certainty = "certain" }: FoundRecord, restsOn: string[]): string {
  return [words.certainty[certainty] ?? certainty, restsOn.includes(id) && words.restsOn].filter(Boolean).join("; ");
}

function speakerOf({ speaker }: FoundRecord): string {
  return speaker ? [speaker.name, speaker.office].filter(Boolean).join(", ") : words.nobodyByName;
}

/** The words, in their own language, then where they can be read and how far that can be trusted. */
function witness(evidence: Evidence, wanted: string[]): TemplateResult {
  const { quote, translations = [], source, grade, attribution, bearing } = evidence;
  const language = evidence.language ?? source.language ?? undefined;
  return html`<figure class="source" data-bearing=${bearing ?? "supports"}>
    ${quote ? html`<blockquote lang=${ifDefined(language)} dir="auto">${marked(quote, wanted)}</blockquote>` : nothing}
    ${translations.map((it) => html`<blockquote class="translation" lang=${it.language} dir="auto">${
      marked(it.text, wanted)}</blockquote>`)}
    <figcaption><span><span class="publisher">${source.publisher ?? source.title ?? source.slug}</span>${
      source.publishedOn ? `, ${edtfInWords(source.publishedOn)}` : nothing}</span>
      ${bearing === "denies" ? html`<b class="tag denies">${strings.evidence.denies}</b>` : nothing}
      ${attribution ? html`<span class="tag">${
        strings.evidence.attribution[attribution] ?? attribution}</span>` : nothing}
      ${grade ? html`<span class="tag grade"><abbr title=${gradeInWords(grade)}>${
        strings.evidence.grade} ${grade}</abbr></span>` : nothing}
    </figcaption></figure>`;
}

function gradeInWords(grade: string): string {
  const { reliability, credibility } = strings.evidence;
  return [reliability[grade[0] ?? ""], credibility[grade[1] ?? ""]].filter(Boolean).join("; ");
}
