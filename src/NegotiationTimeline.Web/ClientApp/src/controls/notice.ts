import { html, nothing, type TemplateResult } from "lit";
import { kindOf, type ProblemDetails } from "../problem";
import { strings } from "../strings";
import { noticeGlyph } from "./glyphs";
import "./slow-note";

const words = strings.problems;

/** In the place of a whole page: the problem is its heading. */
export function problemPage(problem: ProblemDetails, retry?: () => void): TemplateResult {
  const kind = kindOf(problem);
  return html`<section class="notice problem whole" data-kind=${kind} role="alert">${noticeGlyph(kind)}
    <h1>${problem.title}</h1>${body(problem, retry)}</section>`;
}

/** In the place of a part of a page. */
export function problemNotice(problem: ProblemDetails, retry?: () => void): TemplateResult {
  const kind = kindOf(problem);
  return html`<section class="notice problem" data-kind=${kind} role="alert">${noticeGlyph(kind)}
    <h2>${problem.title}</h2>${body(problem, retry)}</section>`;
}

/** Why it went wrong, and what the reader can do about it; a single fault is told by the detail already. */
function body(problem: ProblemDetails, retry?: () => void): TemplateResult {
  return html`
    ${problem.detail ? html`<p>${inAddress(problem)} ${problem.detail}</p>` : nothing}
    ${(problem.errors?.length ?? 0) > 1 ? html`<ul>${problem.errors!.map(fault)}</ul>` : nothing}
    ${problem.remedy ? html`<p><strong>${words.remedy}</strong> ${problem.remedy}</p>` : nothing}
    <p class="actions">
      ${retry ? html`<button type="button" class="button" @click=${retry}>${words.retry}</button>` : nothing}
      <a href="/">${words.toList}</a>
    </p>
  `;
}

/** The name in the address that cannot be read: a detail tells its value only. */
function inAddress({ type, errors }: ProblemDetails): TemplateResult | typeof nothing {
  return type === "/problems/bad-query" && errors?.length === 1 ? html`<code>${errors[0]!.field}</code>` : nothing;
}

function fault({ field, detail, remedy }: { field: string; detail: string; remedy?: string }): TemplateResult {
  return html`<li><code>${field}</code> ${detail} ${remedy}</li>`;
}

export function emptyNotice(title: string, detail?: string): TemplateResult {
  return html`<section class="notice empty">${noticeGlyph("empty")}<h2>${title}</h2>${detail ? html`<p>${detail}</p>` : nothing}</section>`;
}

/** Grey lines in the place of what is coming; it says so where it takes long. */
export function loadingNotice(what: string, lines = 4): TemplateResult {
  return html`
    <div class="loading" role="status">
      <span class="unseen">${what}</span>
      <slow-note></slow-note>
      ${Array.from({ length: lines }, () => html`<div class="bone"></div>`)}
    </div>
  `;
}
