import type { Negotiation, Span } from "./contract";
import { dayBy, dayOf, toDay, toNumber } from "./zone";

/** First and last day of the slider, as days since 1970. */
export interface DayRange {
  min: number;
  max: number;
}

/** From shortly before the first statement, within coverage, to how far the coding has got. */
export function usefulRange(negotiation: Negotiation, now: string): DayRange {
  const { timeZone, coverage, codedThrough, firstStated, lastStated } = negotiation;
  const today = toNumber(dayOf(now, timeZone));
  const last = lastStated ? toNumber(dayOf(lastStated, timeZone)) : today;
  // One record dated far ahead must not squeeze all others into a pixel; its day can still be typed.
  const max = codedThrough ? toNumber(codedThrough) : Math.min(last, today + 366);
  const covered = toNumber(coverage?.split("/")[0] ?? "");
  const stated = firstStated ? toNumber(dayOf(firstStated, timeZone)) - 7 : Number.NaN;
  const starts = [covered, stated].filter((it) => !Number.isNaN(it) && it < max);
  return { min: starts.length ? Math.max(...starts) : max - 365, max };
}

/** The widths offered beside the whole, in days, as far as they differ from it. */
export function widthsWithin({ min, max }: DayRange): number[] {
  return [42, 366].filter((width) => width < max - min);
}

/** The last days of the range; widened until the chosen day is in it. */
export function windowOf(whole: DayRange, chosen: string | undefined, day: number): DayRange & { width: string } {
  const wanted = chosen === "all" ? Number.POSITIVE_INFINITY : Number(chosen ?? 0);
  const width = widthsWithin(whole).find((it) => it >= wanted && whole.max - it <= day);
  return width ? { min: whole.max - width, max: whole.max, width: `${width}` } : { ...whole, width: "all" };
}

const counted = new WeakMap<Span[], Map<number, number>>();

/** The days at whose end some stance is another than the day before, with how many; counted once per timeline. */
export function changeDays(spans: Span[], zone: string): Map<number, number> {
  const known = counted.get(spans) ?? countChanges(spans, zone);
  counted.set(spans, known);
  return known;
}

function countChanges(spans: Span[], zone: string): Map<number, number> {
  const changed = new Map<number, Set<string>>();
  const told = spans.filter(({ state }) => state !== "unknown" && state !== "not-covered");
  for (const { party, issue, from, to, continues } of told) {
    for (const instant of [from, continues ? null : to]) {
      if (!instant) continue;
      const day = toNumber(dayOf(instant, zone));
      // The end of one span is the start of the next: one change, not two.
      changed.set(day, (changed.get(day) ?? new Set()).add(`${party}/${issue}`));
    }
  }
  return new Map([...changed].map(([day, cells]) => [day, cells.size]));
}

const MOST_MARKS = 12;
/** Of fewer days than this, not only Mondays have a label. */
const MOST_SINGLE_DAYS = 21;

interface ScaleMark {
  day: number;
  label: string;
}

/** Those of the last scale: a slider that moves keeps its scale. */
let latest: { key: string; marks: ScaleMark[] } | undefined;

/** Labels for the scale: years, months, Mondays or days, whichever are few enough to read; of many years only some. */
export function scaleMarks(range: DayRange, most = MOST_MARKS): ScaleMark[] {
  const key = `${range.min} ${range.max} ${most} ${navigator.languages?.join()}`;
  if (latest?.key !== key) latest = { key, marks: marksOf(range, most) };
  return latest.marks;
}

function marksOf({ min, max }: DayRange, most: number): ScaleMark[] {
  const starts = max - min > 800 ? /-01-01$/ : max - min > 100 ? /-(01|04|07|10)-01$/ : null;
  const days = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const isMonday = (day: number) => (day + 3) % 7 === 0;
  const few = max - min <= MOST_SINGLE_DAYS;
  const marks = days.filter((day) => (starts ? starts.test(toDay(day)) : few || isMonday(day)));
  const every = Math.ceil(marks.length / most);
  return marks.filter((_, index) => index % every === 0).map((day) => ({ day, label: labelOf(day, max - min) }));
}

function labelOf(day: number, width: number): string {
  const parts: Intl.DateTimeFormatOptions = width > 800 ? { year: "numeric" }
    : width > 100 ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
  return dayBy(toDay(day), parts);
}
