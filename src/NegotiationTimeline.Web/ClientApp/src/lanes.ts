import type { Days, Lane, Strip } from "./charts/lane";
import { within } from "./charts/lane";
import { positionWord } from "./cells";
import type { Negotiation, Span } from "./contract";
import { spanInWords } from "./stance-words";
import { strings } from "./strings";
import { dayInWords, dayOf, toDay, toNumber } from "./zone";

const words = strings.lanes;

/** One lane per party on an issue, or one per issue for a party. */
export type Choice = { issue: string } | { party: string };

/** What the address chooses; otherwise the issue of which most is told. */
export function chosenLanes(negotiation: Negotiation, spans: Span[], choice: Record<string, string> = {}): Choice {
  if (choice.issue && negotiation.issues.some((it) => it.slug === choice.issue)) return { issue: choice.issue };
  if (choice.party && negotiation.parties.some((it) => it.slug === choice.party)) return { party: choice.party };
  const told = (slug: string) => spans.filter((it) => it.issue === slug && isTold(it)).length;
  const most = [...negotiation.issues].sort((a, b) => told(b.slug) - told(a.slug))[0]!;
  return { issue: most.slug };
}

/** The lanes of which something is told within the days, and the names of those of which nothing is. */
export function lanesOf(
  negotiation: Negotiation, spans: Span[], choice: Choice, days: Days, late: Set<Span>,
): { lanes: Lane[]; silent: string[] } {
  const rows = "issue" in choice
    ? negotiation.parties.map(({ slug, name }) => ({ key: slug, label: name, party: slug, issue: choice.issue }))
    : negotiation.issues.map(({ slug, proposition }) =>
      ({ key: slug, label: proposition, party: choice.party, issue: slug }));
  const all = rows.map(({ key, label, party, issue }) => {
    const own = spans.filter((it) => it.party === party && it.issue === issue);
    return { key, label, strips: stripsOf(own, label, days, negotiation.timeZone, late) };
  });
  const speaks = ({ strips }: Lane) => strips.some(({ span }) => isTold(span));
  return { lanes: all.filter(speaks), silent: all.filter((it) => !speaks(it)).map(({ label }) => label) };
}

function stripsOf(spans: Span[], who: string, days: Days, zone: string, late: Set<Span>): Strip[] {
  return spans.flatMap((span) => {
    const place = within(span, days, zone);
    if (!place) return [];
    const said = spanInWords(span);
    const [from, to] = boundsOf(span, zone);
    const stretch = to ? words.stretch(who, said, startInWords(from), endInWords(to))
      : words.openStretch(who, said, startInWords(from));
    return [{ span, ...place, late: late.has(span), labels: labelsOf(span, said), words: stretch }];
  });
}

function labelsOf(span: Span, said: string): string[] {
  if (span.state !== "held") return [said, span.state === "declined" ? "· · ·" : ""];
  const firmness = span.firmness === "red-line" ? strings.stance.firmness["red-line"] : "";
  return [said, positionWord(span.position), firmness].filter(Boolean);
}

/** First and last day of a span, none where it is open; to a reader, what ends at midnight ends the day before. */
export function boundsOf({ from, to, continues }: Span, zone: string): [string | null, string | null] {
  return [from ? dayOf(from, zone) : null, continues || !to ? null : toDay(toNumber(dayOf(to, zone)) - 1)];
}

export function startInWords(from: string | null): string {
  return from ? dayInWords(from, "short") : words.beforeWindow;
}

export function endInWords(to: string | null): string {
  return to ? dayInWords(to, "short") : words.untilFurther;
}

function isTold({ state, filteredOut }: Span): boolean {
  return !!filteredOut?.length || state !== "unknown" && state !== "not-covered";
}
