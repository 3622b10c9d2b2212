import { html } from "lit";
import { moveAsOf } from "../charts/as-of-line";
import { distanceChart, type DistanceStep } from "../charts/distance-chart";
import { endOf, within, type Days } from "../charts/lane";
import type { DistancePoint, DistanceSeries } from "../contract";
import type { Figure } from "../controls/figure-frame";
import { citationOf, subtitleOf, type FigureContext } from "../figures";
import { shownWindow } from "../moment";
import { strings } from "../strings";
import { dayInWords, dayOf, toDay, toNumber } from "../zone";

const words = strings.distance;

/** How far apart two parties stand over time, with all that can be taken along of it. */
export function distanceFigure(context: FigureContext, series: DistanceSeries, between: [string, string]): Figure {
  const { day, negotiation, state, permalink } = context;
  const days = shownWindow(negotiation, state, day);
  const nameOf = (slug: string) => negotiation.parties.find((it) => it.slug === slug)?.name ?? slug;
  const title = words.title(nameOf(between[0]), nameOf(between[1]));
  const subtitle = subtitleOf(context, series, days);
  const steps = stepsOf(series.points, series.to, days, negotiation.timeZone);
  return {
    title, subtitle, permalink, json: series.pin, name: `${negotiation.slug}-distance`,
    key: JSON.stringify([series.pin, days]),
    svg: (width) => distanceChart(steps, { width, days, label: `${title}. ${subtitle}` }),
    follow: (chart) => moveAsOf(chart, endOf(day)),
    legend: html`<p class="hint">${words.explained}</p>`,
    citation: citationOf(context, series, title),
    columns: [
      { name: words.from, show: (value) => dayInWords(`${value}`) },
      { name: words.distance, numeric: true, show: (value) => `${value ?? words.nothing}` },
      { name: words.issues, numeric: true },
    ],
    rows: series.points.map((it) => [dayOf(it.at, negotiation.timeZone), it.distance, it.issues]),
  };
}

/** Each point holds until the next one, the last to the end of the window. */
function stepsOf(points: DistancePoint[], to: string, days: Days, zone: string): DistanceStep[] {
  const end = toDay(toNumber(dayOf(to, zone)) + 1);
  return points.flatMap(({ at, distance, issues }, n) => {
    const place = within({ from: at, to: points[n + 1]?.at ?? end }, days, zone);
    return place ? [{ ...place, distance, issues }] : [];
  });
}
