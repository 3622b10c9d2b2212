import { LitElement } from "lit";

/** What is asked of the server, for as long as somebody looks at it. */
export interface Asked {
  /** Asks once more where the last answer failed. */
  recover: () => void;
  forget: () => void;
}

/** A part of the page. It renders into the page itself, so that one style sheet, labels and ids reach all of it. */
export abstract class View extends LitElement {
  #asked: Asked[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Takes care of what this part asks: it recovers once there is a network again, and is forgotten with the part. */
  protected asks<T extends Asked>(asked: T): T {
    this.#asked.push(asked);
    return asked;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#asked.length) addEventListener("online", this.#recover);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.#recover);
    this.#asked.forEach((it) => it.forget());
    super.disconnectedCallback();
  }

  #recover = (): void => this.#asked.forEach((it) => it.recover());
}
