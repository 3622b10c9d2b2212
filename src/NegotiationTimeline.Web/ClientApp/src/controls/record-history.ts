import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { positionWord } from "../cells";
import type { Position } from "../contract";
import { edtfInWords } from "../edtf";
import { changesIn, type FieldChange, type Happened, type RecordStory } from "../record-story";
import { Question } from "../question";
import { strings } from "../strings";
import { View } from "../view";
import { dayInWords, dayOf, instantInWords } from "../zone";
import { loadingNotice, problemNotice } from "./notice";

const words = strings.evidence.story;
const dates = new Set(["statedOn", "holds", "tabledOn", "on", "lapsesOn"]);

/** Every version of a record and all that was done to it; asked for once somebody opens it. */
class RecordHistory extends View {
  static override properties = { slug: {}, record: {}, recordedBy: {}, zone: {} };

  declare slug: string;
  declare record: string;
  declare recordedBy: string | undefined;
  declare zone: string;

  #story = this.asks(new Question<RecordStory>(this));

  protected override render(): TemplateResult {
    return html`<details class="story" @toggle=${this.opened}><summary>${words.heading}</summary>${this.content()}
      </details>`;
  }

  private opened = (event: Event): void => {
    if (!(event.target as HTMLDetailsElement).open) return;
    const { slug, record, recordedBy } = this;
    this.#story.follow([slug, record, recordedBy], false, (signal) => api.story(slug, record, recordedBy, signal));
  };

  private content(): TemplateResult | typeof nothing {
    const { value, problem, loading, retry } = this.#story.answer;
    if (problem) return problemNotice(problem, retry);
    if (!value) return loading ? loadingNotice(words.loading, 2) : nothing;
    const changes = changesIn(value.history);
    return html`
      ${value.state === "recorded" ? nothing : html`<p class="state">${this.fate(value)}</p>`}
      <ol class="history">${value.history.map((it, n) => this.event(it, changes[n]!))}</ol>
      <p class="hint">${words.versions(value.versions.length)}</p>
      <ol class="versions">${value.versions.map(({ version, knownFrom, knownUntil, record }) => html`<li>
        ${words.known(version, this.day(knownFrom), knownUntil ? this.day(knownUntil) : undefined)}:
        ${inShort(record)}</li>`)}</ol>
    `;
  }

  private fate({ state, mergedInto, withdrawnFrom }: RecordStory): string {
    if (mergedInto) return words.mergedInto(mergedInto);
    if (state === "withdrawn" && withdrawnFrom) return words.withdrawnFrom(this.day(withdrawnFrom));
    return words.states[state] ?? state;
  }

  private event({ kind, at, author, reason, details }: Happened, changes: FieldChange[]): TemplateResult {
    const sources = kind === "stated" ? [] : [...new Set((details.evidence ?? []).map(({ source }) => source))];
    return html`<li>
      <p><b>${words.kinds[kind] ?? kind}</b>
        <span class="hint">${words.by(author, instantInWords(at, this.zone))}</span></p>
      ${reason ? html`<p class="reason">${reason}</p>` : nothing}
      ${changes.map((it) => html`<p class="change"><span class="label">${words.fields[it.field] ?? it.field}</span>
        <del>${shown(it.field, it.before)}</del> <span aria-hidden="true">→</span>
        <ins>${shown(it.field, it.after)}</ins></p>`)}
      ${details.condition && details.status ? html`<p class="change">${details.condition}:
        <ins>${strings.evidence.condition[details.status] ?? details.status}</ins></p>` : nothing}
      ${sources.length ? html`<p class="hint">${words.newEvidence} ${sources.join(", ")}</p>` : nothing}
    </li>`;
  }

  private day(instant: string): string {
    return dayInWords(dayOf(instant, this.zone));
  }
}

/** What a version says: of a position the stance, of a proposal its title; when, and from how many sources. */
function inShort(record: RecordStory["versions"][number]["record"]): string {
  const said = record.title ?? positionWord(record.declined ? null : record.position);
  const when = record.statedOn ?? record.holds ?? record.tabledOn;
  return [said, when && edtfInWords(when), words.sources((record.evidence ?? []).length)].filter(Boolean).join(", ");
}

/** A value of a field in words; what has no words of its own is shown as it was recorded. */
function shown(field: string, value: unknown): string {
  if (field === "position") return positionWord(value as Position | null);
  if (value === null || value === undefined || value === "") return words.empty;
  if (typeof value === "object") return JSON.stringify(value);
  return dates.has(field) ? edtfInWords(`${value}`) : `${value}`;
}

customElements.define("record-history", RecordHistory);
