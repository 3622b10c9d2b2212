import { html, nothing, type TemplateResult } from "lit";
import type { ProblemDetails } from "../problem";

type Fault = NonNullable<ProblemDetails["errors"]>[number];

/** What the server says of one place of a mapping, and of whatever stands below it. */
export function faultsAt(problem: ProblemDetails | undefined, place: string): Fault[] {
  return (problem?.errors ?? []).filter(({ field }) => field === place || field.startsWith(`${place}.`));
}

export function faultNote(problem: ProblemDetails | undefined, places: string[], id: string): TemplateResult | typeof nothing {
  const faults = places.flatMap((it) => faultsAt(problem, it));
  if (!faults.length) return nothing;
  return html`<p class="fault" id=${id}>${faults.map((it) => html`${it.detail} <span>${it.remedy}</span> `)}</p>`;
}

/** Whether each fault is of a place that the form shows; the others are told above it. */
export function isPlaced(problem: ProblemDetails): boolean {
  const shown = ["columns.", "constants.", "values.", "kind", "dates", "id", "creates"];
  return !!problem.errors?.length && problem.errors.every(({ field }) => shown.some((it) => field.startsWith(it)));
}
