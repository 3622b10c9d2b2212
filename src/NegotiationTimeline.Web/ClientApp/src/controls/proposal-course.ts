import { html, nothing, type TemplateResult } from "lit";
import { edtfInWords } from "../edtf";
import { partyNames } from "../naming";
import type { Party } from "../contract";
import type { Clause, Proposal, ProposalStep } from "../proposals";
import { clauseInWords } from "../scorecard";
import { strings } from "../strings";

const words = strings.proposals;
const { steps, texts } = words;

export interface ProposalCourse {
  proposal: Proposal;
  parties: Party[];
  /** Of a step, ready to be shown. */
  evidence: (step: ProposalStep) => TemplateResult | typeof nothing;
}

/** What was done to an offer, in the order of its dates, and what it said before. */
export function proposalCourse(it: ProposalCourse): TemplateResult {
  const { proposal, parties } = it;
  return html`
    <section class="course">
      <h3>${steps.heading}</h3>
      <ol class="dated">
        ${entry(proposal.tabledOn, steps.tabled, words.by(words.named(partyNames(parties, proposal.proposers))))}
        ${proposal.steps.map((step) => stepEntry(it, step))}
        ${proposal.lapsesOn ? entry(proposal.lapsesOn, steps.expiry, "", nothing, "own-words") : nothing}
      </ol>
    </section>
    ${earlier(proposal)}
  `;
}

function stepEntry({ proposal, parties, evidence }: ProposalCourse, step: ProposalStep): TemplateResult {
  const clauses = (ids: string[]) => words.named(ids.map((id) => clauseInWords(proposal, id)));
  const by = step.parties.length ? words.by(words.named(partyNames(parties, step.parties))) : "";
  return entry(step.on, steps[step.step], by, html`
    ${step.summary ? html`<p>${step.summary}</p>` : nothing}
    ${step.step === "revision" && step.clauses.length ? html`<p>${steps.changed(clauses(step.clauses))}</p>` : nothing}
    ${step.step === "adoption"
      ? html`<p>${steps.adopted(step.clauses.length ? clauses(step.clauses) : steps.whole)}</p>` : nothing}
    ${step.dropped.length ? html`<p>${steps.dropped(clauses(step.dropped))}</p>` : nothing}
    ${evidence(step)}`, step.certainty);
}

function entry(
  on: string, what: string, by: string, more: TemplateResult | typeof nothing = nothing, certainty = "certain",
): TemplateResult {
  return html`<li data-certainty=${certainty}>
    <span class="date" title=${on}>${edtfInWords(on)}</span>
    <div><b>${what}</b> ${by}
      ${certainty === "possible" ? html`<span class="tag">${steps.maybe}</span>` : nothing} ${more}</div></li>`;
}

/** Texts that were replaced, and clauses that went, to be read as they stood. */
function earlier(proposal: Proposal): TemplateResult | typeof nothing {
  const before = proposal.texts.slice(0, -1);
  if (!before.length && !proposal.dropped.length) return nothing;
  return html`<section class="course texts">
    <h3>${texts.heading}</h3>
    ${before.map(({ since, clauses }) => html`<details>
      <summary>${texts.of(edtfInWords(since))} <span class="hint">${words.clauses(clauses.length)}</span></summary>
      <ol>${clauses.map((it) => html`<li><p class="wording">${it.text}</p>
        <span class="hint">${become(proposal, it)}</span></li>`)}</ol></details>`)}
    ${proposal.dropped.length ? html`<h4>${texts.dropped}</h4>
      <ul class="went">${proposal.dropped.map((it) => html`<li><p class="wording">${it.text}</p>
        <span class="hint">${texts.from(edtfInWords(it.since), edtfInWords(it.until))}</span></li>`)}</ul>` : nothing}
  </section>`;
}

/** What became of a clause of an earlier text. */
function become({ clauses }: Proposal, { id, text, issue, obligor, degree }: Clause): string {
  const now = clauses.find((it) => it.id === id);
  if (!now) return texts.gone;
  const same = now.text === text && now.issue === issue && now.obligor === obligor && now.degree === degree;
  return same ? texts.now : texts.changed;
}
