import { html, nothing } from "lit";
import { moveAsOf } from "../charts/as-of-line";
import { endOf, placed, type Lane } from "../charts/lane";
import { stanceLanes } from "../charts/stance-lanes";
import type { Negotiation, Timeline } from "../contract";
import type { Figure } from "../controls/figure-frame";
import { lanesLegend } from "../controls/lanes-legend";
import { citationOf, subtitleOf, type FigureContext } from "../figures";
import { boundsOf, endInWords, startInWords, type Choice } from "../lanes";
import { shownWindow } from "../moment";
import { spanInWords } from "../stance-words";
import { strings } from "../strings";
import type { Value } from "../table-text";

const words = strings.lanes;

export interface ShownLanes {
  choice: Choice;
  lanes: Lane[];
  /** Names of those of which nothing is told. */
  silent: string[];
  /** How much of it is newly known. */
  late?: number;
}

/** Stances over time as steps, with all that can be taken along of them. */
export function lanesFigure(context: FigureContext, timeline: Timeline, shown: ShownLanes): Figure {
  const { negotiation, state, day, permalink } = context;
  const { choice, lanes, silent, late = 0 } = shown;
  const days = shownWindow(negotiation, state, day);
  const title = titleOf(negotiation, choice);
  const subtitle = subtitleOf(context, timeline, days);
  const annotations = placed(timeline.annotations ?? [], days, negotiation.timeZone);
  return {
    title, subtitle, permalink, json: jsonOf(timeline.pin, choice), name: `${negotiation.slug}-lanes`,
    key: JSON.stringify([choice, lanes.map(({ key }) => key), days, timeline.knownBy, timeline.recordedBy, state.filter, late]),
    svg: (width) => stanceLanes(lanes, { width, days, label: `${title}. ${subtitle}`, annotations }),
    follow: (chart) => moveAsOf(chart, endOf(day)),
    legend: html`${silent.length ? html`<p class="hint silent">${words.silent(silent.join("; "))}</p>` : nothing}
      ${lanesLegend(late > 0)}`,
    citation: citationOf(context, timeline, title),
    ...tableOf(negotiation, choice, lanes),
  };
}

function titleOf({ issues, parties }: Negotiation, choice: Choice): string {
  return "issue" in choice ? issues.find((it) => it.slug === choice.issue)!.proposition
    : parties.find((it) => it.slug === choice.party)!.name;
}

function tableOf({ timeZone }: Negotiation, choice: Choice, lanes: Lane[]): Pick<Figure, "columns" | "rows"> {
  const day = (inWords: (day: string | null) => string) => (value: Value) => inWords(value ? `${value}` : null);
  return {
    columns: [
      { name: "issue" in choice ? words.party : words.issue }, { name: words.from, show: day(startInWords) },
      { name: words.to, show: day(endInWords) }, { name: words.stance }, { name: words.certainty },
      { name: words.records },
    ],
    rows: lanes.flatMap(({ label, strips }) => strips.map(({ span }) => [
      label, ...boundsOf(span, timeZone), spanInWords(span), span.certainty ? words[span.certainty] : "",
      (span.records ?? []).join(", "),
    ])),
  };
}

/** The pinned answer, narrowed to what the figure shows. */
function jsonOf(pin: string | undefined, choice: Choice): string | undefined {
  const [name, slug] = Object.entries(choice)[0]!;
  const [path, query] = pin?.split("?") ?? [];
  const narrowed = new URLSearchParams(query);
  narrowed.set(name, slug);
  return path && `${path}?${narrowed}`;
}
