import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { namesOf } from "../naming";
import { faceToFace } from "../charts/face-to-face";
import type { SpokenStances } from "../contradictions";
import "../controls/figure-frame";
import type { Figure } from "../controls/figure-frame";
import { assessmentEntry } from "../controls/assessment-list";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { voiceEntry, type VoiceContext } from "../controls/voice-entry";
import { citationOf, subtitleOf } from "../figures";
import { everyPage } from "../every-page";
import type { Assessment } from "../evidence";
import { Question } from "../question";
import { withFilter } from "../selection";
import { SourcesOnFile } from "../sources-on-file";
import { cardsOf, tableRows, voicesOf, type Voice } from "../speakers";
import { strings } from "../strings";
import "../styles/lazily/ledgers.css";
import "../styles/lazily/speakers.css";
import { View } from "../view";
import { speakers as words } from "../words/speakers";
import type { ViewContext } from "./views";

export function view(context: ViewContext): TemplateResult {
  return html`<speakers-view .context=${context}></speakers-view>`;
}

/** Who says what, and, where the reader wants it, what analysts say beside it. */
class SpeakersView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #spoken = this.asks(new Question<SpokenStances>(this));
  /** What analysts say, by id; asked for only where the reader wants it beside. */
  #analysts = this.asks(new Question<Map<string, Assessment>>(this));
  #sources = this.asks(new SourcesOnFile(this));

  private get isBeside(): boolean {
    return this.context.state.choice?.analysts === "beside";
  }

  protected override willUpdate(): void {
    const { negotiation: { slug }, times: point, only, part } = this.context;
    const times = { ...point, ...only, ...part.query };
    const include = this.isBeside ? "assessments" : undefined;
    this.#sources.follow(slug, times.recordedBy);
    this.#spoken.follow([slug, times, include], false, (signal) => api.speakers(slug, times, signal, include));
    if (!include) return;
    const { asOf, knownBy, recordedBy } = times;
    const said = { asOf, knownBy, recordedBy, issue: part.query.issue ?? only.issue };
    this.#analysts.follow([slug, said], false, async (signal) => {
      const { items } = await everyPage((cursor) => api.allAssessments(slug, said, cursor, signal));
      return new Map(items.map((it) => [it.id, it]));
    });
  }

  protected override render(): TemplateResult {
    const { value, loading } = this.#spoken.answer;
    const { problem, retry } = [this.#spoken.answer, this.#analysts.answer].find((it) => it.problem) ?? this.#spoken.answer;
    return html`
      ${this.choices()}
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? html`<div aria-busy=${loading || this.#analysts.answer.loading}>${this.told(value)}</div>`
        : problem ? nothing : loadingNotice(words.loading, 6)}
    `;
  }

  private choices(): TemplateResult {
    const { state: { filter }, step } = this.context;
    const box = (label: string, checked: boolean, choose: () => void) => html`
      <label class="tick"><input type="checkbox" .checked=${checked} @change=${choose} /> <span>${label}</span></label>`;
    return html`<div class="picker" role="group" aria-label=${words.choices}>
      ${box(words.onRecord, filter?.onRecord === "true", () =>
        step(withFilter(filter, { onRecord: filter?.onRecord ? undefined : "true" })))}
      ${box(words.beside, this.isBeside, () => step({ choice: this.isBeside ? undefined : { analysts: "beside" } }))}
      ${this.isBeside ? html`<p class="hint">${words.besideHint}</p>` : nothing}
    </div>`;
  }

  private told(answer: SpokenStances): TemplateResult {
    const voices = voicesOf(answer.stances.filter(({ state, filteredOut }) =>
      state !== "not-covered" && (state !== "unknown" || !!filteredOut?.length)));
    if (!voices.length) {
      const { when, part } = this.context;
      return emptyNotice(words.none, strings.part.within(words.noneDetail(when), !!part.rows));
    }
    return html`<figure-frame .figure=${this.figure(answer, voices)}></figure-frame>`;
  }

  private figure(answer: SpokenStances, voices: Voice[]): Figure {
    const { negotiation, permalink } = this.context;
    const names = namesOf(negotiation);
    const title = answer.assessments ? words.titleBeside : words.title;
    const subtitle = subtitleOf(this.context, answer);
    const context = this.entries(answer);
    return {
      title, subtitle, permalink, json: answer.pin, key: "", name: `${negotiation.slug}-speakers`,
      content: html`<div class="voices-told"><h2>${title}</h2><p class="hint">${subtitle}</p>
        <p class="hint">${words.hint}</p>
        <div class="ledger">${voices.map((it) => voiceEntry(it, context))}</div>
        ${this.ofParties(answer, context)}</div>`,
      svg: (width) => faceToFace(cardsOf(voices, names), { width, label: `${title}. ${subtitle}` }),
      citation: citationOf(this.context, answer, title),
      columns: [...words.columns, ...(answer.assessments ? [words.analystsColumn] : [])].map((name) => ({ name })),
      rows: tableRows(voices, names, context.analysts),
    };
  }

  /** What is said of a party and of none of its stances. */
  private ofParties({ assessments }: SpokenStances, { names, record }: VoiceContext): TemplateResult | typeof nothing {
    if (!assessments?.length) return nothing;
    return html`<details class="story of-parties"><summary>${words.ofParties(assessments.length)}</summary>
      <div class="analysts"><ul>${assessments.map((it) => html`<li><p class="label">${names.party(it.party ?? "")}</p>
        ${assessmentEntry(it, record)}</li>`)}</ul></div></details>`;
  }

  private entries(answer: SpokenStances): VoiceContext {
    const { negotiation: { slug, timeZone: zone, ...rest }, times: { recordedBy }, step } = this.context;
    return {
      names: namesOf({ slug, timeZone: zone, ...rest }), open: ({ party, issue }) => step({ cell: { party, issue } }),
      record: { slug, zone, recordedBy, originals: this.#sources.bySlug },
      analysts: answer.assessments ? this.#analysts.answer.value ?? new Map() : undefined,
    };
  }
}

customElements.define("speakers-view", SpeakersView);
