import { isValidDay, toDay, toNumber } from "./zone";

/** First and last possible day of an EDTF date, as days since 1970; undefined where it is open. Both are part of it. */
export interface DayBounds {
  first?: number;
  last?: number;
}

/**
 * Where a date is drawn: whole days, as the server takes them (`~`, `?` and `%` widen by one unit of the precision). What
 * stands at a date is the server's to say.
 */
export function dayBounds(edtf: string | null | undefined): DayBounds {
  const set = /^\[(.*)\]$/.exec(edtf ?? "")?.[1];
  if (set === undefined && edtf?.includes("/")) return between(edtf.split("/")[0], edtf.split("/")[1]);
  if (set?.includes("..")) return between(set.split("..")[0], set.split("..")[1]);
  const all = (set ?? edtf ?? "").split(",").map((it) => ofOne(it.trim()));
  const [firsts, lasts] = [all.map((it) => it.first), all.map((it) => it.last)];
  return { first: told(firsts) ? Math.min(...firsts) : undefined, last: told(lasts) ? Math.max(...lasts) : undefined };
}

function between(start = "", end = ""): DayBounds {
  return { first: ofOne(start).first, last: ofOne(end).last };
}

function ofOne(date: string): DayBounds {
  const [, year, month, day, qualifier] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[^~?%]*)?([~?%]?)$/.exec(date) ?? [];
  if (!year) return {};
  const first = toNumber(`${year}-${month ?? "01"}-${day ?? "01"}`);
  const unit = day ? "day" : month ? "month" : "year";
  const after = shifted(first, unit, 1);
  return qualifier ? { first: shifted(first, unit, -1), last: shifted(after, unit, 1) - 1 } : { first, last: after - 1 };
}

function shifted(number: number, unit: "day" | "month" | "year", by: number): number {
  const date = new Date(`${toDay(number)}T00:00:00Z`);
  if (unit === "day") return number + by;
  if (unit === "month") date.setUTCMonth(date.getUTCMonth() + by);
  else date.setUTCFullYear(date.getUTCFullYear() + by);
  return toNumber(date.toISOString().slice(0, 10));
}

function told(days: (number | undefined)[]): days is number[] {
  return days.length > 0 && days.every((it) => it !== undefined && isValidDay(toDay(it)));
}
