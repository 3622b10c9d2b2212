import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { noticeGlyph } from "./glyphs";

const words = strings.record.steps;

/** In the place of an empty matrix: the way to a first position, with what of it is done. */
export function firstSteps({ slug, parties, issues }: Negotiation, state: MatrixState): TemplateResult {
  const step = (record: "parties" | "issues" | "positions", count: number) => html`<li data-done=${count > 0}>
    <a href=${addressOf(slug, { ...state, record })}>${words[record]}</a>
    ${count ? html`<span class="hint">${words.has(count)}</span>` : nothing}</li>`;
  return html`<section class="notice empty">${noticeGlyph("empty")}<h2>${strings.matrix.empty}</h2>
    ${state.recordedBy ? nothing : html`<p>${words.heading}</p>
      <ol class="first-steps">${step("parties", parties.length)} ${step("issues", issues.length)}
        ${step("positions", 0)}</ol>
      <p>${words.orFile} <a href=${addressOf(slug, { ...state, record: "imports" })}>${strings.record.importFile}</a></p>
      <p class="hint">${words.orApi(slug)}</p>`}</section>`;
}
