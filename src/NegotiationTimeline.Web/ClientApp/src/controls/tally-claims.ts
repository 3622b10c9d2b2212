import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import type { Evidence } from "../evidence";
import { partyName, partyNames } from "../naming";
import { strings } from "../strings";
import { countInWords } from "../tally-panels";
import type { Tally, Truce } from "../truces";
import { fact } from "./fact";
import { speakerInWords } from "../statements";

const words = strings.truces.tallies;

export interface TallyClaims {
  truce: Truce;
  parties: Party[];
  restsOn: (evidence: Evidence[]) => TemplateResult | typeof nothing;
}

/** Every claim in full, side by side by claimant; what a source leaves out is said, and nothing is added up. */
export function tallyClaims(it: TallyClaims): TemplateResult {
  const { truce, parties } = it;
  const silent = [...new Set([...truce.declaredBy, ...truce.bound, ...accusedOf(truce)])]
    .filter((slug) => !truce.violations.some(({ claimant }) => claimant === slug));
  return html`
    <div class="claims">${truce.violations.map(({ claimant, tallies }) => html`
      <section><h4>${words.claims(partyName(parties, claimant))}</h4>
        ${tallies.map((tally) => entry(it, tally, tallies))}</section>`)}</div>
    ${silent.length
      ? html`<p class="hint">${words.noClaim(strings.proposals.named(partyNames(parties, silent)))}</p>` : nothing}
  `;
}

function accusedOf({ violations }: Truce): string[] {
  return violations.flatMap(({ tallies }) => tallies.flatMap(({ accused }) => accused ?? []));
}

function entry({ parties, restsOn }: TallyClaims, tally: Tally, all: Tally[]): TemplateResult {
  const { accused, period, cutOff, method, statedOn, speaker, summary, supersededBy, certainty } = tally;
  const dated = (edtf: string | null | undefined) =>
    (edtf ? html`<span title=${edtf}>${edtfInWords(edtf)}</span>` : html`<i>${words.untold}</i>`);
  return html`
    <article class="claim" data-entry=${tally.id} tabindex="-1" data-superseded=${!!supersededBy}>
      <header><b class="counted">${countInWords(tally)}</b><span class="id">${tally.id}</span></header>
      ${certainty === "possible" ? html`<p><span class="tag">${words.possible}</span></p>` : nothing}
      ${supersededBy ? html`<p class="overtaken">${overtaken(supersededBy, all)}</p>` : nothing}
      <dl class="facts">
        ${fact(words.against, accused ? partyName(parties, accused) : html`<i>${words.untold}</i>`)}
        ${fact(words.statedOn, dated(statedOn))} ${fact(words.period, dated(period))}
        ${fact(words.cutOff, dated(cutOff))} ${fact(words.method, method ?? html`<i>${words.untold}</i>`)}
        ${fact(words.speaker, speaker && speakerInWords(speaker))}
      </dl>
      ${summary ? html`<p>${summary}</p>` : nothing}
      ${restsOn(tally.evidence)}
    </article>
  `;
}

/** By which later count of the same, and up to when that goes. */
function overtaken({ by, reason }: NonNullable<Tally["supersededBy"]>, all: Tally[]): string {
  const later = all.find(({ id }) => id === by);
  if (!later?.cutOff) return words.superseded(reason);
  return words.overtaken(by, countInWords(later), edtfInWords(later.cutOff));
}
