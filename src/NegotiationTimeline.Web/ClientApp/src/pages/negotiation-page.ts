import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../controls/evidence-drawer";
import "../controls/filter-bar";
import { keyOf } from "../cells";
import type { Negotiation } from "../contract";
import { citation } from "../controls/citation";
import { firstSteps } from "../controls/first-steps";
import { loadingNotice, problemNotice, problemPage } from "../controls/notice";
import { noCellsShown } from "../controls/nothing-left";
import { partPicker } from "../controls/part-picker";
import { recordLink } from "../controls/record-link";
import { recordNotes } from "../controls/record-notes";
import { remarks } from "../controls/remarks";
import { timePanel } from "../controls/time-panel";
import { showCurrent, viewNavigation } from "../controls/view-navigation";
import { shownDay, timesOf, whenAtDay, whenInWords, whenPassing } from "../moment";
import { groupsOf, isLarge, partOf } from "../part";
import { Passing } from "../passing";
import { pinnedState } from "../pinning";
import { Problem, unreachable } from "../problem";
import { Reading } from "../reading";
import { Remote } from "../remote";
import { alongOf, Replay } from "../replay";
import { askedCells, narrowed } from "../selection";
import { Shown } from "../shown";
import { addressOf, go, leave, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { viewNamed, views, type ViewContext, type ViewModule } from "../views/views";

const words = strings.matrix;
/** While it plays, changes are told no more often than they can be listened to. */
const sayMilliseconds = 4000;

/** A negotiation, in the view and at the times that the address names. */
class NegotiationPage extends View {
  static override properties = {
    slug: {}, state: { attribute: false },
  };

  declare slug: string;
  declare state: MatrixState;

  #said = "";
  #saidAt = 0;
  #shown = new Shown();
  #loaded = "";
  /** The view to which the navigation was scrolled. */
  #navigated = "";
  #view = this.asks(new Remote<ViewModule>(this));
  #forms = this.asks(new Remote<unknown>(this));
  #imports = this.asks(new Remote<unknown>(this));
  #reading = this.asks(new Reading(this, {
    negotiation: (it) => this.entitle(it),
    matrix: () => this.look(true),
  }));

  #replay = this.asks(new Replay(this, () => this.look(true)));
  #passing = new Passing(this, () => this.#reading.holdsSpans(this.state));

  /** The head of the table sticks below the time panel, whose height depends on the width of the page. */
  #panelHeight = new ResizeObserver(([panel]) => {
    this.style.setProperty("--panel", `${panel!.borderBoxSize[0]!.blockSize}px`);
  });

  override disconnectedCallback(): void {
    this.#passing.forget();
    this.#panelHeight.disconnect();
    this.#loaded = "";
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("state")) this.#passing.arrive();
    if (changed.has("slug")) this.#shown.forget();
    this.followView();
    this.followForms();
    // Who and what there is stays as it is now while recordings play: a replay does not change its own stage.
    const { recordedBy } = alongOf(this.state) === "recorded" ? { recordedBy: undefined } : this.state;
    this.#reading.followNegotiation(this.slug, { recordedBy });
    const negotiation = this.#reading.negotiation.value;
    if (!negotiation) return;
    const shown = narrowed(negotiation, this.state.only);
    if (isBegun(shown)) {
      const { query } = partOf(shown, this.state);
      const cells = { ...askedCells(negotiation, this.state.only), ...query };
      this.#reading.followTimes(negotiation, this.times(negotiation), cells, query);
      this.#replay.follow(negotiation, this.state, this.times(negotiation), cells);
    }
    this.look(false);
  }

  protected override updated(): void {
    const { problem } = this.#reading.negotiation;
    if (problem) document.title = `${problem.title} · ${strings.product}`;
    const panel = this.querySelector(".times");
    if (panel) this.#panelHeight.observe(panel);
    if (panel && this.#navigated !== this.#loaded) showCurrent(this);
    if (panel) this.#navigated = this.#loaded;
  }

  private followView(): void {
    const { name, load } = viewNamed(this.state.view);
    if (name === this.#loaded) return;
    this.#loaded = name;
    this.#view.forget();
    void this.#view.ask(() => load().catch(() => { throw new Problem(unreachable()); }));
    if (this.#reading.negotiation.value) this.entitle(this.#reading.negotiation.value);
  }

  /** Few readers record anything: the forms are loaded for those who do, and so is what takes files. */
  private followForms(): void {
    const isFile = isOfImports(this.state);
    const { value, loading, problem } = isFile ? this.#imports : this.#forms;
    if (!this.state.record || value || loading || problem) return;
    void (isFile ? this.#imports : this.#forms).ask(
      () => (isFile ? loadImports() : loadForms()).catch(() => { throw new Problem(unreachable()); }));
  }

  private recording(negotiation: Negotiation): TemplateResult {
    const isFile = isOfImports(this.state);
    const { value, problem, retry } = isFile ? this.#imports : this.#forms;
    if (problem) return problemNotice(problem, retry);
    if (!value) return loadingNotice(strings.record.loading, 8);
    if (isFile) return html`<imports-page .negotiation=${negotiation} .state=${this.state}
      @recorded=${() => this.#reading.renew(this.slug, this.state)}></imports-page>`;
    return html`<record-page .negotiation=${negotiation} .state=${this.state}
      @recorded=${() => this.#reading.renew(this.slug, this.state)}></record-page>`;
  }

  private entitle({ title }: Negotiation): void {
    const { name } = viewNamed(this.state.view);
    const view = name === views[0]!.name ? [] : [strings.views.names[name] ?? name];
    document.title = [...view, title, strings.product].join(" · ");
  }

  /** Takes over what is to be seen of the day under the slider, and says so where the reader may be listening. */
  private look(arrived: boolean): void {
    const negotiation = this.#reading.negotiation.value!;
    const seen = this.#replay.cellsAt(this.#passing.moment) ?? this.#reading.cellsAt(this.day(negotiation), this.state);
    const shown = narrowed(negotiation, this.state.only);
    if (seen) this.#shown.show(seen.point, seen.cells, partOf(shown, this.state).query.issue);
    const pause = Date.now() - this.#saidAt;
    if (!arrived && (!this.#passing.moves || pause < sayMilliseconds)) return;
    const { changed } = this.#shown;
    this.#saidAt = Date.now();
    this.#said = `${this.when(negotiation)}. ${changed ? words.changed(changed.size) : ""}`;
    this.requestUpdate();
  }

  private day(negotiation: Negotiation): string {
    return this.#passing.day ?? shownDay(negotiation, this.state, this.#reading.matrix.value);
  }

  private when(negotiation: Negotiation): string {
    const matrix = this.#reading.matrix.value;
    if (!matrix) return "";
    const stops = this.#replay.frames.value?.stops;
    const { day, passes } = this.#passing;
    if (stops && passes !== undefined)
      return whenPassing(passes, stops, matrix, this.state, negotiation.timeZone);
    return day !== undefined && this.#reading.holdsSpans(this.state)
      ? whenAtDay(day, matrix, this.state, negotiation.timeZone)
      : whenInWords(matrix, this.state, negotiation.timeZone);
  }

  private times(negotiation: Negotiation): ReturnType<typeof timesOf> {
    return timesOf(negotiation, this.state, this.#reading.matrix.value);
  }

  protected override render(): TemplateResult {
    const { value, problem } = this.#reading.negotiation;
    if (problem) return problemPage(problem, this.#reading.negotiation.retry);
    if (!value) return html`<h1 class="unseen">${words.loading}</h1>${loadingNotice(words.loading, 8)}`;
    if (this.state.record) return this.recording(value);
    return html`
      <div class="heading">
        <h1 tabindex="-1">${value.title}
          ${value.visibility === "private" ? html`<span class="tag">${words.private}</span>` : nothing}</h1>
        ${value.summary ? html`<p class="standfirst">${value.summary}</p>` : nothing}
        ${recordLink(this.slug, this.state)}
      </div>
      ${isBegun(value) ? html`${viewNavigation(this.slug, this.state)} ${this.timePanel(value)}
        <filter-bar .negotiation=${value} .state=${this.state} .times=${this.times(value)}
          @step=${({ detail }: CustomEvent<Partial<MatrixState>>) => this.step(detail)}></filter-bar>` : nothing}
      <p class="unseen" role="status" aria-live="polite">${this.#said}</p>
      ${isBegun(value)
        ? isBegun(narrowed(value, this.state.only)) ? this.view(value) : noCellsShown(value, this.state)
        : firstSteps(value, this.state)}
      ${recordNotes(value)}
      <evidence-drawer .negotiation=${value} .state=${this.state} .times=${this.times(value)} .when=${this.when(value)}
        @leave=${this.closeCell}></evidence-drawer>
    `;
  }

  private timePanel(negotiation: Negotiation): TemplateResult {
    const { matrix, timeline } = this.#reading;
    return timePanel({
      negotiation, state: this.state, day: this.day(negotiation), spans: timeline.value?.spans ?? [],
      waits: alongOf(this.state) ? timeline.loading || this.#passing.passes !== undefined
        : !this.#reading.holdsSpans(this.state) && (matrix.loading || this.#passing.day !== undefined),
      stops: this.#replay.frames.value?.stops ?? [], place: this.#replay.frames.value?.stopAt(this.#passing.moment) ?? 0,
      pass: this.#passing.pass, slide: this.#passing.slide, rest: this.#passing.settle, step: (change) => this.step(change),
    });
  }

  private view(negotiation: Negotiation): TemplateResult {
    const { value, problem, retry } = this.#view;
    const matrix = this.#reading.matrix.value;
    return html`
      ${matrix && this.#reading.matrix.loading ? html`<div role="status" class="still"><slow-note></slow-note></div>` : nothing}
      ${matrix ? remarks(negotiation, matrix, this.state) : nothing}
      ${this.partPicker(narrowed(negotiation, this.state.only), negotiation)}
      ${value ? value.view(this.context(negotiation))
        : problem ? problemNotice(problem, retry) : loadingNotice(strings.views.loading, 8)}
      ${matrix ? citation(negotiation, matrix, this.state, this.when(negotiation), "cite") : nothing}
    `;
  }

  /** Views that are of no issues, or choose two parties themselves, have nothing to choose here. */
  private partPicker(shown: Negotiation, whole: Negotiation): TemplateResult | typeof nothing {
    const { choice, view } = this.state;
    if (!isLarge(shown) || choice?.issue || !viewNamed(view).inParts) return nothing;
    return partPicker({ negotiation: shown, groups: groupsOf(whole.issues), part: partOf(shown, this.state),
      state: this.state, step: (change) => this.step(change) });
  }

  private context(negotiation: Negotiation): ViewContext {
    const answered = this.#reading.matrix.value;
    const shown = narrowed(negotiation, this.state.only);
    const pinned = answered ? pinnedState(this.state, answered, negotiation.timeZone) : this.state;
    return {
      negotiation, state: this.state, times: this.times(negotiation), day: this.day(negotiation),
      when: this.when(negotiation), cells: this.#shown.cells, changed: this.#shown.changed ?? new Set(),
      shown, only: askedCells(negotiation, this.state.only), part: partOf(shown, this.state),
      reading: this.#reading, permalink: addressOf(this.slug, { ...pinned, cell: undefined }),
      step: (change) => this.step(change),
    };
  }

  step(change: Partial<MatrixState>, gesture?: string): void {
    go(addressOf(this.slug, { ...this.state, ...change }), gesture);
  }

  /** Focus goes back to the cell, also when a link opened it and no button had been pressed. */
  private closeCell = (): void => {
    const key = keyOf(this.state.cell!.party, this.state.cell!.issue);
    leave(addressOf(this.slug, { ...this.state, cell: undefined }));
    // A cell may be shown twice; the browser gave the focus back to the one that was pressed.
    if ((document.activeElement as HTMLElement | null)?.dataset.cell === key) return;
    (this.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`) ?? this.querySelector<HTMLElement>("h1"))?.focus();
  };
}

// Each by itself: the builder gives an import the styles of its module only where it stands alone.
const loadImports = (): Promise<unknown> => import("../imports/imports-page");
const loadForms = (): Promise<unknown> => import("../forms/record-page");

/** Files that are imported stand where records are made, at `imports` and `imports/{id}`. */
function isOfImports({ record }: MatrixState): boolean {
  return record === "imports" || !!record?.startsWith("imports/");
}

/** Without parties or issues there is nothing to travel through. */
function isBegun({ parties, issues }: Negotiation): boolean {
  return parties.length > 0 && issues.length > 0;
}

customElements.define("negotiation-page", NegotiationPage);
