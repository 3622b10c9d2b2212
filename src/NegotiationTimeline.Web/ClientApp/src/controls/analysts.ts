import { html, nothing, type TemplateResult } from "lit";
import { edtfInWords } from "../edtf";
import type { AssessmentRecord, Evidence } from "../evidence";
import { strings } from "../strings";

/** What analysts and narrators say, apart from all else, since it moves nothing. */
export function analysts(
  said: AssessmentRecord[], restsOn: (evidence: Evidence[]) => TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (!said.length) return nothing;
  const { evidence: words, proposals } = strings;
  return html`
    <section class="course">
      <h3>${proposals.analysts}</h3>
      <ul class="sayings">${said.map(({ id, who, summary, statedOn, evidence }) => html`
        <li><p class="wording">${summary}</p>
          <p class="hint">${words.assessor(who.name, who.affiliation)}, ${edtfInWords(statedOn)}
            <span class="id">${id}</span></p>
          ${restsOn(evidence)}</li>`)}</ul>
    </section>
  `;
}
