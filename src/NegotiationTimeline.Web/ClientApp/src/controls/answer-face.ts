import { html, nothing, type TemplateResult } from "lit";
import { answerInWords, isByTabling } from "../answer-words";
import type { Cell } from "../contract";
import { edtfInWords } from "../edtf";
import { openConditions, type PartyAnswer } from "../proposals";
import { strings } from "../strings";
import { cellGlyph, conditionalGlyph, impliedGlyph, redLineGlyph } from "./glyphs";
import { faceOf } from "./stance-face";

const words = strings.proposals;

/** An answer as a cell shows it: glyph and word, how firm, on what conditions, and what to be careful about. */
export function answerFace(it: PartyAnswer): TemplateResult {
  const signs = html`${it.implied ? impliedGlyph() : nothing}${answerGlyph(it)}`;
  const said = html`<span class="said">${signs}<span class="word">${answerInWords(it)}</span></span>`;
  return it.answer === "unanswered" && !it.filteredOut.length ? said : html`${said} ${notes(it)}`;
}

export function answerGlyph(it: PartyAnswer): TemplateResult {
  return it.answer === "conditional" ? conditionalGlyph() : cellGlyph(cellOf(it));
}

/** The attributes by which style sheets know an answer: those of the stance that it amounts to. */
export function lookOfAnswer(it: PartyAnswer): ReturnType<typeof faceOf> {
  return faceOf(cellOf(it));
}

function cellOf({ party, state, position, firmness, certainty }: PartyAnswer): Cell {
  return { party, issue: "", state, position, firmness, certainty };
}

function notes(it: PartyAnswer): TemplateResult {
  const open = openConditions(it).length;
  const { stance } = strings;
  return html`<span class="notes">${firmness(it)}
    ${it.clarity && it.clarity !== "explicit" ? note(words.clarity[it.clarity] ?? it.clarity, "clarity") : nothing}
    ${open ? note(stance.conditional(open)) : nothing}
    ${it.answeredEarlierText ? note(words.earlierText, "mark") : nothing}
    ${isByTabling(it) ? note(words.byTabling, "clarity") : nothing}
    ${it.tookBack ? note(words.tookBack, "mark") : nothing}
    ${it.since ? note(edtfInWords(it.since, "short"), "date") : nothing}
    ${it.filteredOut.length ? note(stance.hidden(it.filteredOut.length), "hidden") : nothing}</span>`;
}

function firmness({ state, firmness: firm }: PartyAnswer): TemplateResult | typeof nothing {
  if (state !== "held" || !firm || firm === "stated") return nothing;
  return html`<span class="firmness" data-firmness=${firm}>${firm === "red-line" ? redLineGlyph() : nothing}${
    strings.stance.firmness[firm]}</span>`;
}

function note(text: string, kind = ""): TemplateResult {
  return html`<span class="note ${kind}">${text}</span>`;
}
