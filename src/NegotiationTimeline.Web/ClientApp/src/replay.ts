import type { ReactiveControllerHost } from "lit";
import { api, type Times } from "./api";
import type { Cell, Negotiation } from "./contract";
import { Frames } from "./frames";
import { withHiddenCells } from "./hidden-spans";
import { Remote } from "./remote";
import { withoutFilter, type AskedCells } from "./selection";
import { asKnownThen, type MatrixState } from "./state";

/** Axes that play beside valid time: as it became known, as we learned it. */
export type Along = "published" | "recorded";

/** Which axis the address lets play, if not valid time. */
export function alongOf({ along }: MatrixState): Along | undefined {
  return along === "published" || along === "recorded" ? along : undefined;
}

/** Where the address stands on the axis that plays; undefined is now. */
export function momentOf({ asOf, knownBy, recordedBy, ...state }: MatrixState): string | undefined {
  if (alongOf(state) === "recorded") return recordedBy;
  return knownBy === asKnownThen ? asOf : knownBy;
}

/** The state of the page at a moment of the axis that plays. */
export function stateAt(moment: string | undefined, state: MatrixState): Partial<MatrixState> {
  return alongOf(state) === "recorded" ? { recordedBy: moment } : { knownBy: moment };
}

/** What the matrix was or will be along one axis, asked for once and then read without asking again. */
export class Replay {
  readonly frames: Remote<Frames>;
  #asked = "";
  /** Under a filter, the same when all evidence counts. */
  #whole?: Frames;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">, arrived: () => void) {
    this.frames = new Remote<Frames>(host, arrived);
  }

  /** Asks where another axis plays, or what stays fixed beside it is another than before. */
  follow({ slug, timeZone }: Negotiation, state: MatrixState, times: Times, cells: AskedCells): void {
    const axis = alongOf(state);
    if (!axis) return this.forget();
    const played = axis === "published" ? { knownBy: undefined } : { recordedBy: undefined };
    const fixed = { ...times, ...cells, ...played };
    const asked = JSON.stringify([slug, axis, fixed]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const frames = async (question: Times, signal: AbortSignal) =>
      new Frames(await api.replay(slug, axis, question, signal), axis, timeZone);
    void this.frames.ask(async (signal) => {
      const [kept, whole] = await Promise.all([
        frames(fixed, signal), state.filter ? frames(withoutFilter(fixed), signal) : undefined,
      ]);
      this.#whole = whole;
      return kept;
    });
  }

  /** The cells at a moment with what they are of; undefined while nothing plays or the frames are under way. */
  cellsAt(moment: string | undefined): { point: string; cells: Map<string, Cell> } | undefined {
    const { value, loading } = this.frames;
    if (!value || loading) return undefined;
    const cells = value.cellsAt(moment);
    return {
      point: JSON.stringify([this.#asked, moment]),
      cells: this.#whole ? withHiddenCells(cells, this.#whole.cellsAt(moment)) : cells,
    };
  }

  recover = (): void => this.frames.recover();

  forget(): void {
    if (!this.#asked) return;
    this.#asked = "";
    this.#whole = undefined;
    this.frames.forget();
  }
}
