import { readersFormat } from "./reader";
import type { Length } from "./strings";

/** Days (`2025-04-20`) and instants in the negotiation's zone; a day stands for its end. */

const dayLength = 86_400_000;
const isDay = /^\d{4}-\d\d-\d\d$/;
const longDate: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const dateAndTime: Intl.DateTimeFormatOptions = { ...longDate, hour: "2-digit", minute: "2-digit" };
const calendar: Intl.DateTimeFormatOptions = { year: "numeric", month: "2-digit", day: "2-digit" };
const shortDate: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };

/** The day of an instant in a zone; a day stays itself. */
export function dayOf(date: string, zone: string): string {
  if (isDay.test(date)) return date;
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) return date;
  const parts = formatOf("en-GB", calendar, zone).formatToParts(instant);
  const part = (type: string) => parts.find((it) => it.type === type)?.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Made once: making one takes a hundred times as long as using it, and a slider asks at every step. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  locale: string | readonly string[] | undefined, options: Intl.DateTimeFormatOptions, zone: string,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options, zone]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale as string[], { ...options, timeZone: known(zone) });
  formats.set(key, format);
  return format;
}

/** A day in the reader's own format, by what of it is to be told. */
export function dayBy(day: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(readersFormat(), options, "UTC").format(new Date(`${day}T00:00:00Z`));
}

export function isValidDay(text: string): boolean {
  return isDay.test(text) && toDay(toNumber(text)) === text;
}

/** Days since 1970, so that a slider can count them. */
export function toNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

export function toDay(number: number): string {
  const date = new Date(number * dayLength);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

export function dayInWords(day: string, style: Length = "long"): string {
  if (!isDay.test(day)) return day;
  return dayBy(day, style === "long" ? longDate : shortDate);
}

export function weekdayOf(day: string): string {
  if (!isDay.test(day)) return "";
  return dayBy(day, { weekday: "long" });
}

export function monthInWords(month: string, style: Length = "long"): string {
  return dayBy(`${month}-01`, { month: style, year: "numeric" });
}

export function instantInWords(instant: string, zone: string): string {
  if (isDay.test(instant)) return dayInWords(instant);
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const words = formatOf(readersFormat(), dateAndTime, zone).format(date);
  return `${words} (${cityOf(zone)})`;
}

/** `Europe/Kyiv` is read by people as Kyiv time. */
export function cityOf(zone: string): string {
  return `${zone.split("/").at(-1)!.replaceAll("_", " ")} time`;
}

/** A browser that does not know the zone shows UTC rather than nothing. */
function known(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
