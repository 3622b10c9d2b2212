import { html, nothing, type TemplateResult } from "lit";
import "./date-slider";
import "./fold-bar";
import "./replay-slider";
import type { Negotiation, Span } from "../contract";
import type { Stop } from "../frames";
import { activeFilters, type ActiveFilter } from "../filtering";
import { exactAsOf } from "../moment";
import { alongOf, stateAt, type Along } from "../replay";
import { changeDays, usefulRange } from "../slider-range";
import { asKnownThen, type MatrixState } from "../state";
import { momentInWords } from "../stops";
import { strings } from "../strings";
import { dayInWords, dayOf } from "../zone";
import { alongChoice } from "./along-choice";
import { knownByChoice } from "./known-by";
import type { Passage } from "./replay-slider";

const { filter, replay, times } = strings;

/** A step of the slider; steps of one gesture are undone together. */
export interface Slide {
  day: string;
  gesture?: string;
  /** It plays, and the next step follows by itself. */
  moving?: boolean;
}

export interface TimePanel {
  negotiation: Negotiation;
  state: MatrixState;
  day: string;
  spans: Span[];
  /** What plays waits for the answer to its last step. */
  waits: boolean;
  /** Of the axis of knowledge that plays, and which of them is shown. */
  stops: Stop[];
  place: number;
  pass: (event: CustomEvent<Passage>) => void;
  slide: (event: CustomEvent<Slide>) => void;
  /** The hand left the slider, or it stopped playing. */
  rest: (event: CustomEvent<Slide>) => void;
  step: (change: Partial<MatrixState>) => void;
}

/** Chooses when: the day that the stances held, and what was known of them. */
export function timePanel(it: TimePanel): TemplateResult {
  const { negotiation: { timeZone: zone }, state, day, step } = it;
  return html`
    ${foldBar(it)}
    <section class="times" id="times" aria-label=${times.heading}>
      ${alongOf(state) ? replaySlider(it) : dateSlider(it)}
      <div class="known">
        ${alongOf(state) === "published" ? nothing
          : knownByChoice({ knownBy: state.knownBy, day, zone }, (knownBy) => step({ knownBy }))}
        ${alongChoice(alongOf(state), (along) => step(another(state, along)))}
        <a class="cite-link" href="#cite">${strings.cite.heading}</a>
      </div>
    </section>
  `;
}

/** What the panel and the filters are set to, for where there is no room for them. */
function foldBar({ negotiation, state, day, stops, place }: TimePanel): TemplateResult {
  const { timeZone: zone } = negotiation;
  const along = alongOf(state);
  const stop = stops[place];
  const passing = stop ? momentInWords(stop.moment, stops, zone) : "…";
  const [axis, moment] = along ? [replay[along].label, passing] : [times.asOf, dayInWords(day)];
  const set = [
    along && `${replay.asOf} ${dayInWords(day, "short")}`,
    along === "published" ? undefined : knownInWords(state, zone),
    filtersInWords(activeFilters(negotiation, state)),
  ];
  return html`<fold-bar .axis=${axis} .moment=${moment} .rest=${set.filter(Boolean).join(" · ")}></fold-bar>`;
}

function knownInWords({ knownBy }: MatrixState, zone: string): string {
  if (!knownBy) return times.saidHindsight;
  return knownBy === asKnownThen ? times.saidThen : times.knownByLine(dayInWords(dayOf(knownBy, zone), "short"));
}

/** Two can be read in passing; of more it is enough that they are on. */
function filtersInWords(active: ActiveFilter[]): string {
  return active.length > 2 ? filter.count(active.length) : active.map(({ said }) => said).join(" · ");
}

/** What was played returns to now: the other axis would otherwise show a past that nobody asked for. */
function another(state: MatrixState, along: Along | undefined): Partial<MatrixState> {
  return { ...(alongOf(state) && stateAt(undefined, state)), along };
}

function replaySlider({ negotiation, state, day, stops, place, waits, pass, step }: TimePanel): TemplateResult {
  return html`<replay-slider .stops=${stops} .place=${place} .along=${alongOf(state)} .day=${day}
    .zone=${negotiation.timeZone} .waits=${waits} @pass=${pass}
    @day=${({ detail }: CustomEvent<string>) => step({ asOf: detail })}></replay-slider>`;
}

function dateSlider({ negotiation, state, day, spans, waits, slide, rest, step }: TimePanel): TemplateResult {
  const { timeZone: zone } = negotiation;
  // As known then, every day has a timeline of its own, and none of them tells where the next change is.
  const told = state.knownBy === asKnownThen ? [] : spans;
  return html`<date-slider .day=${day} .zone=${zone} .exact=${exactAsOf(state, day, zone)} .range=${state.range}
    .whole=${usefulRange(negotiation, new Date().toISOString())} .changes=${changeDays(told, zone)}
    .waits=${waits} @day=${slide} @rest=${rest}
    @range=${({ detail }: CustomEvent<string>) => step({ range: detail })}></date-slider>`;
}
