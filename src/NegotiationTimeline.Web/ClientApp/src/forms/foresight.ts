import type { ReactiveControllerHost } from "lit";
import { Remote } from "../remote";
import type { Body } from "./draft";
import { send, type Preview } from "./sending";

/** Long enough to let a sentence be typed, short enough to feel as an answer. */
const pauseMilliseconds = 500;

/** What would change by what is typed, asked at each pause of the typing. */
export class Foresight {
  readonly told: Remote<Preview>;
  #pause?: ReturnType<typeof setTimeout>;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.told = new Remote<Preview>(host);
  }

  ask(slug: string, address: string[], body: Body, asOf: string | undefined): void {
    clearTimeout(this.#pause);
    const query = asOf ? `?asOf=${encodeURIComponent(asOf)}` : "";
    this.#pause = setTimeout(() => void this.told.ask((signal) =>
      send<Preview>("POST", slug, [...address, "preview"], body, { query, signal })), pauseMilliseconds);
  }

  forget(): void {
    clearTimeout(this.#pause);
    this.told.forget();
  }
}
