import type { ReactiveControllerHost } from "lit";
import { Remote } from "./remote";

/** Long enough to let a moving slider pass by days, short enough to feel at once. */
const lingerMilliseconds = 80;

/** A question that follows the page: asked anew where it differs, and while the slider moves only once it lingers. */
export class Question<T> {
  readonly answer: Remote<T>;
  #asked = "";
  #lingering?: ReturnType<typeof setTimeout>;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.answer = new Remote<T>(host);
  }

  /**
   * @param key what is asked; the same key again asks nothing.
   * @returns whether another question is asked than before.
   */
  follow(key: unknown, moving: boolean, question: (signal: AbortSignal) => Promise<T>): boolean {
    const asked = JSON.stringify(key);
    if (asked === this.#asked) return false;
    this.#asked = asked;
    clearTimeout(this.#lingering);
    const ask = () => void this.answer.ask(question);
    if (moving) this.#lingering = setTimeout(ask, lingerMilliseconds);
    else ask();
    return true;
  }

  recover = (): void => this.answer.recover();

  forget(): void {
    clearTimeout(this.#lingering);
    this.#asked = "";
    this.answer.forget();
  }
}
