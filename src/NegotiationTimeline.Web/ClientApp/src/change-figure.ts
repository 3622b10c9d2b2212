import { byAxisAndDay, isStance, type AnyChange, type Changes } from "./changes";
import { arrowRows, tableRows } from "./change-rows";
import { namesOf } from "./naming";
import { changeArrows } from "./charts/change-arrows";
import type { Resolved } from "./contract";
import { arrowsLegend } from "./controls/arrows-legend";
import type { Figure } from "./controls/figure-frame";
import { citationOf, subtitleOf } from "./figures";
import { strings } from "./strings";
import type { ViewContext } from "./views/views";
import { changes as words } from "./words/changes";
import { dayInWords, dayOf, instantInWords } from "./zone";

/** The arrows of the stances that changed, and the table of all changes. */
export function changeFigure(answer: Changes, shown: AnyChange[], context: ViewContext, ofRecord: boolean): Figure {
  const { negotiation, permalink } = context;
  const { timeZone: zone, slug } = negotiation;
  const names = namesOf(negotiation);
  const stances = byAxisAndDay(shown, zone).flatMap(({ days }) => days.flatMap((it) => it.changes)).filter(isStance);
  const title = titleOf(answer, zone);
  const when = knownOf(answer, context, ofRecord);
  const subtitle = subtitleOfChanges(answer, { ...context, when });
  return {
    title, subtitle, permalink, json: answer.pin, name: `${slug}-changes`,
    key: JSON.stringify([title, subtitle, shown.map(({ kind, at }) => [kind, at])]),
    svg: (width) => changeArrows(arrowRows(stances, names, zone), { width, label: `${title}. ${subtitle}` }),
    legend: arrowsLegend(),
    citation: citationOf({ ...context, when }, latter(answer), title),
    columns: words.columns.map((name) => ({ name })),
    rows: tableRows(shown, names, zone),
  };
}

function titleOf({ from, to }: Changes, zone: string): string {
  const day = (instant: string) => dayInWords(dayOf(instant, zone));
  return from === to ? words.titleOfRecord(day(to)) : words.title(day(from), day(to));
}

/** What was known at each end; once where both ends are alike. */
function knownOf({ knownByFrom, knownByTo }: Changes, { negotiation, state }: ViewContext, ofRecord: boolean): string {
  const day = (instant: string) => dayInWords(dayOf(instant, negotiation.timeZone));
  if (knownByFrom !== knownByTo && !ofRecord) return words.knownEnds(day(knownByFrom), day(knownByTo));
  return state.knownBy ? strings.times.knownByLine(day(knownByTo)) : strings.times.saidHindsight;
}

function subtitleOfChanges(answer: Changes, context: ViewContext): string {
  if (answer.recordedByFrom === answer.recordedByTo) return subtitleOf(context, latter(answer));
  const instant = (at: string) => instantInWords(at, context.negotiation.timeZone);
  return [context.when, words.citedEnds(instant(answer.recordedByFrom), instant(answer.recordedByTo))].join(" · ");
}

/** The second point, of which a citation speaks. */
function latter({ to, knownByTo, recordedByTo, pin }: Changes): Resolved {
  const recordedBy = new URLSearchParams(pin?.split("?")[1]).get("recordedByTo") ?? recordedByTo;
  return { asOf: to, knownBy: knownByTo, recordedBy };
}
