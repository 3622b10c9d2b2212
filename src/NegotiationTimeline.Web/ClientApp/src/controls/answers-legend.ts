import { html, type TemplateResult } from "lit";
import type { PartyAnswer } from "../proposals";
import { strings } from "../strings";
import { answerGlyph } from "./answer-face";
import { impliedGlyph, redLineGlyph } from "./glyphs";

const words = strings.proposals;
const signs: Pick<PartyAnswer, "answer" | "state" | "position">[] = [
  { answer: "rejects", state: "held", position: -2 }, { answer: "reservations", state: "held", position: -1 },
  { answer: "non-committal", state: "held", position: 0 }, { answer: "conditional", state: "held", position: 1 },
  { answer: "accepts", state: "held", position: 2 }, { answer: "declined", state: "declined" },
  { answer: "contested", state: "contested" }, { answer: "unanswered", state: "unknown" },
  { answer: "not-covered", state: "not-covered" },
];

/** How to read an answer. */
export function answersLegend(): TemplateResult {
  return html`
    <section class="legend" aria-label=${words.legend.heading}>
      <h4 class="label">${words.legend.heading}</h4>
      <ul class="scale">${signs.map((it) => html`<li>
        <span class="chip" data-state=${it.state} data-position=${it.position ?? ""}>${
          answerGlyph(it as PartyAnswer)}</span> ${words.answers[it.answer]}</li>`)}</ul>
      <ul class="signs">
        <li><span class="chip" data-state="held" data-position="-2" data-implied>${impliedGlyph()}</span>
          ${words.legend.implied}</li>
        <li><span class="firmness" data-firmness="red-line">${redLineGlyph()}</span> ${words.legend.redLine}</li>
        <li><span class="key" data-certainty="possible"></span> ${words.legend.possible}</li>
      </ul>
    </section>
  `;
}
