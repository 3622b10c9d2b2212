import { toNumber } from "./zone";

/** First and last day that an EDTF date allows, as days since 1970; both are part of it. */
export interface DayBounds {
  first: number;
  last: number;
}

/**
 * For drawing alone: what stands at a date is the server's to say. Follows docs/time.md: `~`, `?` and `%` widen both
 * ends by one unit of precision, and an open end has no bound.
 */
export function edtfBounds(edtf: string): DayBounds | undefined {
  const set = /^\[(.*)\]$/.exec(edtf)?.[1];
  const parts = set === undefined ? edtf.split("/") : set.includes("..") ? set.split("..") : set.split(",");
  const bounds = parts.map((it) => (it && it !== ".." ? dateBounds(it.trim()) : undefined));
  const known = bounds.filter((it) => it !== undefined);
  if (!known.length || bounds.some((it, n) => parts[n] && parts[n] !== ".." && !it)) return undefined;
  const isOpen = (place: number) => parts.length > 1 && bounds.at(place) === undefined && !set?.includes(",");
  return {
    first: isOpen(0) ? Number.NEGATIVE_INFINITY : Math.min(...known.map(({ first }) => first)),
    last: isOpen(-1) ? Number.POSITIVE_INFINITY : Math.max(...known.map(({ last }) => last)),
  };
}

function dateBounds(date: string): DayBounds | undefined {
  const [, year, month, day, sign] = /^(\d[\dX]{3})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)$/.exec(date.slice(0, 10)
    + (date.length > 10 ? date.slice(10).replace(/^T[^~?%]*/, "") : "")) ?? [];
  if (!year) return undefined;
  const wide = sign ? 1 : 0;
  const [from, to] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  if (day && day !== "XX") {
    const at = toNumber(`${year}-${month}-${day}`);
    return Number.isNaN(at) ? undefined : { first: at - wide, last: at + wide };
  }
  if (month && month !== "XX")
    return { first: beginOf(from, Number(month) - 1 - wide), last: beginOf(to, Number(month) + wide) - 1 };
  return { first: beginOf(from - wide, 0), last: beginOf(to + 1 + wide, 0) - 1 };
}

/** The first day of a month, counted from 0; a month beyond its year is one of the next. */
function beginOf(year: number, month: number): number {
  return Math.round(Date.UTC(year, month, 1) / 86_400_000);
}
