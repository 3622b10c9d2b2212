import type { Stop } from "./frames";
import { dayInWords, dayOf, isValidDay } from "./zone";

const mostMarks = 7;

/** A moment in words, as finely as its neighbours make it necessary. */
export function momentInWords(moment: string, stops: Stop[], zone: string): string {
  if (isValidDay(moment)) return dayInWords(moment);
  return `${dayInWords(dayOf(moment, zone), "short")}, ${clockOf(moment, stops, zone)}`;
}

/** The stops that get a mark on the scale: the first, the last, and as many between as can be read. */
export function stopMarks(stops: Stop[], zone: string): { place: number; label: string }[] {
  const every = Math.max(1, Math.ceil((stops.length - 1) / (mostMarks - 1)));
  const oneDay = new Set(stops.map(({ moment }) => dayOf(moment, zone))).size === 1;
  return stops.map(({ moment }, place) => ({
    place,
    label: isValidDay(moment) || !oneDay ? dayInWords(dayOf(moment, zone), "short") : clockOf(moment, stops, zone),
  })).filter(({ place }) =>
    place === stops.length - 1 || (place % every === 0 && place <= stops.length - 1 - every / 2));
}

function clockOf(moment: string, stops: Stop[], zone: string): string {
  const second = (instant: string) => instant.slice(0, 19);
  const isCrowded = stops.filter((it) => second(it.moment) === second(moment)).length > 1;
  return new Date(moment).toLocaleTimeString("en-GB", {
    hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: zone,
    ...(isCrowded && { fractionalSecondDigits: 2 }),
  });
}
