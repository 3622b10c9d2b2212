import type { ReactiveControllerHost } from "lit";
import { api, type Times } from "./api";
import type { Cell, Negotiation } from "./contract";
import { Frames } from "./frames";
import { Remote } from "./remote";
import type { AskedCells } from "./selection";
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
    void this.frames.ask(async (signal) => new Frames(await api.replay(slug, axis, fixed, signal), axis, timeZone));
  }

  /** The cells at a moment with what they are of; undefined while nothing plays or the frames are under way. */
  cellsAt(moment: string | undefined): { point: string; cells: Map<string, Cell> } | undefined {
    const { value, loading } = this.frames;
    return value && !loading ? { point: JSON.stringify([this.#asked, moment]), cells: value.cellsAt(moment) } : undefined;
  }

  recover = (): void => this.frames.recover();

  forget(): void {
    if (!this.#asked) return;
    this.#asked = "";
    this.frames.forget();
  }
}
