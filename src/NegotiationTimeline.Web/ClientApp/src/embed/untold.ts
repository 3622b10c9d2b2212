import { html, nothing, type TemplateResult } from "lit";
import { Problem, type ProblemDetails } from "../problem";
import { strings } from "../strings";

/** Why there is nothing to see, in the place of what would be seen. */
export function untold({ title, detail, remedy }: ProblemDetails, retry?: () => void): TemplateResult {
  return html`<div class="notice problem" role="alert"><p class="title">${title}</p>
    ${detail ? html`<p>${detail}</p>` : nothing}
    ${remedy ? html`<p><strong>${strings.problems.remedy}</strong> ${remedy}</p>` : nothing}
    ${retry ? html`<p class="actions"><button type="button" class="button" @click=${retry}>
      ${strings.problems.retry}</button></p>` : nothing}</div>`;
}

/** On another site the browser does not say whether a server is away or refuses: both are told. */
export function unreadable(error: unknown): never {
  if (error instanceof Problem && error.details.status === undefined) throw new Problem(strings.embed.unreachable);
  throw error;
}
