import type { Days } from "./charts/lane";
import { endOf, placeOf } from "./charts/lane";
import type { RedLineStrip, StripMark } from "./charts/red-line-strips";
import type { Names } from "./naming";
import { edtfBounds } from "./edtf-bounds";
import { edtfInWords } from "./edtf";
import type { RedLine, RedLineEvent, RedLineEventKind } from "./red-lines";
import { redLines as words } from "./words/red-lines";
import { dayOf, toNumber } from "./zone";

const ends: RedLineEventKind[] = ["softened", "superseded", "dropped"];

/** Red lines as they are drawn, within the days of the chart and up to the day shown. */
export function stripsOf(lines: RedLine[], names: Names, days: Days, day: string, zone: string): RedLineStrip[] {
  return lines.map((line) => {
    const [party, issue] = [names.party(line.party), names.issue(line.issue)];
    return {
      label: party, detail: issue, state: line.state, said: stateInWords(line), position: `${line.position}`,
      words: words.stretch(party, issue, stateInWords(line), sinceInWords(line)),
      marks: line.events.flatMap((it) => markOf(it, days, zone)),
      ...spansOf(line, days, endOf(day), zone),
    };
  });
}

export function stateInWords({ state, certainty }: RedLine): string {
  return certainty === "possible" ? words.possibly(words.states[state]) : words.states[state];
}

export function sinceInWords({ since }: RedLine): string {
  return since ? words.since(edtfInWords(since)) : "";
}

/** When an event was: its own bounds in instants where it has them, otherwise by its date. */
export function boundsOf(event: RedLineEvent, zone: string): { first: number; last: number } | undefined {
  const { record, assessment } = event;
  if (record?.earliest && record.latest)
    return { first: toNumber(dayOf(record.earliest, zone)), last: toNumber(dayOf(record.latest, zone)) };
  return edtfBounds(assessment?.when ?? record?.when ?? "");
}

function spansOf(line: RedLine, days: Days, until: Date, zone: string): Partial<RedLineStrip> {
  const begin = line.events.find(({ kind }) => kind === "asserted");
  const first = begin && boundsOf(begin, zone);
  if (!first) return {};
  const end = line.state === "stands" ? undefined : line.events.filter(({ kind }) => ends.includes(kind)).at(-1);
  const ended = end && boundsOf(end, zone);
  const last = Math.min(until.getTime() / 86_400_000, days.max + 1);
  const stop = ended ? Math.min(ended.first, last) : last;
  return {
    begins: clipped(first.first, first.last, days),
    stands: line.state === "ended" && !ended ? undefined : clipped(first.last, stop, days),
    past: ended ? clipped(ended.first, last, days) : undefined,
  };
}

/** Of days since 1970, the latter one not included. */
function clipped(from: number, to: number, { min, max }: Days): { from: Date; to: Date } | undefined {
  const [first, last] = [Math.max(from, min), Math.min(to, max + 1)];
  return last > first ? { from: placeOf(first), to: placeOf(last) } : undefined;
}

function markOf(event: RedLineEvent, days: Days, zone: string): StripMark[] {
  const bounds = boundsOf(event, zone);
  if (!bounds || bounds.first > days.max) return [];
  const when = event.record?.when ?? event.assessment?.when ?? "";
  const earlier = bounds.last < days.min;
  const start = when.split("/")[0]!;
  const label = earlier ? words.before(words.events[event.kind], edtfInWords(start || when, "short"))
    : words.events[event.kind];
  const place = earlier ? { from: placeOf(days.min), to: placeOf(days.min) }
    : { from: placeOf(Math.max(bounds.first, days.min)), to: placeOf(Math.min(bounds.last + 1, days.max + 1)) };
  return [{ kind: event.kind, ...place, earlier, label }];
}

