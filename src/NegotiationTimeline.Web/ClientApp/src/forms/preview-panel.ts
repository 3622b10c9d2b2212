import { html, nothing, type TemplateResult } from "lit";
import { accountWord } from "../cells";
import type { Cell, Negotiation } from "../contract";
import { faceOf, stanceFace } from "../controls/stance-face";
import { edtfInWords } from "../edtf";
import type { ProblemDetails } from "../problem";
import type { Remote } from "../remote";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { forms } from "../words/forms";
import { dayInWords, dayOf } from "../zone";
import { foreseenMatter } from "./foreseen-matter";
import type { RecordPlace } from "./place";
import type { Duplicate, Foreseen, Preview } from "./sending";
import { stretchInWords } from "./stretch";

const words = forms.preview;

/** What would change, before it is sent: cells before and after, and records that may be the very same. */
export function previewPanel(
  preview: Remote<Preview>, ready: boolean, place: RecordPlace, negotiation: Negotiation, state: MatrixState,
): TemplateResult {
  const { value, problem, loading } = preview;
  return html`<aside class="preview" aria-labelledby="preview-heading" aria-busy=${loading}>
    <h2 id="preview-heading">${words.heading}</h2>
    <div role="status">${!ready ? html`<p class="hint">${words.wait}</p>`
      : problem ? refused(problem) : !value ? html`<p class="hint">${words.asking}</p>`
      : html`<p>${summary(value, place)} ${knowing(value, place, negotiation)}</p>`}
    </div>
    ${ready && value && !problem ? html`
      ${duplicates(value.duplicates, negotiation, state)}
      ${value.changes.map((it) => foreseen(it, negotiation))}
      ${value.matters.map((it) => foreseenMatter(it, negotiation.timeZone))}` : nothing}
  </aside>`;
}

/** Of what the server cannot foresee, since it is not there yet or has no cells of its own. */
export function plainPreview(ready: boolean, name: string): TemplateResult {
  return html`<aside class="preview" aria-labelledby="preview-heading"><h2 id="preview-heading">${words.heading}</h2>
    <div role="status"><p class=${ready ? "" : "hint"}>${ready ? words.nothing[name] : words.waitPlain}</p></div></aside>`;
}

/** In words: how much of the matrix moves, and of what else is told; or plainly that nothing does. */
function summary({ changes, matters }: Preview, place: RecordPlace): string {
  const isSetup = "form" in place && place.form.isSetup;
  const kind = "form" in place ? place.form.name : "";
  if (!changes.length && !matters.length) return words.nothing[kind] ?? words.nothing.all!;
  if (!changes.length) return words.onlyMatters(matters.length);
  return `${words.count(changes.length)} ${matters.length ? words.matters(matters.length) : ""} ${
    isSetup ? words.nothing[kind] ?? "" : ""}`.trim();
}

function knowing({ knownFrom }: Preview, place: RecordPlace, { timeZone }: Negotiation): string {
  if ("form" in place && place.form.isSetup) return "";
  return knownFrom ? words.known(dayInWords(dayOf(knownFrom, timeZone))) : words.gone;
}

/** The server says what is still missing, in its own words; the fields themselves stay quiet until it is sent. */
function refused({ title, detail, errors = [] }: ProblemDetails): TemplateResult {
  return html`<p class="hint">${errors.length ? words.incomplete : `${words.failed}: ${title}. ${detail ?? ""}`}</p>
    <ul class="missing">${errors.map((it) => html`<li>${it.detail}</li>`)}</ul>`;
}

function duplicates(found: Duplicate[], { slug }: Negotiation, state: MatrixState): TemplateResult | typeof nothing {
  if (!found.length) return nothing;
  return html`<section class="duplicates"><h3>${words.duplicates}</h3>
    <p class="hint">${words.duplicatesAbout}</p>
    <ul>${found.map((it) => html`<li>
      <a href=${addressOf(slug, { ...state, record: `positions/${it.id}` })} target="_blank">${it.id}</a>:
      ${accountWord(it)}${it.firmness === "red-line" ? `, ${strings.stance.firmness[it.firmness]}` : ""},
      ${edtfInWords(it.when)}${it.summary ? html`<br /><span class="hint">${it.summary}</span>` : nothing}</li>`)}</ul>
  </section>`;
}

function foreseen(it: Foreseen, negotiation: Negotiation): TemplateResult {
  const party = negotiation.parties.find(({ slug }) => slug === it.party)?.name ?? it.party;
  const subject = negotiation.issues.find(({ slug }) => slug === it.issue)?.proposition
    ?? it.issue ?? it.proposal ?? it.clause;
  return html`<section class="foreseen">
    <h3><span class="party">${party}</span> ${subject}</h3>
    <p class="hint">${stretchInWords(it, negotiation.timeZone)}</p>
    <div class="faces">
      <div><span class="label">${words.before}</span>${face(it.before)}</div>
      <span class="arrow" aria-hidden="true">→</span>
      <div><span class="label">${words.after}</span>${face(it.after)}</div>
    </div>
    ${sameFace(it) ? html`<p class="hint">${words.onlyRests}</p>` : nothing}
  </section>`;
}

function face(cell: Cell): TemplateResult {
  const { state, position, firmness, certainty } = faceOf(cell);
  return html`<div class="cell face" data-state=${state} data-position=${position} data-firmness=${firmness}
    data-certainty=${certainty} ?data-stale=${cell.stale}>${stanceFace(cell)}</div>`;
}

function sameFace({ before, after }: Foreseen): boolean {
  return JSON.stringify(faceOf(before)) === JSON.stringify(faceOf(after)) && before.state !== "contested";
}
