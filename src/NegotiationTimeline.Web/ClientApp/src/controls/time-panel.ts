import { html, type TemplateResult } from "lit";
import "./date-slider";
import type { Negotiation, Span } from "../contract";
import { exactAsOf } from "../moment";
import { changeDays, usefulRange } from "../slider-range";
import { asKnownThen, type MatrixState } from "../state";
import { strings } from "../strings";
import { knownByChoice } from "./known-by";

export interface TimePanel {
  negotiation: Negotiation;
  state: MatrixState;
  day: string;
  spans: Span[];
  slide: (event: CustomEvent<{ day: string; gesture?: string }>) => void;
  step: (change: Partial<MatrixState>) => void;
}

/** Chooses when: the day that the stances held, and what was known of them. */
export function timePanel({ negotiation, state, day, spans, slide, step }: TimePanel): TemplateResult {
  const { timeZone: zone } = negotiation;
  // As known then, every day has a timeline of its own, and none of them tells where the next change is.
  const told = state.knownBy === asKnownThen ? [] : spans;
  return html`
    <section class="times" aria-label=${strings.times.heading}>
      <date-slider .day=${day} .zone=${zone} .exact=${exactAsOf(state, day, zone)} .range=${state.range}
        .whole=${usefulRange(negotiation, new Date().toISOString())} .changes=${changeDays(told, zone)} @day=${slide}
        @range=${({ detail }: CustomEvent<string>) => step({ range: detail })}></date-slider>
      ${knownByChoice({ knownBy: state.knownBy, day, zone }, (knownBy) => step({ knownBy }))}
    </section>
  `;
}
