import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { cellAt } from "../cells";
import { assessmentEntry } from "../controls/assessment-list";
import { foundRecord } from "../controls/found-record";
import { marked } from "../controls/marked";
import { loadingNotice, problemNotice } from "../controls/notice";
import type { RecordContext } from "../controls/record-entry";
import { joined, wordsOf, type FoundAssessment, type FoundRecord, type Page } from "../found";
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

  #records = new Remote<Page<FoundRecord>>(this);
  #assessments = new Remote<Page<FoundAssessment>>(this);
  #moreRecords = new Remote<Page<FoundRecord>>(this, (it) => (this.#records.value = joined(this.#records.value!, it)));
  #moreAssessments = new Remote<Page<FoundAssessment>>(this, (it) =>
    (this.#assessments.value = joined(this.#assessments.value!, it)));
  #asked = "";

  private get all(): Pick<Remote<unknown>, "forget" | "recover">[] {
    return [this.#records, this.#assessments, this.#moreRecords, this.#moreAssessments];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.recover);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.recover);
    this.all.forEach((it) => it.forget());
    this.#asked = "";
    super.disconnectedCallback();
  }

  private recover = (): void => this.all.forEach((it) => it.recover());

  private get query(): string {
    return this.context.state.choice?.q?.trim() ?? "";
  }

  protected override willUpdate(): void {
    const { negotiation: { slug }, times, only } = this.context;
    const asked = JSON.stringify([slug, times, only, this.query]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    [this.#moreRecords, this.#moreAssessments].forEach((it) => it.forget());
    void this.#records.ask((signal) => api.records(slug, this.query, { ...times, ...only }, undefined, signal));
    void this.#assessments.ask((signal) => api.foundAssessments(slug, this.query, { ...times, ...only }, undefined, signal));
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
    const { value, problem, retry, loading } = this.#records;
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
    const { value, problem, retry } = this.#assessments;
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

/** Further pages are of the very point of the first, whatever was recorded meanwhile. */
function pointOf({ asOf, knownBy, recordedBy }: Page<unknown>): { asOf: string; knownBy: string; recordedBy: string } {
  return { asOf, knownBy, recordedBy };
}

customElements.define("records-view", RecordsView);
