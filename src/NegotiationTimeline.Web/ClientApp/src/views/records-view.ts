import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { cellAt } from "../cells";
import { assessmentEntry } from "../controls/assessment-list";
import { foundRecord } from "../controls/found-record";
import { marked } from "../controls/marked";
import { loadingNotice, problemNotice } from "../controls/notice";
import type { RecordContext } from "../controls/record-entry";
import { joined, wordsOf, type FoundAssessment, type FoundRecord, type Page } from "../found";
import { Question } from "../question";
import { Remote } from "../remote";
import { strings } from "../strings";
import { View } from "../view";
import type { ViewContext } from "./views";

const words = strings.records;

export function view(context: ViewContext): TemplateResult {
  return html`<records-view .context=${context}></records-view>`;
}

/** What was recorded, newest first, and the search in it; what analysts say stands apart. */
class RecordsView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #records = this.asks(new Question<Page<FoundRecord>>(this));
  #assessments = this.asks(new Question<Page<FoundAssessment>>(this));
  #moreRecords = this.asks(new Remote<Page<FoundRecord>>(this, (it) => add(this.#records.answer, it)));
  #moreAssessments = this.asks(new Remote<Page<FoundAssessment>>(this, (it) => add(this.#assessments.answer, it)));

  private get query(): string {
    return this.context.state.choice?.q?.trim() ?? "";
  }

  protected override willUpdate(): void {
    const { negotiation: { slug }, times, only } = this.context;
    const [{ query }, among] = [this, { ...times, ...only }];
    const asked = [slug, among, query];
    const isOther = this.#records.follow(asked, false, (signal) => api.records(slug, query, among, undefined, signal));
    this.#assessments.follow(asked, false, (signal) => api.foundAssessments(slug, query, among, undefined, signal));
    if (isOther) [this.#moreRecords, this.#moreAssessments].forEach((it) => it.forget());
  }

  protected override render(): TemplateResult {
    return html`${this.box()} ${this.found()} ${this.analysts()}`;
  }

  private box(): TemplateResult {
    return html`<form class="search" role="search" @submit=${this.submitted}>
      <label class="label" for="search-words">${words.label}</label>
      <div class="search-line">
        <input id="search-words" type="search" name="q" maxlength="500" .value=${this.query}
          placeholder=${words.placeholder} autocomplete="off" enterkeyhint="search" />
        <button type="submit" class="button">${words.search}</button>
        ${this.query ? html`<button type="button" class="link" @click=${() => this.search("")}>${words.clear}</button>`
          : nothing}
      </div></form>`;
  }

  private submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    this.search(`${new FormData(event.target as HTMLFormElement).get("q") ?? ""}`.trim());
  };

  private search(q: string): void {
    this.context.step({ choice: q ? { q } : undefined });
  }

  private found(): TemplateResult {
    const { value, problem, retry, loading } = this.#records.answer;
    if (problem) return problemNotice(problem, retry);
    if (!value) return loadingNotice(words.loading, 6);
    const { negotiation, step, when, cells } = this.context;
    const restsOn = (party: string, issue: string) => cellAt(cells, party, issue).positions ?? [];
    const open = (party: string, issue: string) => step({ cell: { party, issue } });
    return html`<section class="records" aria-busy=${loading}>
      <h2>${words.heading(this.query)}</h2>
      <p class="hint" role="status">${words.count(value.items.length, !!value.next)}, ${words.order}.
        ${words.scope(when)}</p>
      ${value.items.length ? nothing : this.none()}
      <ol>${value.items.map((it) => html`<li>${
        foundRecord(it, { negotiation, wanted: wordsOf(this.query), restsOn, open })}</li>`)}</ol>
      ${this.more(value, this.#moreRecords, (cursor, signal) => {
        const { negotiation: { slug }, times, only } = this.context;
        return api.records(slug, this.query, { ...times, ...only, ...pointOf(value) }, cursor, signal);
      })}
    </section>`;
  }

  private none(): TemplateResult {
    const { state, step } = this.context;
    return html`<div class="notice empty"><h3>${words.none.heading}</h3>
      <p>${this.query ? words.none.search(this.query) : words.none.empty}</p>
      ${this.query ? html`<p>${words.none.hint}</p>` : nothing}
      ${state.filter || state.only ? html`<p>${words.none.filtered}
        <button type="button" class="link" @click=${() => step({ filter: undefined, only: undefined })}>
          ${words.none.unfilter}</button></p>` : nothing}</div>`;
  }

  private analysts(): TemplateResult | typeof nothing {
    const { value, problem, retry } = this.#assessments.answer;
    if (problem) return problemNotice(problem, retry);
    if (!value || (!value.items.length && !this.query)) return nothing;
    const { negotiation: { slug, timeZone: zone }, times, state } = this.context;
    const context: RecordContext = { slug, zone, recordedBy: times.recordedBy, originals: new Map() };
    const wanted = wordsOf(this.query);
    return html`<section class="standing analysts"><h2>${words.analysts}</h2>
      ${state.filter ? html`<p class="hint">${words.analystsFilter}</p>` : nothing}
      ${value.items.length ? html`<ul>${value.items.map((it) => html`
        <li>${assessmentEntry(it, context, marked(it.summary, wanted))}</li>`)}</ul>`
        : html`<p class="hint">${words.analystsNone}</p>`}
      ${this.more(value, this.#moreAssessments, (cursor, signal) =>
        api.foundAssessments(slug, this.query, { ...times, ...this.context.only, ...pointOf(value) }, cursor, signal))}
    </section>`;
  }

  private more<T>(
    { next }: Page<T>, remote: Remote<Page<T>>, ask: (cursor: string, signal: AbortSignal) => Promise<Page<T>>,
  ): TemplateResult | typeof nothing {
    if (remote.problem) return problemNotice(remote.problem, remote.retry);
    if (!next) return nothing;
    return html`<p class="more"><button type="button" class="button" ?disabled=${remote.loading}
      @click=${() => void remote.ask((signal) => ask(next, signal))}>${
      remote.loading ? words.loadingMore : words.more}</button></p>`;
  }
}

function add<T extends { id: string; party?: string | null }>(former: Remote<Page<T>>, next: Page<T>): void {
  former.value = joined(former.value!, next);
}

/** Further pages are of the very point of the first, whatever was recorded meanwhile. */
function pointOf({ asOf, knownBy, recordedBy }: Page<unknown>): { asOf: string; knownBy: string; recordedBy: string } {
  return { asOf, knownBy, recordedBy };
}

customElements.define("records-view", RecordsView);
