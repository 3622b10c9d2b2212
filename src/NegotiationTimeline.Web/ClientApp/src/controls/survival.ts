import { html, nothing, type TemplateResult } from "lit";
import { positionWord } from "../cells";
import type { Unfiltered } from "../record-story";
import { strings } from "../strings";

const words = strings.evidence.survival;

/** Whether the stance is the same under the filter as when all evidence counts. */
export function survival(unfiltered: Unfiltered | undefined | null): TemplateResult | typeof nothing {
  if (!unfiltered || unfiltered.survives === null) return nothing;
  const { survives, state, position, firmness } = unfiltered;
  const finer = firmness && firmness !== "stated" ? strings.stance.firmness[firmness] : "";
  const said = state === "held" ? [positionWord(position), finer].filter(Boolean).join(", ")
    : state === "contested" ? strings.stance.contested : strings.stance.declined;
  return html`<p class="remark survival" data-survives=${survives}>${survives ? words.yes : words.no(said)}</p>`;
}
