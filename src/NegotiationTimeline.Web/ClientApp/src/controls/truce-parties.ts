import { html, nothing, type TemplateResult } from "lit";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import type { Evidence } from "../evidence";
import { partyName } from "../naming";
import { strings } from "../strings";
import type { Truce } from "../truces";

const words = strings.truces.parties;

/** Who declared a truce, who is bound by it, who answered it, and of whom no answer is told. */
export function truceParties(
  truce: Truce, parties: Party[], restsOn: (evidence: Evidence[]) => TemplateResult | typeof nothing,
): TemplateResult {
  const { declaredBy, bound, reciprocation } = truce;
  const concerned = [...new Set([...declaredBy, ...bound, ...reciprocation.map(({ party }) => party)])];
  return html`
    <section class="course">
      <h3>${words.heading}</h3>
      <ul class="sides">${concerned.map((slug) => {
        const answers = reciprocation.filter((it) => it.party === slug);
        const declared = declaredBy.includes(slug);
        const part = declared ? (bound.includes(slug) ? words.both : words.declared)
          : bound.includes(slug) ? words.bound : words.neither;
        return html`<li data-answer=${declared ? "own" : answers.length ? "given" : "none"}>
          <b>${partyName(parties, slug)}</b> <span class="hint">${part}</span>
          ${answers.map((it) => html`<p>${it.certainty === "possible" ? words.possibly(edtfInWords(it.on))
            : words.answered(edtfInWords(it.on))}</p> ${restsOn(it.evidence)}`)}
          ${declared || answers.length ? nothing : html`<p class="hint">${words.silent}</p>`}</li>`;
      })}</ul>
      ${bound.length ? nothing : html`<p class="hint">${words.nobodyBound}</p>`}
      ${reciprocation.length ? nothing : html`<p class="hint">${words.none}</p>`}
    </section>
  `;
}
