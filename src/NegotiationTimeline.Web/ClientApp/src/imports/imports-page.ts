import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../styles/lazily/imports.css";
import type { Negotiation } from "../contract";
import { loadingNotice, problemNotice } from "../controls/notice";
import { pinnedNotice } from "../forms/openings";
import { Remote } from "../remote";
import { addressOf, go, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { imports as words } from "../words/imports";
import { calls } from "./calls";
import type { Import, ImportLine, SavedMapping } from "./contract";
import "./drop-zone";
import { importList } from "./import-list";
import "./one-import";

interface AtHand {
  imports: ImportLine[];
  mappings: SavedMapping[];
}

/** Where files are sent and recorded: all of them at `record=imports`, one at `record=imports/3`. Fires `recorded`. */
class ImportsPage extends View {
  static override properties = { negotiation: { attribute: false }, state: { attribute: false } };

  declare negotiation: Negotiation;
  declare state: MatrixState;

  #all = this.asks(new Remote<AtHand>(this));
  #shown = "";

  override disconnectedCallback(): void {
    this.#shown = "";
    super.disconnectedCallback();
  }

  private get one(): string {
    return this.state.record!.split("/")[1] ?? "";
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const { negotiation: { slug, title }, state: { record, recordedBy = "" } } = this;
    const shown = `${slug} ${record} ${recordedBy}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    document.title = [words.title, title, strings.product].join(" · ");
    if (!this.one && !recordedBy) void this.#all.ask(async (signal) => {
      const [imports, mappings] = await Promise.all([calls.list(slug, signal), calls.mappings(slug, signal)]);
      return { imports, mappings };
    });
    void this.updateComplete.then(() => {
      scrollTo(0, 0);
      this.querySelector<HTMLElement>("h1")?.focus();
    });
  }

  private received = ({ detail }: CustomEvent<Import>): void =>
    go(addressOf(this.negotiation.slug, { ...this.state, record: `imports/${detail.id}` }));

  protected override render(): TemplateResult {
    const { negotiation, state } = this;
    const to = (record?: string) => addressOf(negotiation.slug, { ...state, record });
    return html`<p class="back"><a href=${to()}>← ${negotiation.title}</a>
      ${this.one ? html`<a href=${to("imports")}>${words.back}</a>` : nothing}</p>
      ${state.recordedBy ? html`<h1 tabindex="-1">${words.title}</h1>${pinnedNotice(negotiation, state)}`
        : this.one ? html`<one-import .negotiation=${negotiation} .state=${state} .importId=${this.one}></one-import>`
          : this.sendingPlace()}`;
  }

  private sendingPlace(): TemplateResult {
    const { value, problem, retry } = this.#all;
    return html`<h1 tabindex="-1">${words.title}</h1><p class="standfirst">${words.about}</p>
      <drop-zone .slug=${this.negotiation.slug} .mappings=${value?.mappings ?? []} @received=${this.received}></drop-zone>
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? importList(value.imports, this.negotiation, this.state) : problem ? nothing : loadingNotice(words.loading)}`;
  }
}

customElements.define("imports-page", ImportsPage);
