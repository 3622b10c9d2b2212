import type { ReactiveControllerHost } from "lit";
import { api, type Times, type Window } from "./api";
import { cellsByKey } from "./cells";
import type { Cell, Negotiation, Span, StanceMatrix, Timeline } from "./contract";
import { withHidden } from "./hidden-spans";
import { lateSpans } from "./late-spans";
import { Remote } from "./remote";
import { withoutFilter, type AskedCells } from "./selection";
import { usefulRange } from "./slider-range";
import { SpanIndex } from "./span-index";
import { asKnownThen, filters, type MatrixState } from "./state";
import { dayOf, toDay, toNumber } from "./zone";

type Host = Pick<ReactiveControllerHost, "requestUpdate">;

/** What the page has read of a negotiation, for the times that its address names. */
export class Reading {
  readonly negotiation: Remote<Negotiation>;
  readonly matrix: Remote<StanceMatrix>;
  readonly timeline: Remote<Timeline>;
  /** The spans that the last timeline has and the one before it had not, of a time that it could have had. */
  late = new Set<Span>();
  #asked = { negotiation: "", matrix: "", timeline: "" };
  /** What the answers at hand were asked with. */
  #answered = { matrix: "", timeline: "" };
  #index?: SpanIndex;
  #cells = new Map<string, Cell>();
  #part = "";

  constructor(host: Host, arrived: { negotiation: (it: Negotiation) => void; matrix: (it: StanceMatrix) => void }) {
    this.negotiation = new Remote<Negotiation>(host, arrived.negotiation);
    this.timeline = new Remote<Timeline>(host, (timeline, former) => {
      this.#answered.timeline = this.#asked.timeline;
      this.#index = new SpanIndex(timeline.spans, this.negotiation.value!.timeZone);
      this.late = lateSpans(timeline, former);
    });
    this.matrix = new Remote<StanceMatrix>(host, (matrix) => {
      this.#answered.matrix = this.#asked.matrix;
      this.#cells = cellsByKey(matrix);
      arrived.matrix(matrix);
    });
  }

  /** Asks for the negotiation where another one is meant than before. */
  followNegotiation(slug: string, { recordedBy }: MatrixState): void {
    const negotiation = JSON.stringify([slug, recordedBy]);
    if (negotiation === this.#asked.negotiation) return;
    this.forget();
    this.#asked = { negotiation, matrix: "", timeline: "" };
    void this.negotiation.ask((signal) => api.negotiation(slug, recordedBy, signal));
  }

  /** Asks for everything anew, after something was recorded; what is at hand stays until the answers are there. */
  renew(slug: string, { recordedBy }: MatrixState): void {
    this.#asked.matrix = this.#asked.timeline = "";
    void this.negotiation.ask((signal) => api.negotiation(slug, recordedBy, signal));
  }

  /**
   * Asks for the stances, and for the spans, where other times are meant than before.
   * @param part of a large negotiation: what was read of another part tells nothing of it.
   */
  followTimes(negotiation: Negotiation, point: Times, cells: AskedCells = {}, part: AskedCells = {}): void {
    const { slug } = negotiation;
    if (this.#part !== JSON.stringify(part)) this.forgetStances();
    this.#part = JSON.stringify(part);
    const asked = { ...point, ...cells };
    const window = windowOf(negotiation, asked);
    const [matrix, timeline] = [JSON.stringify(asked), JSON.stringify(window)];
    if (matrix !== this.#asked.matrix) {
      this.#asked.matrix = matrix;
      void this.matrix.ask((signal) => api.stances(slug, asked, signal));
    }
    if (timeline === this.#asked.timeline) return;
    this.#asked.timeline = timeline;
    void this.timeline.ask((signal) => timelineWithHidden(slug, window, signal));
  }

  /**
   * The cells at the end of a day, looked up in the spans at hand, with what they are of; of the last answer where
   * the spans cannot tell. Undefined before the first answer.
   */
  cellsAt(day: string, { knownBy }: MatrixState): { point: string; cells: Map<string, Cell> } | undefined {
    const { timeZone } = this.negotiation.value!;
    const answered = this.matrix.value && dayOf(this.matrix.value.asOf, timeZone);
    if (!answered) return undefined;
    const ofSameRecord = restOf(this.#answered.matrix) === restOf(this.#asked.matrix);
    const spansTell = this.holdsSpans({ knownBy }) && day <= dayOf(this.timeline.value!.to, timeZone);
    if (!spansTell || (ofSameRecord && day === answered)) return { point: this.pointOf(answered), cells: this.#cells };
    if (ofSameRecord) this.#index!.learn(toNumber(answered), this.#cells);
    return { point: this.pointOf(day), cells: this.#index!.cellsAt(toNumber(day)) };
  }

  /** Whether a move of the slider needs no new answer to be seen. */
  holdsSpans({ knownBy }: MatrixState): boolean {
    return knownBy !== asKnownThen && this.#index !== undefined && this.#answered.timeline === this.#asked.timeline;
  }

  recover = (): void => [this.negotiation, this.matrix, this.timeline].forEach((it) => it.recover());

  forget(): void {
    this.negotiation.forget();
    this.#asked.negotiation = "";
    this.forgetStances();
  }

  /** What was read of other issues tells nothing of these. */
  private forgetStances(): void {
    [this.matrix, this.timeline].forEach((it) => it.forget());
    this.#asked = { ...this.#asked, matrix: "", timeline: "" };
    this.#answered = { matrix: "", timeline: "" };
    this.#index = undefined;
    this.#cells = new Map();
    this.late = new Set();
  }

  /** A day, and what of the record counts: that is the same for spans and answers. */
  private pointOf(day: string): string {
    return JSON.stringify([day, restOf(this.#answered.matrix)]);
  }
}

/** Under a filter also what all evidence would tell, so that what the filter empties does not look unknown. */
async function timelineWithHidden(slug: string, window: Window, signal: AbortSignal): Promise<Timeline> {
  if (!filters.some((name) => window[name])) return api.timeline(slug, window, signal);
  const [kept, whole] = await Promise.all([
    api.timeline(slug, window, signal), api.timeline(slug, withoutFilter(window), signal),
  ]);
  return { ...kept, spans: withHidden(kept.spans, whole.spans) };
}

/** What was asked for but for the day. */
function restOf(asked: string): string {
  const { asOf: _, ...rest } = JSON.parse(asked || "{}") as Times;
  return JSON.stringify(rest);
}

/** From the beginning of coverage to the end of the slider. */
function windowOf(negotiation: Negotiation, { asOf: _, ...times }: Times): Window {
  return { ...times, to: toDay(usefulRange(negotiation, new Date().toISOString()).max) };
}
