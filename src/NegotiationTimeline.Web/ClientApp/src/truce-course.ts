import { placeOf, within, type Days } from "./charts/lane";
import type { Negotiation, Party } from "./contract";
import { edtfInWords } from "./edtf";
import { edtfBounds, type DayBounds } from "./edtf-bounds";
import { partyNames } from "./naming";
import { strings } from "./strings";
import type { Truce, TruceSpan, TruceState } from "./truces";
import { dayInWords, dayOf, toNumber } from "./zone";

const words = strings.truces;
const { band } = words;

/** A stretch in one state, as it is drawn: in whole days of the negotiation's zone, half-open. */
export interface StateStrip {
  span: TruceSpan;
  from: Date;
  to: Date;
  said: string;
  words: string;
}

/** Something that happened to a truce, or that its terms name. */
export interface TruceMark {
  /** Of the record that tells it; none for what the declaration says. */
  record?: string;
  kind: "declared" | "window" | "includes" | "reciprocation" | "entry" | "extension" | "end";
  words: string;
  at: DayBounds;
  /** Of an extension: its new last day. */
  until?: DayBounds;
  certainty: "certain" | "possible";
}

export function stateInWords({ state, certainty }: Pick<TruceSpan, "state" | "certainty">): string {
  return `${certainty === "possible" ? `${words.possibly} ` : ""}${words.states[state] ?? state}`;
}

export function statesInWords(states: TruceState[]): string {
  return states.map((it) => words.states[it] ?? it).join(words.or);
}

/** From shortly before the declaration to shortly after what is last told of, wherever the slider is. */
export function truceDays(truce: Truce, { timeZone, codedThrough }: Negotiation): Days {
  const instants = truce.states.flatMap(({ from, to }) => [from, to])
    .concat(truce.violations.flatMap((it) => it.series.flatMap(({ points }) => points.map(({ at }) => at))));
  const dated = [truce.declaredOn, truce.window, truce.includes, ...truce.steps.flatMap(({ on, until }) => [on, until]),
    ...truce.violations.flatMap((it) => it.tallies.flatMap(({ statedOn, cutOff }) => [statedOn, cutOff]))];
  const days = [
    ...instants.filter((it) => !!it).map((it) => toNumber(dayOf(it!, timeZone))),
    ...dated.map((it) => boundsOf(it)).flatMap(({ first, last }) => [first, last]),
  ].filter((it) => Number.isFinite(it));
  const [min, max] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(2, Math.round((max - min) * 0.06));
  const coded = codedThrough ? toNumber(codedThrough) : max;
  return { min: min - margin, max: coded > max && coded - max <= Math.max(10, max - min) ? coded + 1 : max + margin };
}

export function stateStrips({ states }: Truce, days: Days, zone: string): StateStrip[] {
  const first = states[0]?.from;
  const before: TruceSpan[] = first
    ? [{ to: first, state: "not-declared", certainty: "certain", possible: ["not-declared"] }] : [];
  return [...before, ...states].flatMap((span) => {
    const place = within({ from: wholeDay(span.from, zone), to: wholeDay(span.to, zone) }, days, zone);
    if (!place || place.from >= place.to) return [];
    const said = stateInWords(span);
    const [from, to] = edgesOf(span, zone);
    const words = !to ? band.openStretch(said, from) : span.from ? band.stretch(said, from, to)
      : band.stretchUntil(said, to);
    return [{ span, ...place, said, words }];
  });
}

/** First and last day in words; what ends at midnight ends the day before. */
export function edgesOf({ from, to }: TruceSpan, zone: string): [string, string | null] {
  const short = (day: string) => dayInWords(day, "short");
  const day = from ? short(dayOf(from, zone)) : band.before;
  return [wholeDay(from, zone) === from ? day : band.endOf(day), to ? short(lastDay(to, zone)) : null];
}

/** The last instant of a day, at which a truce that is broken off in its course has ended, is drawn at its end. */
function wholeDay(instant: string | null | undefined, zone: string): string | null | undefined {
  if (!instant) return instant;
  const next = new Date(new Date(instant).getTime() + 1).toISOString();
  return dayOf(next, zone) === dayOf(instant, zone) ? instant : next;
}

/** An end at the last instant of a day ends that day, too. */
function lastDay(to: string, zone: string): string {
  const before = new Date(new Date(to).getTime() - 1);
  return dayOf(before.toISOString(), zone);
}

/** In the order of their dates; first the declaration and what its terms say. */
export function truceMarks(truce: Truce, parties: Party[]): TruceMark[] {
  const { declaredOn, declaredBy, window, includes, steps } = truce;
  const by = (slugs: string[]) => strings.proposals.named(partyNames(parties, slugs));
  const short = (edtf: string) => edtfInWords(edtf, "short");
  const own = (kind: TruceMark["kind"], said: string, at: string): TruceMark =>
    ({ kind, words: said, at: boundsOf(at), certainty: "certain" });
  return [
    own("declared", band.declared(by(declaredBy), short(declaredOn)), declaredOn),
    ...(window ? [own("window", band.window(short(window)), window)] : []),
    ...(includes ? [own("includes", band.includes(short(includes)), includes)] : []),
    ...steps.map((it): TruceMark => {
      const said = band.onDay(band.steps[it.step]!(it.parties.length ? by(it.parties) : ""), short(it.on));
      const until = it.until ? `, ${band.until(short(it.until))}` : "";
      const maybe = it.certainty === "possible" ? `${band.maybe} ` : "";
      return { record: it.id, kind: it.step, words: maybe + said + until, at: boundsOf(it.on),
        until: it.until ? boundsOf(it.until) : undefined, certainty: it.certainty };
    }),
  ];
}

/** Where a day begins, and where the day after it does, on a scale of time; open ends reach to the edge. */
export function placeOfBounds({ first, last }: DayBounds, { min, max }: Days): { from: Date; to: Date } {
  return { from: placeOf(Math.max(first, min)), to: placeOf(Math.min(last, max) + 1) };
}

/** Without a date that can be read, all of time. */
export function boundsOf(edtf: string | null | undefined): DayBounds {
  return edtfBounds(edtf ?? "") ?? { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
}

export function isWithin(day: string, { min, max }: Days): boolean {
  return toNumber(day) >= min && toNumber(day) <= max;
}
