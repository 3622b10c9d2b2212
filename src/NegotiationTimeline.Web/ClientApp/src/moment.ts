import type { Times } from "./api";
import type { Negotiation, Resolved, StanceMatrix } from "./contract";
import { filterInWords } from "./filtering";
import type { Stop } from "./frames";
import { dayIfWhole } from "./pinning";
import { alongOf } from "./replay";
import { usefulRange, windowOf, type DayRange } from "./slider-range";
import { asKnownThen, type MatrixState } from "./state";
import { momentInWords } from "./stops";
import { strings } from "./strings";
import { dayInWords, dayOf, instantInWords, isValidDay, toDay, toNumber } from "./zone";

/** The day that the slider shows: chosen, otherwise how far the coding has got, otherwise the last day of use. */
export function shownDay(negotiation: Negotiation, state: MatrixState, answered?: StanceMatrix): string {
  const { timeZone, codedThrough } = negotiation;
  const asOf = state.asOf ?? codedThrough ?? answered?.asOf;
  const day = asOf && dayOf(asOf, timeZone);
  return day && isValidDay(day) ? day : toDay(usefulRange(negotiation, new Date().toISOString()).max);
}

/** What is asked of the server. As known then, the date of knowledge goes along with the date asked about. */
export function timesOf(negotiation: Negotiation, state: MatrixState, answered?: StanceMatrix): Times {
  const { asOf, knownBy, recordedBy, filter } = state;
  const then = asOf ?? shownDay(negotiation, state, answered);
  return { asOf, knownBy: knownBy === asKnownThen ? then : knownBy, recordedBy, ...filter };
}

/** The same while the slider is elsewhere than the address: of the day under it. */
export function timesAt(day: string, negotiation: Negotiation, state: MatrixState, answered?: StanceMatrix): Times {
  const settled = shownDay(negotiation, state, answered) === day;
  return timesOf(negotiation, settled ? state : { ...state, asOf: day }, answered);
}

/** The times of an answer in words, in the negotiation's zone. */
export function whenInWords(matrix: Resolved, state: MatrixState, zone: string): string {
  return whenAtDay(dayOf(matrix.asOf, zone), matrix, state, zone);
}

/** The same for another day, of which the spans at hand tell. */
export function whenAtDay(
  day: string, matrix: Pick<Resolved, "knownBy">, { knownBy, filter }: MatrixState, zone: string,
): string {
  const counted = filterInWords(filter);
  const known = knownBy
    ? strings.times.knownByLine(dayInWords(dayOf(matrix.knownBy, zone))) : strings.times.saidHindsight;
  return [`${strings.times.asOf} ${dayInWords(day)}`, known, counted && strings.filter.only(counted)]
    .filter(Boolean).join(", ");
}

/** The same at a moment of the axis of knowledge that plays, before the server has told of it. */
export function whenPassing(
  moment: string, stops: Stop[], matrix: StanceMatrix, state: MatrixState, zone: string,
): string {
  if (alongOf(state) === "published")
    return whenAtDay(dayOf(matrix.asOf, zone), { ...matrix, knownBy: moment }, { ...state, knownBy: moment }, zone);
  const known = whenAtDay(dayOf(matrix.asOf, zone), matrix, state, zone);
  return `${known}, ${strings.replay.recordedLine(momentInWords(moment, stops, zone))}`;
}

/** An instant within the day shown, in words; none where the address means the whole day. */
export function exactAsOf({ asOf }: MatrixState, day: string, zone: string): string | undefined {
  const isWithin = asOf !== undefined && asOf !== day && dayOf(asOf, zone) === day;
  return isWithin && dayIfWhole(asOf, zone) !== day ? instantInWords(asOf, zone) : undefined;
}

/** The days that the slider spans, and that charts over time show with it. */
export function shownWindow(negotiation: Negotiation, { range }: MatrixState, day: string): DayRange {
  const { min, max } = windowOf(usefulRange(negotiation, new Date().toISOString()), range, toNumber(day));
  return { min, max };
}
