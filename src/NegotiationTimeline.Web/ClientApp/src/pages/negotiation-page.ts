import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../controls/date-slider";
import "../controls/evidence-drawer";
import { api, type Times } from "../api";
import { cellsByKey, changedCells, isKnown } from "../cells";
import type { Negotiation, Span, StanceMatrix } from "../contract";
import { knownByChoice } from "../controls/known-by";
import { legend } from "../controls/legend";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { stanceTable } from "../controls/stance-table";
import { Remote } from "../remote";
import { changeDays, usefulRange } from "../slider-range";
import { addressOf, asKnownThen, go, leave, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { dayInWords, dayOf, instantInWords, toDay } from "../zone";

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

  #asked = { negotiation: "", matrix: "", timeline: "" };
  #settling?: ReturnType<typeof setTimeout>;
  #changed = new Set<string>();
  #said = "";

  #negotiation = new Remote<Negotiation>(this, (it) => (document.title = `${it.title} · ${strings.product}`));
  #matrix = new Remote<StanceMatrix>(this, (matrix, former) => this.#arrived(matrix, former));
  #timeline = new Remote<{ spans: Span[] }>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#recover);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.#recover);
    clearTimeout(this.#settling);
    this.#panelHeight.disconnect();
    [this.#negotiation, this.#matrix, this.#timeline].forEach((it) => it.forget());
    super.disconnectedCallback();
  }

  #recover = (): void => [this.#negotiation, this.#matrix].forEach((it) => it.recover());

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("state") && this.state.asOf === this.sliding) this.sliding = undefined;
    const { slug, state } = this;
    const negotiation = JSON.stringify([slug, state.recordedBy]);
    if (negotiation !== this.#asked.negotiation) {
      this.#asked = { negotiation, matrix: "", timeline: "" };
      [this.#negotiation, this.#matrix, this.#timeline].forEach((it) => it.forget());
      void this.#negotiation.ask((signal) => api.negotiation(slug, state.recordedBy, signal));
    }
    if (this.#negotiation.value) this.#askStances(slug, this.times(this.#negotiation.value));
  }

  #askStances(slug: string, times: Times): void {
    const { asOf: _, ...rest } = times;
    const [matrix, timeline] = [JSON.stringify(times), JSON.stringify(rest)];
    if (matrix !== this.#asked.matrix) {
      this.#asked.matrix = matrix;
      void this.#matrix.ask((signal) => api.stances(slug, times, signal));
    }
    if (timeline === this.#asked.timeline || this.state.knownBy === asKnownThen) return;
    this.#asked.timeline = timeline;
    void this.#timeline.ask((signal) => api.timeline(slug, rest, signal));
  }

  #arrived(matrix: StanceMatrix, former?: StanceMatrix): void {
    this.#changed = former ? changedCells(former, matrix) : new Set();
    this.#said = `${this.when(matrix)}. ${former ? words.changed(this.#changed.size) : ""}`;
    this.requestUpdate();
  }

  private times(negotiation: Negotiation): Times {
    const { asOf, knownBy, recordedBy } = this.state;
    return { asOf, knownBy: knownBy === asKnownThen ? asOf ?? this.day(negotiation) : knownBy, recordedBy };
  }

  private day({ timeZone, codedThrough, ...rest }: Negotiation): string {
    const answered = this.#matrix.value?.asOf;
    const now = new Date().toISOString();
    const asOf = this.sliding ?? this.state.asOf ?? codedThrough ?? answered;
    return asOf ? dayOf(asOf, timeZone) : toDay(usefulRange({ timeZone, ...rest }, now).max);
  }

  /** The times of an answer in words, in the negotiation's zone. */
  private when(matrix: StanceMatrix): string {
    const zone = this.#negotiation.value!.timeZone;
    const { knownBy } = this.state;
    const known = knownBy ? strings.times.knownByLine(dayInWords(dayOf(matrix.knownBy, zone))) : strings.times.saidHindsight;
    return `${strings.times.asOf} ${dayInWords(dayOf(matrix.asOf, zone))}, ${known}`;
  }

  /** The head of the table sticks below the time panel, whose height depends on the width of the page. */
  #panelHeight = new ResizeObserver(([panel]) => {
    this.style.setProperty("--panel", `${panel!.borderBoxSize[0]!.blockSize}px`);
  });

  protected override updated(): void {
    const panel = this.querySelector(".times");
    if (panel) this.#panelHeight.observe(panel);
  }

  protected override render(): TemplateResult {
    const { value, problem } = this.#negotiation;
    if (problem) return problemNotice(problem, this.#negotiation.retry);
    if (!value) return loadingNotice(words.loading, 8);
    return html`
      <div class="heading">
        <h1>${value.title}</h1>
        ${value.summary ? html`<p class="standfirst">${value.summary}</p>` : nothing}
      </div>
      ${this.timePanel(value)}
      <p class="unseen" role="status" aria-live="polite">${this.#said}</p>
      ${this.matrix(value)}
      <evidence-drawer .negotiation=${value} .cell=${this.state.cell} .times=${this.times(value)}
        .when=${this.#matrix.value ? this.when(this.#matrix.value) : ""} @leave=${this.closeCell}></evidence-drawer>
    `;
  }

  private timePanel(negotiation: Negotiation): TemplateResult {
    const { timeZone: zone } = negotiation;
    const day = this.day(negotiation);
    // As known then, every day has a timeline of its own, and none of them tells where the next change is.
    const spans = this.state.knownBy === asKnownThen ? [] : this.#timeline.value?.spans ?? [];
    return html`
      <section class="times" aria-label=${strings.times.heading}>
        <date-slider .day=${day} .zone=${zone} .whole=${usefulRange(negotiation, new Date().toISOString())}
          .range=${this.state.range} .changes=${changeDays(spans, zone)} @day=${this.slide}
          @range=${({ detail }: CustomEvent<string>) => this.step({ range: detail })}></date-slider>
        ${knownByChoice({ knownBy: this.state.knownBy, day, zone }, (knownBy) => this.step({ knownBy }))}
      </section>
    `;
  }

  private matrix(negotiation: Negotiation): TemplateResult {
    const { value, problem, loading } = this.#matrix;
    if (!negotiation.parties.length || !negotiation.issues.length) return emptyNotice(words.empty, words.emptyDetail);
    if (!value) return problem ? problemNotice(problem, this.#matrix.retry) : loadingNotice(words.loading, 8);
    const cells = cellsByKey(value);
    const open = (party: string, issue: string) => this.step({ cell: { party, issue } });
    return html`
      ${problem ? html`${problemNotice(problem, this.#matrix.retry)}<p class="hint">${words.failedKeepsOld}</p>` : nothing}
      ${this.remarks(negotiation, value)}
      <div class="scroller ${negotiation.parties.length <= mostThatFit ? "fits" : ""}" role="region" tabindex="0" aria-label=${words.scrollRegion} aria-busy=${loading}>
        ${stanceTable({ negotiation, cells, caption: this.when(value), changed: this.#changed, open })}
      </div>
      ${legend()}
      ${value.pin ? html`<p class="pin"><a href=${value.pin} target="_blank">${words.pin}</a></p>` : nothing}
    `;
  }

  private remarks({ timeZone, codedThrough }: Negotiation, matrix: StanceMatrix): TemplateResult {
    const { recordedBy, ...unpinned } = this.state;
    const nothingKnown = !matrix.stances.some(isKnown);
    const known = strings.times.saidKnownBy(dayInWords(dayOf(matrix.knownBy, timeZone)));
    return html`
      ${matrix.beyondCoding && codedThrough
        ? html`<p class="remark">${words.beyondCoding(dayInWords(dayOf(codedThrough, timeZone)))}</p>` : nothing}
      ${recordedBy ? html`<p class="remark">${words.pinned(instantInWords(matrix.recordedBy, timeZone))}
        <a href=${addressOf(this.slug, unpinned)}>${words.unpin}</a></p>` : nothing}
      ${nothingKnown ? html`<p class="remark">${words.nothingKnown(known)} ${words.nothingKnownRemedy}</p>` : nothing}
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

customElements.define("negotiation-page", NegotiationPage);
