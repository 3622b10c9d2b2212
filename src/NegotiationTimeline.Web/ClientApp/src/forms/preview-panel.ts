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
import type { Duplicate, Foreseen, Preview } from "./sending";

const words = forms.preview;

/** What would change, before it is sent: cells before and after, and records that may be the very same. */
export function previewPanel(
  preview: Remote<Preview>, ready: boolean, negotiation: Negotiation, state: MatrixState,
): TemplateResult {
  const { value, problem, loading } = preview;
  return html`<aside class="preview" aria-labelledby="preview-heading" aria-busy=${loading}>
    <h2 id="preview-heading">${words.heading}</h2>
    <div role="status">${!ready ? html`<p class="hint">${words.wait}</p>`
      : problem ? refused(problem) : !value ? html`<p class="hint">${words.asking}</p>`
      : html`<p>${words.count(value.changes.length)}
          ${value.knownFrom ? words.known(dayInWords(dayOf(value.knownFrom, negotiation.timeZone))) : words.gone}</p>`}
    </div>
    ${ready && value && !problem ? html`
      ${duplicates(value.duplicates, negotiation, state)}
      ${value.changes.map((it) => foreseen(it, negotiation))}` : nothing}
  </aside>`;
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
  const day = (instant: string) => dayInWords(dayOf(instant, negotiation.timeZone));
  return html`<section class="foreseen">
    <h3><span class="party">${party}</span> ${subject}</h3>
    <p class="hint">${stretch(it, negotiation.timeZone)}${
      sameDay(it, negotiation.timeZone) ? nothing : html`, ${words.at(day(it.at))}`}</p>
    <div class="faces">
      <div><span class="label">${words.before}</span>${face(it.before)}</div>
      <span class="arrow" aria-hidden="true">→</span>
      <div><span class="label">${words.after}</span>${face(it.after)}</div>
    </div>
    ${sameFace(it) ? html`<p class="hint">${words.onlyRests}</p>` : nothing}
  </section>`;
}

function stretch({ from, to }: Foreseen, zone: string): string {
  // Half-open: the last day is that of the instant before.
  const ends = to && dayOf(new Date(Date.parse(to) - 1).toISOString(), zone);
  if (from && ends === dayOf(from, zone)) return words.on(dayInWords(ends));
  const first = from ? words.from(dayInWords(dayOf(from, zone))) : words.start;
  return `${first} ${ends ? words.to(dayInWords(ends)) : words.onward}`.replace(/^f/, "F");
}

/** The stretch says already which day is shown. */
function sameDay({ from, at }: Foreseen, zone: string): boolean {
  return !!from && dayOf(from, zone) === dayOf(at, zone);
}

function face(cell: Cell): TemplateResult {
  const { state, position, firmness, certainty } = faceOf(cell);
  return html`<div class="cell face" data-state=${state} data-position=${position} data-firmness=${firmness}
    data-certainty=${certainty} ?data-stale=${cell.stale}>${stanceFace(cell)}</div>`;
}

function sameFace({ before, after }: Foreseen): boolean {
  return JSON.stringify(faceOf(before)) === JSON.stringify(faceOf(after)) && before.state !== "contested";
}
