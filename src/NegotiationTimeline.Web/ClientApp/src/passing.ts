import type { ReactiveControllerHost } from "lit";
import type { Passage } from "./controls/replay-slider";
import type { Slide } from "./controls/time-panel";
import { momentOf, stateAt } from "./replay";
import type { MatrixState } from "./state";

/** Long enough to let a moving slider pass by days, short enough to feel at once. */
const settleMilliseconds = 80;

export interface PassingHost extends Pick<ReactiveControllerHost, "requestUpdate"> {
  state: MatrixState;
  step: (change: Partial<MatrixState>, gesture?: string) => void;
}

/** Where a slider is while the address has not caught up with it: a day, or a moment of an axis that plays. */
export class Passing {
  day: string | undefined;
  /** Where an axis of knowledge that plays is. */
  #moment: string | undefined;
  #settling?: ReturnType<typeof setTimeout>;

  /** @param holdsSpans whether a move over days needs no new answer to be seen. */
  constructor(private readonly host: PassingHost, private readonly holdsSpans: () => boolean) {}

  get moves(): boolean {
    return this.day !== undefined || this.#moment !== undefined;
  }

  get passes(): string | undefined {
    return this.#moment;
  }

  /** Where the axis that plays stands, on its way or by the address. */
  get moment(): string | undefined {
    return this.#moment ?? momentOf(this.host.state);
  }

  /** The address changed: what it says now is no longer on its way. */
  arrive(): void {
    const { state } = this.host;
    if (state.asOf === this.day) this.day = undefined;
    if (momentOf(state) === this.#moment) this.#moment = undefined;
  }

  slide = ({ detail }: CustomEvent<Slide>): void => {
    this.day = detail.day;
    this.host.requestUpdate();
    clearTimeout(this.#settling);
    // What plays over spans at hand asks nothing on its way.
    if (detail.moving && this.holdsSpans()) return;
    this.#settling = setTimeout(() => this.rest(detail), settleMilliseconds);
  };

  settle = ({ detail }: CustomEvent<Slide>): void => this.rest(detail);

  pass = ({ detail: { moment, gesture } }: CustomEvent<Passage>): void => {
    this.#moment = moment;
    this.host.requestUpdate();
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (moment !== momentOf(this.host.state)) return this.host.step(stateAt(moment, this.host.state), gesture);
      this.#moment = undefined;
      this.host.requestUpdate();
    }, settleMilliseconds);
  };

  forget(): void {
    clearTimeout(this.#settling);
  }

  private rest({ day, gesture }: Slide): void {
    clearTimeout(this.#settling);
    if (day !== this.host.state.asOf) return this.host.step({ asOf: day }, gesture);
    this.day = undefined;
    this.host.requestUpdate();
  }
}
