import { html, nothing, type TemplateResult } from "lit";
import type { PositionRecord } from "../evidence";
import { witnesses, type Support } from "../record-story";
import { strings } from "../strings";

const words = strings.evidence.support;

/** How many independent sources say so and how many deny it, by name; under a filter also what of it counts. */
export function supportLine(
  { evidence }: PositionRecord, support: Support | undefined,
): TemplateResult | typeof nothing {
  if (!support || !evidence.length) return nothing;
  const { confirmed, denied, counted } = support;
  const deniers = witnesses(evidence, "denies");
  return html`<p class="support">
    <span>${words.confirmed(confirmed)}${told(witnesses(evidence, "supports"))}${
      support.depth === null || support.depth === undefined ? nothing : `; ${words.nearest(support.depth)}`}.</span>
    ${denied ? html`<b class="denied">${words.denied(denied)}${told(deniers)}.</b>`
      : html`<span>${words.notDenied}</span>`}
    ${counted ? html`<span class="hint">${words.counted(counted.confirmed, counted.denied)}</span>` : nothing}
  </p>`;
}

function told(names: string[]): string {
  return names.length ? ` (${names.join("; ")})` : "";
}
