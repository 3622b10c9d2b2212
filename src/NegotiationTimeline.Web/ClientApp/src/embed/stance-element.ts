import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { pathTo, read, whole, type Times } from "../api";
import type { Negotiation, Resolved } from "../contract";
import type { Figure } from "../controls/figure-frame";
import { FigureDrawing } from "../controls/figure-drawing";
import { figureTable } from "../controls/figure-table";
import { loadingNotice } from "../controls/notice";
import type { FigureContext } from "../figures";
import { shownDay, timesOf, whenAtDay } from "../moment";
import { pinnedState } from "../pinning";
import { Problem, type ProblemDetails } from "../problem";
import { Remote } from "../remote";
import { addressOf, asKnownThen, type MatrixState } from "../state";
import { strings } from "../strings";
import { looks } from "./looks";
import { source } from "./source";
import { themeOf } from "./theme";

const words = strings.embed;
/** Where this script came from: the server that it reads, unless told another. */
const script = import.meta.url;
const home = new URL("..", script).href;

/** An answer with what is needed to show it. */
interface Answered<T> {
  negotiation: Negotiation;
  answer: T;
}

export type Ask = <A>(what: string[], query: Record<string, string | undefined>) => Promise<A>;

/** A figure as an element of any page: reads from its server, shows itself in a tree of its own. */
export abstract class StanceElement<T extends Omit<Resolved, "asOf">> extends LitElement {
  static override properties = {
    negotiation: {}, asOf: { attribute: "as-of" }, knownBy: { attribute: "known-by" },
    recordedBy: { attribute: "recorded-by" }, range: {}, minGrade: { attribute: "min-grade" },
    onRecord: { attribute: "on-record" }, speaker: {}, authority: {}, theme: {}, server: {}, asTable: { state: true },
  };

  declare negotiation: string | null;
  declare asOf: string | null;
  /** `as-of`: as known then; left out, with hindsight. */
  declare knownBy: string | null;
  declare recordedBy: string | null;
  /** How many days it spans. */
  declare range: string | null;
  declare minGrade: string | null;
  declare onRecord: string | null;
  declare speaker: string | null;
  declare authority: string | null;
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
  /** What is drawn is loaded only when there is something to draw. */
  protected abstract figure(context: FigureContext, answer: T): Figure;

  /** Where a cell leads: to the page, with its evidence open. */
  protected cellAddress(party: string, issue: string): string {
    return this.address({ ...this.state(), cell: { party, issue } });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#remote.recover);
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
    this.#remote.forget();
    void this.#remote.ask((signal) => this.readAll(signal).catch(unreadable));
  }

  private async readAll(signal: AbortSignal): Promise<Answered<T>> {
    const [slug, state] = [this.negotiation!, this.state()];
    const at = <A>(what: string[], query: Record<string, string | undefined>) =>
      read<A>(pathTo(slug, ...what), query, signal, this.base().replace(/\/$/, ""));
    const negotiation = whole(await at<Negotiation>([], { recordedBy: state.recordedBy }));
    return { negotiation, answer: await this.ask(negotiation, timesOf(negotiation, state), at) };
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
      missing ? told({ ...words.missing(missing), remedy: words.examples[missing] })
        : problem ? told(problem, retry) : value ? this.shown(value) : loadingNotice(words.loading, 5)}</div>`;
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
    ${source(answered.negotiation, this.address(context.state))}`;
  }

  private context({ negotiation, answer }: Answered<T>): FigureContext {
    const state = this.state();
    const day = shownDay(negotiation, state);
    const permalink = this.address(pinnedState(state, { ...answer, asOf: day }, negotiation.timeZone));
    return { negotiation, state, day, permalink, when: whenAtDay(day, answer, state, negotiation.timeZone) };
  }

  protected state(): MatrixState {
    const { asOf, knownBy, recordedBy, range, minGrade, onRecord, speaker, authority } = this;
    const given = (all: Record<string, string | null>) =>
      Object.fromEntries(Object.entries(all).filter((it): it is [string, string] => !!it[1]));
    const filter = given({ minGrade, onRecord: onRecord === "" ? "true" : onRecord, speaker, authority });
    return {
      ...given({ asOf, knownBy: knownBy === "as-of" ? asKnownThen : knownBy, recordedBy, range }), view: this.view,
      filter: Object.keys(filter).length ? filter : undefined, choice: this.choice(),
    };
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

/** Why there is nothing to see, in the place of what would be seen. */
function told({ title, detail, remedy }: ProblemDetails, retry?: () => void): TemplateResult {
  return html`<div class="notice problem" role="alert"><p class="title">${title}</p>
    ${detail ? html`<p>${detail}</p>` : nothing}
    ${remedy ? html`<p><strong>${strings.problems.remedy}</strong> ${remedy}</p>` : nothing}
    ${retry ? html`<p class="actions"><button type="button" class="button" @click=${retry}>
      ${strings.problems.retry}</button></p>` : nothing}</div>`;
}

/** On another site the browser does not say whether a server is away or refuses: both are told. */
function unreadable(error: unknown): never {
  if (error instanceof Problem && error.details.status === undefined) throw new Problem(words.unreachable);
  throw error;
}
