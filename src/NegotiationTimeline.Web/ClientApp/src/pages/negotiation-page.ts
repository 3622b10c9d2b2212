import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../controls/evidence-drawer";
import { cellsByKey } from "../cells";
import type { Negotiation, StanceMatrix } from "../contract";
import { citation } from "../controls/citation";
import { legend } from "../controls/legend";
import { emptyNotice, loadingNotice, problemNotice, problemPage } from "../controls/notice";
import { recordNotes } from "../controls/record-notes";
import { remarks } from "../controls/remarks";
import { stanceTable } from "../controls/stance-table";
import { timePanel } from "../controls/time-panel";
import { shownDay, timesOf, whenInWords } from "../moment";
import { Reading } from "../reading";
import { addressOf, go, leave, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";

const words = strings.matrix;
/** Long enough to let a moving slider pass by days, short enough to feel at once. */
const settleMilliseconds = 80;
/** As many columns as a wide screen shows whole; a wider table scrolls in its own region. */
const mostThatFit = 7;

/** A negotiation: every party's stance on every issue, at the times that the address names. */
class NegotiationPage extends View {
  static override properties = { slug: {}, state: { attribute: false }, sliding: { state: true } };

  declare slug: string;
  declare state: MatrixState;
  /** Where the slider is while the address has not caught up with it. */
  declare sliding: string | undefined;

  #settling?: ReturnType<typeof setTimeout>;
  #said = "";
  #reading = new Reading(this, {
    negotiation: (it) => (document.title = `${it.title} · ${strings.product}`),
    matrix: (it) => this.announce(it),
  });

  /** The head of the table sticks below the time panel, whose height depends on the width of the page. */
  #panelHeight = new ResizeObserver(([panel]) => {
    this.style.setProperty("--panel", `${panel!.borderBoxSize[0]!.blockSize}px`);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#reading.recover);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.#reading.recover);
    clearTimeout(this.#settling);
    this.#panelHeight.disconnect();
    this.#reading.forget();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("state") && this.state.asOf === this.sliding) this.sliding = undefined;
    this.#reading.followNegotiation(this.slug, this.state);
    const negotiation = this.#reading.negotiation.value;
    if (negotiation) this.#reading.followTimes(this.slug, this.times(negotiation), this.state);
  }

  protected override updated(): void {
    const panel = this.querySelector(".times");
    if (panel) this.#panelHeight.observe(panel);
  }

  private announce(matrix: StanceMatrix): void {
    const { changed } = this.#reading;
    const { timeZone } = this.#reading.negotiation.value!;
    this.#said = `${whenInWords(matrix, this.state, timeZone)}. ${changed ? words.changed(changed.size) : ""}`;
    this.requestUpdate();
  }

  private times(negotiation: Negotiation): ReturnType<typeof timesOf> {
    return timesOf(negotiation, this.state, this.#reading.matrix.value);
  }

  protected override render(): TemplateResult {
    const { value, problem } = this.#reading.negotiation;
    if (problem) return problemPage(problem, this.#reading.negotiation.retry);
    if (!value) return loadingNotice(words.loading, 8);
    const matrix = this.#reading.matrix.value;
    return html`
      <div class="heading">
        <h1>${value.title}
          ${value.visibility === "private" ? html`<span class="tag">${words.private}</span>` : nothing}</h1>
        ${value.summary ? html`<p class="standfirst">${value.summary}</p>` : nothing}
      </div>
      ${isBegun(value) ? this.timePanel(value) : nothing}
      <p class="unseen" role="status" aria-live="polite">${this.#said}</p>
      ${this.matrix(value)}
      ${recordNotes(value)}
      <evidence-drawer .negotiation=${value} .state=${this.state} .times=${this.times(value)}
        .when=${matrix ? whenInWords(matrix, this.state, value.timeZone) : ""}
        @leave=${this.closeCell}></evidence-drawer>
    `;
  }

  private timePanel(negotiation: Negotiation): TemplateResult {
    const { matrix, timeline } = this.#reading;
    const day = this.sliding ?? shownDay(negotiation, this.state, matrix.value);
    return timePanel({
      negotiation, state: this.state, day, spans: timeline.value?.spans ?? [], slide: this.slide,
      step: (change) => this.step(change),
    });
  }

  private matrix(negotiation: Negotiation): TemplateResult {
    const { value, problem, loading, retry } = this.#reading.matrix;
    if (!isBegun(negotiation)) return emptyNotice(words.empty, words.emptyDetail(negotiation.slug));
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loading, 8);
    const cells = cellsByKey(value);
    const caption = whenInWords(value, this.state, negotiation.timeZone);
    const changed = this.#reading.changed ?? new Set<string>();
    const open = (party: string, issue: string) => this.step({ cell: { party, issue } });
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${problem ? html`<p class="hint">${words.failedKeepsOld}</p>` : nothing}
      ${remarks(negotiation, value, this.state)}
      <p class="shown-times">${caption}</p>
      <div class="scroller ${negotiation.parties.length <= mostThatFit ? "fits" : ""}" role="region" tabindex="0"
        aria-label=${words.scrollRegion} aria-busy=${loading}>
        ${stanceTable({ negotiation, cells, caption, changed, open })}
      </div>
      ${legend()}
      ${citation(negotiation, value, this.state, caption)}
    `;
  }

  private slide = ({ detail }: CustomEvent<{ day: string; gesture?: string }>): void => {
    this.sliding = detail.day;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.step({ asOf: detail.day }, detail.gesture), settleMilliseconds);
  };

  private step(change: Partial<MatrixState>, gesture?: string): void {
    go(addressOf(this.slug, { ...this.state, ...change }), gesture);
  }

  /** Focus goes back to the cell, also when a link opened it and no button had been pressed. */
  private closeCell = (): void => {
    const { party, issue } = this.state.cell!;
    leave(addressOf(this.slug, { ...this.state, cell: undefined }));
    this.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${party}/${issue}`)}"]`)?.focus();
  };
}

/** Without parties or issues there is nothing to travel through. */
function isBegun({ parties, issues }: Negotiation): boolean {
  return parties.length > 0 && issues.length > 0;
}

customElements.define("negotiation-page", NegotiationPage);
