import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import type { Listed, NegotiationSummary } from "../contract";
import { fact } from "../controls/fact";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { edtfInWords } from "../edtf";
import { Remote } from "../remote";
import { strings } from "../strings";
import { View } from "../view";
import { Opening } from "./opening";
import { dayInWords } from "../zone";

const words = strings.list;

/** The list of negotiations that may be seen. */
class NegotiationsPage extends View {
  static override properties = { opens: { type: Boolean } };

  /** The form of a new one stands in the place of the list. */
  declare opens: boolean;

  #opening = this.asks(new Opening(this));
  #items: NegotiationSummary[] = [];
  #listed = this.asks(new Remote<Listed<NegotiationSummary>>(this, ({ items }) => {
    this.#items = [...this.#items, ...items];
    this.requestUpdate();
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
  }

  #ask(cursor?: string): void {
    void this.#listed.ask((signal) => api.negotiations(cursor, signal));
  }

  protected override willUpdate(): void {
    if (!this.opens) document.title = strings.product;
  }

  protected override render(): TemplateResult {
    if (this.opens) return this.#opening.render();
    return html`
      <div class="column">
        <h1>${words.heading}</h1>
        <p class="standfirst">${strings.claim}</p>
        ${this.#items.length ? html`<ul class="negotiations">${this.#items.map(entry)}</ul>` : nothing}
        ${this.rest()}
        <p class="actions"><a class="button quiet" href="/?record=open">${strings.record.open}</a></p>
      </div>
    `;
  }

  private rest(): TemplateResult | typeof nothing {
    const { loading, problem, value } = this.#listed;
    if (loading) return loadingNotice(words.loading);
    if (problem) return problemNotice(problem, this.#listed.retry);
    if (!this.#items.length) return emptyNotice(words.empty, words.emptyDetail);
    const next = value?.next;
    if (!next) return nothing;
    return html`<button type="button" class="button" @click=${() => this.#ask(next)}>${words.more}</button>`;
  }
}

function entry(it: NegotiationSummary): TemplateResult {
  const counts = [
    it.parties !== undefined && words.parties(it.parties),
    it.issues !== undefined && words.issues(it.issues),
    it.positions !== undefined && words.positions(it.positions),
  ].filter(Boolean);
  return html`
    <li>
      <h2><a href="/negotiations/${it.slug}">${it.title}</a>
        ${it.visibility === "private" ? html`<span class="tag">${words.private}</span>` : nothing}</h2>
      ${it.summary ? html`<p>${it.summary}</p>` : nothing}
      <dl class="facts">
        ${fact(words.coverage, it.coverage && edtfInWords(it.coverage))}
        ${fact(words.codedThrough, it.codedThrough && dayInWords(it.codedThrough))}
      </dl>
      <p class="counts">${counts.join(" · ")}</p>
    </li>
  `;
}

customElements.define("negotiations-page", NegotiationsPage);
