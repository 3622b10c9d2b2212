import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import type { Evidence } from "../evidence";
import { partyNames } from "../naming";
import { strings } from "../strings";
import type { Truce, TruceStep } from "../truces";
import { fact } from "./fact";
import { speakerInWords } from "../statements";

const words = strings.truces.steps;

/** What became of a truce, in the order of its dates, each with what it rests on. */
export function truceSteps(
  { steps, declaredOn, declaredBy }: Truce, parties: Party[],
  restsOn: (evidence: Evidence[]) => TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (!steps.length) return nothing;
  const by = (slugs: string[]) =>
    (slugs.length ? strings.truces.by(strings.proposals.named(partyNames(parties, slugs))) : "");
  const date = (on: string) => html`<span class="date" title=${on}>${edtfInWords(on)}</span>`;
  return html`
    <section class="course">
      <h3>${words.heading}</h3>
      <ol class="dated">
        <li>${date(declaredOn)}<div><b>${words.declared}</b> ${by(declaredBy)}</div></li>
        ${steps.map((it) => html`<li data-certainty=${it.certainty} data-entry=${it.id} tabindex="-1">${date(it.on)}
          <div><b>${words[it.step]}</b> ${by(it.parties)} ${it.until ? words.until(edtfInWords(it.until)) : nothing}
            ${it.certainty === "possible" ? html`<span class="tag">${words.possible}</span>` : nothing}
            ${details(it)} ${restsOn(it.evidence)}</div></li>`)}
      </ol>
    </section>
  `;
}

function details({ summary, speaker }: TruceStep): TemplateResult {
  return html`${summary ? html`<p>${summary}</p>` : nothing}
    ${speaker ? html`<dl class="facts">${fact(strings.truces.facts.speaker, speakerInWords(speaker))}</dl>` : nothing}`;
}
