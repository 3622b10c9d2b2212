import type { Annotation, Span } from "../contract";
import { dayOf, toDay, toNumber } from "../zone";

/** One row of the lanes: a party on an issue. */
export interface Lane {
  key: string;
  label: string;
  strips: Strip[];
}

/** A span as it is drawn: in whole days of the negotiation's zone, half-open, and in words. */
export interface Strip {
  span: Span;
  from: Date;
  to: Date;
  words: string;
  /** As much of the words as the bar may bear, the longest first. */
  labels: string[];
  /** Newly known since the answer before. */
  late: boolean;
}

/** First and last day of a chart, as days since 1970; both are part of it. */
export interface Days {
  min: number;
  max: number;
}

const dayLength = 86_400_000;

/** The place of a day on a scale of time: its beginning. */
export function placeOf(day: number): Date {
  return new Date(day * dayLength);
}

/** Where a line for the end of a day stands. */
export function endOf(day: string): Date {
  return placeOf(toNumber(day) + 1);
}

export function domainOf({ min, max }: Days): [Date, Date] {
  return [placeOf(min), placeOf(max + 1)];
}

/** From a day to its place in pixels, between the edges of a chart. */
export function scaleOf(days: Days, left: number, right: number): (at: Date) => number {
  const [first, last] = domainOf(days).map((it) => it.getTime()) as [number, number];
  return (at) => left + (at.getTime() - first) / (last - first) * (right - left);
}

/** From and to of a span within the days of a chart; undefined where it lies outside. */
export function within(
  { from, to }: { from?: string | null; to?: string | null }, { min, max }: Days, zone: string,
): { from: Date; to: Date } | undefined {
  const first = from ? toNumber(dayOf(from, zone)) : min;
  const after = to ? Math.max(toNumber(dayOf(to, zone)), first + 1) : max + 1;
  if (after <= min || first > max) return undefined;
  return { from: placeOf(Math.max(first, min)), to: placeOf(Math.min(after, max + 1)) };
}

/** The day on which a strip is first seen in its chart. */
export function firstDay({ from }: Strip): string {
  return toDay(Math.round(from.getTime() / dayLength));
}

export type PlacedAnnotation = Annotation & { start: Date; end: Date };

/**
 * Annotations within the days of a chart. What happened at one time is as long as its day; what is only known to have
 * happened by a day stands on that day. What analysts say moves no stance and is said by the dozen: it stands with the
 * evidence.
 */
export function placed(annotations: Annotation[], days: Days, zone: string): PlacedAnnotation[] {
  return annotations.filter(({ kind }) => kind !== "assessment").flatMap((it) => {
    const place = it.from ? within({ from: it.from, to: it.to ?? it.from }, days, zone) : byThen(it, days, zone);
    return place ? [{ ...it, start: place.from, end: place.to }] : [];
  });
}

function byThen({ to }: Annotation, days: Days, zone: string): { from: Date; to: Date } | undefined {
  const day = to && toDay(toNumber(dayOf(to, zone)) - 1);
  return day ? within({ from: day, to: day }, days, zone) : undefined;
}
