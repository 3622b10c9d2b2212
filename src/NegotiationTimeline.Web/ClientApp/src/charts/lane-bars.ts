import type * as Plot from "@observablehq/plot";
import { accountWord } from "../cells";
import type { Strip } from "./lane";

/** Below the lowest position: what has no value must not look like one. */
export const noValue = -3.35;

export type Drawn = Strip & { lane: string; index: number };
export type Bar = Drawn & { y: number; position: string; account?: string };

/** A held stance has one bar, a contested one has one for each account, one that was declined has none of a value. */
export function barsOf(strips: Drawn[]): Bar[] {
  return strips.flatMap((strip): Bar[] => {
    const { state, position, accounts, filteredOut } = strip.span;
    if (state === "unknown" && filteredOut?.length) return [{ ...strip, y: noValue, position: "" }];
    if (state === "held") return [{ ...strip, y: position ?? noValue, position: `${position ?? ""}` }];
    if (state === "declined") return [{ ...strip, y: noValue, position: "" }];
    if (state !== "contested") return [];
    const told = new Map((accounts ?? []).map((it) => [accountWord(it), it]));
    return [...told].map(([account, it]) => ({
      ...strip, account, y: it.declined ? noValue : it.position ?? noValue, position: `${it.position ?? ""}`,
    }));
  });
}

type Render = NonNullable<Plot.RectOptions["render"]>;

/** Writes onto every drawn shape what it shows; the first shape of each strip can be pressed. */
export function named(strips: (Drawn | Bar)[]): Render {
  return attributed((n) => {
    const it = strips[n]!;
    const look = lookOf(it);
    if ("account" in it && it.account) return look;
    return { ...look, "data-span": `${it.index}`, role: "button", tabindex: "-1", "aria-haspopup": "dialog",
      "aria-label": it.words };
  });
}

export function lookOf(it: Drawn | Bar): Record<string, string> {
  return {
    "data-state": it.span.state ?? "unknown", "data-certainty": it.span.certainty ?? "certain",
    "data-late": `${it.late}`, ...("position" in it ? { "data-position": it.position } : {}),
  };
}

export function attributed(attributes: (index: number) => Record<string, string>): Render {
  return (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    [...group.children].forEach((shape, place) => {
      for (const [name, value] of Object.entries(attributes(index[place]!))) shape.setAttribute(name, value);
    });
    return group;
  };
}
