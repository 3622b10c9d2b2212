import { keyOf } from "./cells";
import type { Cell } from "./contract";
import { dayOf, isValidDay, toDay, toNumber } from "./zone";

/** The cells that read otherwise from an instant on; the first frame has every cell that is not unknown. */
export interface Frame {
  at: string;
  cells: Cell[];
}

/** Where a replay can stop: a moment of the axis that plays, as the address names it. */
export interface Stop {
  /** A day, which means its end, or an instant. */
  moment: string;
  /** How many cells changed there. */
  changed: number;
}

/** More stops than this nobody can tell apart on a slider. */
const mostStops = 200;

/** The frames of a replay, as they come: server-sent events, one after the other. */
export function framesIn(stream: string): Frame[] {
  return stream.replaceAll("\r\n", "\n").split("\n\n").flatMap((event) => {
    const lines = event.split("\n");
    if (!lines.includes("event: cells")) return [];
    const data = lines.filter((it) => it.startsWith("data:")).map((it) => it.slice(5)).join("\n");
    return [JSON.parse(data) as Frame];
  });
}

/** A replay as a whole, to be read at any moment: what its frames up to there add up to. */
export class Frames {
  readonly stops: Stop[];
  readonly #cells = new Map<string, { frame: number; cell: Cell }[]>();

  constructor(readonly frames: Frame[], readonly axis: "published" | "recorded", readonly zone: string) {
    frames.forEach(({ cells }, frame) => {
      for (const cell of cells) {
        const key = keyOf(cell.party, cell.issue);
        const told = this.#cells.get(key) ?? [];
        told.push({ frame, cell });
        this.#cells.set(key, told);
      }
    });
    this.stops = this.grouped();
  }

  /** The cells at a moment; left out, at the last. Cells that no frame has told of yet are unknown. */
  cellsAt(moment: string | undefined): Map<string, Cell> {
    const last = moment === undefined ? this.frames.length - 1 : this.lastFrameBy(moment);
    return new Map([...this.#cells].map(([key, told]) => {
      const [party, issue] = key.split("/") as [string, string];
      return [key, latest(told, last) ?? { party, issue, state: "unknown" }];
    }));
  }

  /** The last stop at or before a moment; of a moment before all of them, the first. */
  stopAt(moment: string | undefined): number {
    if (moment === undefined) return this.stops.length - 1;
    const after = this.stops.findIndex((it) => !isBy(it.moment, moment, this.zone));
    return after < 0 ? this.stops.length - 1 : Math.max(0, after - 1);
  }

  private lastFrameBy(moment: string): number {
    const after = this.frames.findIndex(({ at }) => !isBy(at, moment, this.zone));
    return after < 0 ? this.frames.length - 1 : after - 1;
  }

  /** Days of publication; of recording every instant, or as many of them together as must be. */
  private grouped(): Stop[] {
    const [first, ...rest] = this.frames;
    if (!first) return [];
    const names = this.axis === "published" ? [(at: string) => dayOf(at, this.zone)]
      : [(at: string) => at, ...[16, 13, 10].map((length) => (at: string) => at.slice(0, length))];
    const groups = names.map((name) => groupedBy(rest, name));
    const stops = (groups.find((it) => it.length <= mostStops) ?? groups.at(-1)!)
      .map((frames): Stop => ({ moment: this.momentOf(frames.at(-1)!.at), changed: cellsOf(frames) }));
    const before = this.axis === "recorded" || !stops[0] ? this.momentOf(first.at) : dayBefore(stops[0].moment);
    return [{ moment: before, changed: 0 }, ...stops];
  }

  private momentOf(at: string): string {
    return this.axis === "published" ? dayOf(at, this.zone) : at;
  }
}

function groupedBy(frames: Frame[], nameOf: (at: string) => string): Frame[][] {
  const groups = new Map<string, Frame[]>();
  for (const frame of frames) groups.set(nameOf(frame.at), [...(groups.get(nameOf(frame.at)) ?? []), frame]);
  return [...groups.values()];
}

function cellsOf(frames: Frame[]): number {
  return new Set(frames.flatMap(({ cells }) => cells.map((it) => keyOf(it.party, it.issue)))).size;
}

function latest(told: { frame: number; cell: Cell }[], last: number): Cell | undefined {
  let [low, high] = [0, told.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (told[middle]!.frame <= last) low = middle + 1;
    else high = middle;
  }
  return told[low - 1]?.cell;
}

/** Whether an instant, or a day, is at or before a moment. A day means its end. */
function isBy(at: string, moment: string, zone: string): boolean {
  const byDay = isValidDay(moment) || isValidDay(at);
  return byDay ? dayOf(at, zone) <= dayOf(moment, zone) : sortable(at) <= sortable(moment);
}

/** Instants in UTC differ in how many digits of a second they give. */
function sortable(instant: string): string {
  const utc = /Z$/.test(instant) ? instant : new Date(instant).toISOString();
  const [whole, fraction = ""] = utc.slice(0, -1).split(".");
  return `${whole}.${fraction.padEnd(6, "0")}`;
}

function dayBefore(day: string): string {
  return toDay(toNumber(day) - 1);
}
