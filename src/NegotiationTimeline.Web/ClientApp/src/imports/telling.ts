/** Progress is seen at once, and said seldom: nobody listens to a number three times a second. */
export class Telling {
  #saidAt = 0;
  #phase = "";

  constructor(private readonly pause = 10_000, private readonly now: () => number = Date.now) {}

  /** Whether it is time to say something of this phase. */
  isDue(phase: string): boolean {
    if (phase === this.#phase && this.now() - this.#saidAt < this.pause) return false;
    this.#phase = phase;
    this.#saidAt = this.now();
    return true;
  }
}
