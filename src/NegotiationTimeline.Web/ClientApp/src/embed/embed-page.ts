import { html, nothing, type TemplateResult } from "lit";
import { cellsByKey } from "../cells";
import type { Negotiation } from "../contract";
import { emptyNotice, loadingNotice, problemNotice, problemPage } from "../controls/notice";
import { remarks } from "../controls/remarks";
import { shownDay, timesOf, whenInWords } from "../moment";
import { partOf } from "../part";
import { pinnedState } from "../pinning";
import { Problem, unreachable } from "../problem";
import { Reading } from "../reading";
import { Remote } from "../remote";
import { askedCells, narrowed } from "../selection";
import { addressOf, readState, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { viewNamed, type ViewContext, type ViewModule } from "../views/views";
import { source } from "./source";

/** One figure of a negotiation, in a frame on another page: the view that the address names, and nothing around it. */
class EmbedPage extends View {
  #slug = decodeURIComponent(/^\/embed\/([^/]+)/.exec(location.pathname)?.[1] ?? "");
  #figure = new URLSearchParams(location.search).get("figure");
  #state = stateOf(location.search);
  #reading = this.asks(
    new Reading(this, { negotiation: () => this.requestUpdate(), matrix: () => this.requestUpdate() }));
  #view = this.asks(new Remote<ViewModule>(this));
  #figures = new MutationObserver(() => this.choose());

  override connectedCallback(): void {
    super.connectedCallback();
    // A view draws its figures when it has what they are of, which is no matter of this page.
    this.#figures.observe(this, { childList: true, subtree: true });
    void this.#view.ask(() =>
      viewNamed(this.#state.view).load().catch(() => { throw new Problem(unreachable()); }));
  }

  protected override willUpdate(): void {
    this.#reading.followNegotiation(this.#slug, this.#state);
    const negotiation = this.#reading.negotiation.value;
    if (!negotiation?.parties.length || !negotiation.issues.length) return;
    const { query } = partOf(narrowed(negotiation, this.#state.only), this.#state);
    this.#reading.followTimes(
      negotiation, timesOf(negotiation, this.#state, this.#reading.matrix.value),
      { ...askedCells(negotiation, this.#state.only), ...query }, query);
  }

  override disconnectedCallback(): void {
    this.#figures.disconnect();
    super.disconnectedCallback();
  }

  /** A view may have several figures; one is shown. */
  private choose(): void {
    const frames = [...this.querySelectorAll<HTMLElement & { figure?: { name: string } }>("figure-frame")];
    const shown = frames.find(({ figure }) => figure?.name === this.#figure) ?? frames[0];
    for (const frame of frames) frame.hidden = frame !== shown;
  }

  protected override render(): TemplateResult {
    const { value, problem, retry } = this.#reading.negotiation;
    if (problem) return html`<main>${problemPage(problem, retry)}</main>`;
    if (!value) return loadingNotice(strings.embed.loading, 6);
    const { title, parties, issues } = value;
    return html`
      <main>
        <h1 class="of">${title}</h1>
        ${parties.length && issues.length ? this.view(value) : emptyNotice(strings.matrix.empty)}
      </main>
      ${source(value, this.#state, addressOf(this.#slug, this.#state))}
    `;
  }

  /** Of which record it is stands below it; all else that a reader must know stands above. */
  private view(negotiation: Negotiation): TemplateResult {
    const { value, problem, retry } = this.#view;
    const matrix = this.#reading.matrix.value;
    return html`
      ${matrix ? remarks(negotiation, matrix, { ...this.#state, recordedBy: undefined }) : nothing}
      ${this.partShown(negotiation)}
      ${value ? value.view(this.context(negotiation))
        : problem ? problemNotice(problem, retry) : loadingNotice(strings.embed.loading, 6)}`;
  }

  /** Of a large negotiation a part is shown, and there is nothing here to choose another with. */
  private partShown(negotiation: Negotiation): TemplateResult | typeof nothing {
    const { issues, first, matching } = partOf(narrowed(negotiation, this.#state.only), this.#state);
    if (viewNamed(this.#state.view).name !== "matrix" || issues.length >= matching) return nothing;
    return html`<p class="remark">${strings.part.shown(first + 1, first + issues.length, matching)}</p>`;
  }

  private context(negotiation: Negotiation): ViewContext {
    const { value } = this.#reading.matrix;
    const shown = narrowed(negotiation, this.#state.only);
    const link = (change: Partial<MatrixState>) => addressOf(this.#slug, { ...this.#state, ...change });
    return {
      negotiation, state: this.#state, shown, only: askedCells(negotiation, this.#state.only),
      part: partOf(shown, this.#state), times: timesOf(negotiation, this.#state, value),
      day: shownDay(negotiation, this.#state, value),
      when: value ? whenInWords(value, this.#state, negotiation.timeZone) : "",
      cells: value ? cellsByKey(value) : new Map(), changed: new Set(), reading: this.#reading,
      permalink: this.permalink(negotiation), link, step: (change) => void open(link(change), "_blank", "noopener"),
    };
  }

  private permalink({ timeZone }: Negotiation): string {
    const answered = this.#reading.matrix.value;
    return addressOf(this.#slug, answered ? pinnedState(this.#state, answered, timeZone) : this.#state);
  }
}

/** The state of the page that the embed is of: what is the embed's own is no part of it. */
function stateOf(search: string): MatrixState {
  const query = new URLSearchParams(search);
  for (const own of ["theme", "figure", "cell"]) query.delete(own);
  return readState(query);
}

customElements.define("embed-page", EmbedPage);
