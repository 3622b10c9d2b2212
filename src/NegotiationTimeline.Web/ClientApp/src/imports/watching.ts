import { eventsAt } from "./calls";
import type { ImportProgress, ImportState } from "./contract";

export interface Told {
  state: ImportState;
  progress: ImportProgress | null;
}

/** How long a server that closed the line is left alone. */
const againMilliseconds = 3000;

/** Listens to what goes on in an import; a browser opens the line anew where it breaks. */
export class Watching {
  #line?: EventSource;
  #again?: ReturnType<typeof setTimeout>;
  #key = "";

  constructor(private readonly told: (it: Told) => void, private readonly ended: () => void) {}

  follow(slug: string, id: string): void {
    if (this.#key === `${slug}/${id}`) return;
    this.forget();
    this.#key = `${slug}/${id}`;
    const line = (this.#line = new EventSource(eventsAt(slug, id)));
    line.addEventListener("progress", ({ data }: MessageEvent<string>) => this.told(JSON.parse(data) as Told));
    line.addEventListener("ended", () => {
      this.forget();
      this.ended();
    });
    // Refused rather than broken: whoever asks again learns why.
    line.onerror = () => {
      if (line.readyState !== EventSource.CLOSED) return;
      this.#again = setTimeout(() => { this.forget(); this.ended(); }, againMilliseconds);
    };
  }

  forget(): void {
    clearTimeout(this.#again);
    this.#line?.close();
    this.#line = undefined;
    this.#key = "";
  }
}
