import { html, nothing, svg, type TemplateResult } from "lit";
import { moveAsOf } from "../charts/as-of-line";
import { endOf, type Days } from "../charts/lane";
import { rivalTallies } from "../charts/rival-tallies";
import { truceBand } from "../charts/truce-band";
import { edtfInWords } from "../edtf";
import { citationOf, subtitleOf } from "../figures";
import { partyName } from "../naming";
import { strings } from "../strings";
import { edgesOf, isWithin, stateStrips, statesInWords, truceDays, truceMarks } from "../truce-course";
import type { Value } from "../table-text";
import { tallyGroups } from "../tally-panels";
import type { Truce } from "../truces";
import type { ViewContext } from "../views/views";
import { dayInWords } from "../zone";
import type { Figure } from "./figure-frame";

const words = strings.truces;
const { band, tallies } = words;
/** Columns of dates, which files have as they were recorded, and readers in words. */
const dated = new Set([5, 6, 8]);

/** The states of a truce over time, and what made them so. */
export function bandFigure(truce: Truce, context: ViewContext): Figure {
  const { negotiation: { timeZone: zone, parties, slug } } = context;
  const days = truceDays(truce, context.negotiation);
  const [strips, marks] = [stateStrips(truce, days, zone), truceMarks(truce, parties)];
  const title = band.title(truce.title);
  const { subtitle, ...rest } = common(truce, context, title, days);
  return {
    ...rest, title, subtitle, name: `${slug}-${truce.id}`,
    key: JSON.stringify([days, strips.map(({ words: said }) => said), marks]),
    svg: (width) => truceBand(strips, marks, { width, days, label: `${title}. ${subtitle}` }),
    legend: html`${outside(context.day, days)}${bandLegend()}`,
    columns: band.columns.map((name) => ({ name })),
    rows: truce.states.map((it) => {
      const [from, to] = edgesOf(it, zone);
      return [words.states[it.state] ?? it.state, from, to ?? band.onward, it.certainty, statesInWords(it.possible)];
    }),
  };
}

/** What each claimant counts, side by side over time. */
export function tallyFigure(truce: Truce, context: ViewContext): Figure {
  const { negotiation: { timeZone: zone, parties, slug } } = context;
  const days = truceDays(truce, context.negotiation);
  const groups = tallyGroups(truce, parties, days, zone);
  const title = tallies.title(truce.title);
  const { subtitle, ...rest } = common(truce, context, title, days);
  return {
    ...rest, title, subtitle, name: `${slug}-${truce.id}-tallies`,
    key: JSON.stringify([days, groups]),
    svg: (width) => rivalTallies(groups, { width, days, label: `${title}. ${subtitle}` }),
    legend: html`${outside(context.day, days)}${tallyLegend()}`,
    columns: tallies.columns.map((name, n) => ({
      name, numeric: n === 2, show: dated.has(n) ? dateInWords : undefined,
    })),
    rows: truce.violations.flatMap(({ claimant, tallies: claims }) => claims.map((it) => [
      partyName(parties, claimant), it.accused && partyName(parties, it.accused), it.count, it.atLeast ? words.yes : "",
      it.unit, it.period, it.cutOff, it.method, it.statedOn, it.supersededBy?.by, it.id,
    ])),
  };
}

function dateInWords(value: Value): string {
  return value ? edtfInWords(`${value}`) : tallies.untold;
}

function common(truce: Truce, context: ViewContext, title: string, days: Days) {
  return {
    subtitle: subtitleOf(context, truce, days), json: truce.pin, permalink: context.permalink,
    citation: citationOf(context, truce, title), follow: (chart: SVGSVGElement) => moveAsOf(chart, endOf(context.day)),
  };
}

function outside(day: string, days: Days): TemplateResult | typeof nothing {
  return isWithin(day, days) ? nothing : html`<p class="hint silent">${band.outside(dayInWords(day))}</p>`;
}

function bandLegend(): TemplateResult {
  const rect = (state: string, certainty = "certain", y = 2, height = 12) =>
    svg`<g class="states"><rect x="1" y=${y} width="26" height=${height} rx="2" data-state=${state}
      data-certainty=${certainty} /></g>`;
  const { legend } = band;
  return legendOf(legend.heading, [
    [rect("in-force"), legend.certain], [rect("in-force", "possible"), legend.possible],
    [rect("announced"), legend.announced], [rect("ended", "certain", 9, 5), legend.over],
    [svg`<g class="truce-mark"><path class="range" d="M2 8H26" /><circle class="happened" cx="8" cy="8" r="5" /></g>`,
      legend.range],
    [svg`<g class="truce-mark" data-certainty="possible"><circle class="happened" cx="14" cy="8" r="5" /></g>`,
      legend.open],
  ]);
}

function tallyLegend(): TemplateResult {
  const mark = (by: string, more: unknown = nothing) =>
    svg`<g class="count-mark" data-by=${by}>${more}<circle class="count" cx="14" cy="10" r="5" /></g>`;
  return legendOf(tallies.legend, [
    [mark("cutOff"), tallies.byCutOff], [mark("statedOn"), tallies.byStatement],
    [svg`<g class="count-mark" data-by="cutOff"><path class="upward" d="M14 10v-9m-3 4l3 -4l3 4" />
      <circle class="count" cx="14" cy="11" r="4" /></g>`, tallies.upward],
    [mark("cutOff", svg`<path class="range" d="M1 10H14" />`), tallies.line],
    [svg`<g class="count-mark"><path class="bare" d="M14 2l6 6l-6 6l-6 -6z" /></g>`, tallies.without],
  ]);
}

function legendOf(heading: string, entries: [TemplateResult, string][]): TemplateResult {
  return html`<section class="legend" aria-label=${heading}><h3 class="label">${heading}</h3>
    <ul>${entries.map(([sign, word]) => html`<li>
      <svg class="sign" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${sign}</svg> ${word}</li>`)}</ul>
  </section>`;
}
