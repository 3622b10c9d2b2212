import type { Times } from "./api";
import type { Negotiation, StanceMatrix } from "./contract";
import { usefulRange } from "./slider-range";
import { asKnownThen, type MatrixState } from "./state";
import { strings } from "./strings";
import { dayInWords, dayOf, isValidDay, toDay } from "./zone";

/** The day that the slider shows: chosen, otherwise how far the coding has got, otherwise the last day of use. */
export function shownDay(negotiation: Negotiation, state: MatrixState, answered?: StanceMatrix): string {
  const { timeZone, codedThrough } = negotiation;
  const asOf = state.asOf ?? codedThrough ?? answered?.asOf;
  return asOf && isValidDay(dayOf(asOf, timeZone)) ? dayOf(asOf, timeZone) : toDay(usefulRange(negotiation, new Date().toISOString()).max);
}

/** What is asked of the server. As known then, the date of knowledge goes along with the date asked about. */
export function timesOf(negotiation: Negotiation, state: MatrixState, answered?: StanceMatrix): Times {
  const { asOf, knownBy, recordedBy, filter } = state;
  const then = asOf ?? shownDay(negotiation, state, answered);
  return { asOf, knownBy: knownBy === asKnownThen ? then : knownBy, recordedBy, ...filter };
}

/** The times of an answer in words, in the negotiation's zone. */
export function whenInWords(matrix: StanceMatrix, { knownBy }: MatrixState, zone: string): string {
  const known = knownBy
    ? strings.times.knownByLine(dayInWords(dayOf(matrix.knownBy, zone))) : strings.times.saidHindsight;
  return `${strings.times.asOf} ${dayInWords(dayOf(matrix.asOf, zone))}, ${known}`;
}
