import type { ReactiveControllerHost } from "lit";

/** How fast time goes by: days a second, or from change to change. */
export const paces = ["changes", "2", "7", "30"] as const;
export type Pace = (typeof paces)[number];

/** As long as a reader needs to see what a change did. */
const changeMilliseconds = 1600;

/** Lets time go by, step by step, until it is stopped or there is no further step. */
export class Player {
  playing = false;
  pace: Pace = "changes";
  #timer?: ReturnType<typeof setInterval>;

  /**
   * @param next takes a step; false where there is none.
   * @param stopped called after the last step.
   */
  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">,
    private readonly next: (pace: Pace) => boolean,
    private readonly stopped: () => void,
  ) {}

  toggle = (): void => (this.playing ? this.stop() : this.start());

  stop = (): void => {
    if (!this.playing) return;
    clearInterval(this.#timer);
    this.playing = false;
    this.stopped();
    this.host.requestUpdate();
  };

  /** Stops without a last word: there is nobody left to hear it. */
  drop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  choose(pace: Pace): void {
    this.pace = pace;
    if (this.playing) this.run();
    this.host.requestUpdate();
  }

  private start(): void {
    this.playing = true;
    this.run();
    this.step();
    this.host.requestUpdate();
  }

  private run(): void {
    clearInterval(this.#timer);
    const milliseconds = this.pace === "changes" ? changeMilliseconds : 1000 / Number(this.pace);
    this.#timer = setInterval(() => this.step(), milliseconds);
  }

  private step(): void {
    if (!this.next(this.pace)) this.stop();
  }
}

/** Whether this device asks for less motion: then nothing runs by the day. */
export function wantsCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
