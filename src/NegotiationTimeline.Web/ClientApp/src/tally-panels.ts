import { boundsOf, placeOfBounds } from "./truce-course";
import { placeOf, type Days } from "./charts/lane";
import type { Party } from "./contract";
import { edtfInWords } from "./edtf";
import { partyName } from "./naming";
import { strings } from "./strings";
import type { Claims, Tally, TallyPoint, Truce } from "./truces";
import { dayOf, toNumber } from "./zone";

const words = strings.truces.tallies;

/** A count as it is drawn: the day by whose end it stood so, and the earliest on which it may have. */
export interface CountMark {
  report: string;
  at: Date;
  earliest: Date;
  count: number;
  atLeast: boolean;
  by: "cutOff" | "statedOn";
  superseded: boolean;
  label: string;
  words: string;
}

/** A claim that names no number. */
export interface BareMark {
  report: string;
  from: Date;
  to: Date;
  words: string;
}

/** What one party counts in one unit; its courses are of the same thing each, and are never joined. */
export interface TallyPanel {
  claimant: string;
  title: string;
  courses: CountMark[][];
  bare: BareMark[];
}

/** Panels that share one scale, since they count in the same unit. */
export interface TallyGroup {
  /** None of claims without a number. */
  unit?: string;
  most: number;
  panels: TallyPanel[];
}

export function countInWords({ count, unit, atLeast }: Pick<Tally, "count" | "unit" | "atLeast">): string {
  if (count === null || count === undefined) return words.noNumber;
  return words.count(count.toLocaleString("en-GB"), unit ?? "", atLeast);
}

/** By unit, then side by side by claimant. A party's claims without a number stand in the first of its panels. */
export function tallyGroups({ violations }: Truce, parties: Party[], days: Days, zone: string): TallyGroup[] {
  const units = [...new Set(violations.flatMap((it) => it.series.map(({ unit }) => unit)))];
  const placed = new Set<string>();
  const groups = units.map((unit): TallyGroup => {
    const panels = violations.filter((it) => it.series.some((series) => series.unit === unit)).map((claims) => {
      const bare = placed.has(claims.claimant) ? [] : bareMarks(claims, parties, days);
      placed.add(claims.claimant);
      return { ...panelOf(claims, unit, parties, zone), bare };
    });
    const counts = panels.flatMap((it) => it.courses.flat().map(({ count }) => count));
    return { unit, most: Math.max(1, ...counts), panels };
  });
  groups.sort((a, b) => b.panels.length - a.panels.length);
  const rest = violations.filter(({ claimant, tallies }) => !placed.has(claimant) && tallies.length);
  return rest.length ? [...groups, { most: 1, panels: rest.map((it) => ({
    ...panelOf(it, undefined, parties, zone), bare: bareMarks(it, parties, days) })) }] : groups;
}

function panelOf(claims: Claims, unit: string | undefined, parties: Party[], zone: string): Omit<TallyPanel, "bare"> {
  const series = claims.series.filter((it) => it.unit === unit);
  const accused = new Set((unit === undefined ? claims.tallies : series).map((it) => it.accused).filter(Boolean));
  const claimant = partyName(parties, claims.claimant);
  const title = accused.size === 1 ? words.of(claimant, partyName(parties, [...accused][0]!)) : claimant;
  const courses = series.map((it) => it.points.map((point) => countMark(point, claims, claimant, zone)));
  return { claimant, title, courses };
}

function countMark(point: TallyPoint, { tallies }: Claims, claimant: string, zone: string): CountMark {
  const day = dayOf(point.at, zone);
  const { count, atLeast, by, report } = point;
  const tally = tallies.find((it) => it.id === report);
  const superseded = !!tally?.supersededBy;
  const said = countInWords(tally ?? { count, atLeast });
  const label = `${atLeast ? `${words.atLeast} ` : ""}${count.toLocaleString("en-GB")}`;
  return {
    report, count, atLeast, by, superseded, label, at: middleOf(day),
    earliest: middleOf(point.earliest ? dayOf(point.earliest, zone) : day),
    words: [words.point(said, words.by[by]!(edtfInWords(tally?.[by] ?? day)), claimant),
      superseded ? words.supersededShort : ""].filter(Boolean).join(", "),
  };
}

/** Within its day, not at the end of it, where the label of the next one stands. */
function middleOf(day: string): Date {
  return placeOf(toNumber(day) + 0.5);
}

function bareMarks({ claimant, tallies }: Claims, parties: Party[], days: Days): BareMark[] {
  return tallies.filter(({ count, statedOn }) => (count === null || count === undefined) && statedOn).map((it) => ({
    report: it.id, ...placeOfBounds(boundsOf(it.statedOn), days),
    words: words.point(words.noNumber, words.by.statedOn!(edtfInWords(it.statedOn!)), partyName(parties, claimant)),
  }));
}
