import type { ReactiveControllerHost } from "lit";
import { api, type Times } from "./api";
import { changedCells } from "./cells";
import type { Negotiation, Span, StanceMatrix } from "./contract";
import { Remote } from "./remote";
import { asKnownThen, type MatrixState } from "./state";

type Host = Pick<ReactiveControllerHost, "requestUpdate">;

/** What the page has read of a negotiation, for the times that its address names. */
export class Reading {
  readonly negotiation: Remote<Negotiation>;
  readonly matrix: Remote<StanceMatrix>;
  readonly timeline: Remote<{ spans: Span[] }>;
  /** The cells that differ from the answer before; undefined until there are two answers. */
  changed?: Set<string>;
  #asked = { negotiation: "", matrix: "", timeline: "" };

  constructor(host: Host, arrived: { negotiation: (it: Negotiation) => void; matrix: (it: StanceMatrix) => void }) {
    this.negotiation = new Remote<Negotiation>(host, arrived.negotiation);
    this.timeline = new Remote<{ spans: Span[] }>(host);
    this.matrix = new Remote<StanceMatrix>(host, (matrix, former) => {
      this.changed = former && changedCells(former, matrix);
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

  /** Asks for the stances, and for the days of change, where other times are meant than before. */
  followTimes(slug: string, times: Times, { knownBy }: MatrixState): void {
    const { asOf: _, ...rest } = times;
    const [matrix, timeline] = [JSON.stringify(times), JSON.stringify(rest)];
    if (matrix !== this.#asked.matrix) {
      this.#asked.matrix = matrix;
      void this.matrix.ask((signal) => api.stances(slug, times, signal));
    }
    if (timeline === this.#asked.timeline || knownBy === asKnownThen) return;
    this.#asked.timeline = timeline;
    void this.timeline.ask((signal) => api.timeline(slug, rest, signal));
  }

  recover = (): void => [this.negotiation, this.matrix].forEach((it) => it.recover());

  forget(): void {
    [this.negotiation, this.matrix, this.timeline].forEach((it) => it.forget());
    this.#asked = { negotiation: "", matrix: "", timeline: "" };
    this.changed = undefined;
  }
}
