import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { pathTo, read, whole, type Times } from "../api";
import type { Negotiation, Resolved } from "../contract";
import type { Figure } from "../controls/figure-frame";
import { FigureDrawing } from "../controls/figure-drawing";
import { figureTable } from "../controls/figure-table";
import { loadingNotice } from "../controls/notice";
import type { FigureContext } from "../figures";
import { shownDay, timesOf, whenAtDay } from "../moment";
import { pinnedState } from "../pinning";
import { Remote } from "../remote";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { looks } from "./looks";
import { source } from "./source";
import { themeOf } from "./theme";
import { timeAttributes, TimedElement } from "./timed-element";
import { unreadable, untold } from "./untold";

const words = strings.embed;
/** Where this script came from: the server that it reads, unless told another. */
const script = import.meta.url;
const home = new URL("..", script).href;

/** An answer with what it was asked for: shown until another one is there. */
interface Answered<T> {
  state: MatrixState;
  negotiation: Negotiation;
  answer: T;
}

export type Ask = <A>(what: string[], query: Record<string, string | undefined>) => Promise<A>;

/** A figure as an element of any page: reads from its server, shows itself in a tree of its own. */
export abstract class StanceElement<T extends Omit<Resolved, "asOf">> extends TimedElement {
  static override properties = { ...timeAttributes, theme: {}, server: {}, asTable: { state: true } };

  declare theme: string | null;
  declare server: string | null;
  declare asTable: boolean;

  #remote = new Remote<Answered<T>>(this);
  #asked = "";
  #drawing = new FigureDrawing(() => this.requestUpdate());

  /** The view of the page on which the figure stands, too. */
  protected abstract readonly view: string;
  /** What the element lets choose, by the names that the page has for it. */
  protected abstract choice(): Record<string, string>;
  /** Attributes without which there is nothing to show. */
  protected required(): string[] {
    return ["negotiation"];
  }
  protected abstract ask(negotiation: Negotiation, times: Times, ask: Ask): Promise<T>;
  protected abstract figure(context: FigureContext, answer: T): Figure;

  /** Where a cell leads: to the page, with its evidence open. */
  protected cellAddress(party: string, issue: string): string {
    return this.address({ ...this.state(), cell: { party, issue } });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#remote.recover);
    // Moved to another place, it watches its width there.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.#remote.recover);
    this.#drawing.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    (this.renderRoot as ShadowRoot).adoptedStyleSheets = [looks(themeOf(this.theme))];
    const asked = JSON.stringify([this.server, this.negotiation, this.state()]);
    if (asked === this.#asked || this.missing()) return;
    this.#asked = asked;
    void this.#remote.ask((signal) => this.readAll(signal).catch(unreadable));
  }

  private async readAll(signal: AbortSignal): Promise<Answered<T>> {
    const [slug, state] = [this.negotiation!, this.state()];
    const at = <A>(what: string[], query: Record<string, string | undefined>) =>
      read<A>(pathTo(slug, ...what), query, signal, this.base().replace(/\/$/, ""));
    const negotiation = whole(await at<Negotiation>([], { recordedBy: state.recordedBy }));
    return { state, negotiation, answer: await this.ask(negotiation, timesOf(negotiation, state), at) };
  }

  protected override updated(_: PropertyValues<this>): void {
    const { value } = this.#remote;
    const place = this.renderRoot.querySelector<HTMLElement>(".drawing");
    if (!value || !place) return;
    if (this.#drawing.show(place, this.figure(this.context(value), value.answer)))
      for (const shape of place.querySelectorAll("[data-span]")) {
        shape.setAttribute("role", "link");
        shape.removeAttribute("aria-haspopup");
      }
  }

  protected override render(): TemplateResult {
    const { value, problem, loading, retry } = this.#remote;
    const missing = this.missing();
    return html`<div class="embedded-element" aria-busy=${loading}>${
      missing ? untold({ ...words.missing(missing), remedy: words.examples[missing] })
        : problem ? untold(problem, retry) : value ? this.shown(value) : loadingNotice(words.loading, 5)}</div>`;
  }

  private shown(answered: Answered<T>): TemplateResult {
    const context = this.context(answered);
    const figure = this.figure(context, answered.answer);
    const { title, subtitle, content, legend } = figure;
    return html`<figure class="frame" aria-label=${title}>
      <figcaption>${title === answered.negotiation.title ? nothing
        : html`<p class="of">${answered.negotiation.title}</p>`}
        <p class="title">${title}</p><p class="hint">${subtitle}</p></figcaption>
      ${content ?? html`<div class="drawing" ?hidden=${this.asTable}></div>`}
      ${this.asTable ? figureTable(figure) : legend ?? nothing}
      ${content ? nothing : html`<p class="actions"><button type="button" class="button quiet"
        aria-pressed=${!!this.asTable} @click=${() => (this.asTable = !this.asTable)}>${words.table}</button></p>`}
    </figure>
    ${source(answered.negotiation, context.state, this.address(context.state))}`;
  }

  private context({ state, negotiation, answer }: Answered<T>): FigureContext {
    const day = shownDay(negotiation, state);
    const resolved = { ...answer, asOf: day };
    const permalink = this.address(pinnedState(state, resolved, negotiation.timeZone));
    return { negotiation, state, day, permalink, when: whenAtDay(day, resolved, state, negotiation.timeZone) };
  }

  protected state(): MatrixState {
    return { ...this.times(), view: this.view, choice: this.choice() };
  }

  private missing(): string | undefined {
    return this.required().find((name) => !this.getAttribute(name));
  }

  private address(state: MatrixState): string {
    return new URL(addressOf(this.negotiation!, state).slice(1), this.base()).href;
  }

  private base(): string {
    return this.server ? new URL(this.server.replace(/\/?$/, "/"), location.href).href : home;
  }
}
