import { html, type TemplateResult } from "lit";
import "./date-slider";
import type { Negotiation, Span } from "../contract";
import { exactAsOf } from "../moment";
import { changeDays, usefulRange } from "../slider-range";
import { asKnownThen, type MatrixState } from "../state";
import { strings } from "../strings";
import { knownByChoice } from "./known-by";

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
  slide: (event: CustomEvent<Slide>) => void;
  /** The hand left the slider, or it stopped playing. */
  rest: (event: CustomEvent<Slide>) => void;
  step: (change: Partial<MatrixState>) => void;
}

/** Chooses when: the day that the stances held, and what was known of them. */
export function timePanel({ negotiation, state, day, spans, waits, slide, rest, step }: TimePanel): TemplateResult {
  const { timeZone: zone } = negotiation;
  // As known then, every day has a timeline of its own, and none of them tells where the next change is.
  const told = state.knownBy === asKnownThen ? [] : spans;
  return html`
    <section class="times" aria-label=${strings.times.heading}>
      <date-slider .day=${day} .zone=${zone} .exact=${exactAsOf(state, day, zone)} .range=${state.range}
        .whole=${usefulRange(negotiation, new Date().toISOString())} .changes=${changeDays(told, zone)}
        .waits=${waits} @day=${slide} @rest=${rest}
        @range=${({ detail }: CustomEvent<string>) => step({ range: detail })}></date-slider>
      <div class="known">
        ${knownByChoice({ knownBy: state.knownBy, day, zone }, (knownBy) => step({ knownBy }))}
        <a class="cite-link" href="#cite">${strings.cite.heading}</a>
      </div>
    </section>
  `;
}
