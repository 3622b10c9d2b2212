import type { ReactiveControllerHost } from "lit";
import { detailsOf, type ProblemDetails } from "./problem";

/** How long a server that does not answer is left alone before it is asked again. */
const againMilliseconds = 8000;

type Ask<T> = (signal: AbortSignal) => Promise<T>;

/**
 * The latest answer to a question that is asked again and again. Asking anew aborts the request before, so that
 * the last question wins whatever the order of the replies; the former answer stays until the new one is there.
 */
export class Remote<T> {
  value?: T;
  problem?: ProblemDetails;
  loading = false;
  #asked?: AbortController;
  #ask?: Ask<T>;
  #again?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">,
    private readonly arrived: (value: T, former?: T) => void = () => {},
  ) {}

  async ask(question: Ask<T>): Promise<void> {
    this.#asked?.abort();
    clearTimeout(this.#again);
    const asked = (this.#asked = new AbortController());
    this.#ask = question;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const value = await question(asked.signal);
      if (asked !== this.#asked) return;
      const former = this.value;
      this.settle(value, undefined);
      this.arrived(value, former);
    } catch (error) {
      if (asked === this.#asked) this.settle(this.value, detailsOf(error));
    }
  }

  /** Asks the last question once more. */
  retry = (): void => {
    if (this.#ask) void this.ask(this.#ask);
  };

  /** Asks once more only if the last answer failed. */
  recover = (): void => {
    if (this.problem) this.retry();
  };

  forget(): void {
    this.#asked?.abort();
    clearTimeout(this.#again);
    this.#asked = this.#ask = this.value = this.problem = undefined;
    this.loading = false;
  }

  private settle(value: T | undefined, problem: ProblemDetails | undefined): void {
    this.value = value;
    this.problem = problem;
    this.loading = false;
    if (problem?.kind === "unreachable") this.#again = setTimeout(this.retry, againMilliseconds);
    this.host.requestUpdate();
  }
}
