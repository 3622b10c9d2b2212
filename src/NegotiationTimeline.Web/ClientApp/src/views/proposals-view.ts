import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { api } from "../api";
import type { Listed } from "../contract";
import "../controls/figure-frame";
import { analysts } from "../controls/analysts";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { proposalCourse } from "../controls/proposal-course";
import { proposalFigures } from "../controls/proposal-figures";
import { proposalHead } from "../controls/proposal-head";
import { proposalList } from "../controls/proposal-list";
import { restsOn } from "../controls/rests-on";
import { unheardNotice } from "../controls/unheard-notice";
import type { RecordContext } from "../controls/record-entry";
import type { AssessmentRecord } from "../evidence";
import { timesAt, whenInWords } from "../moment";
import { evidenceOf, type Proposal, type ProposalItem, type TextEvidence } from "../proposals";
import { Question } from "../question";
import { addressOf } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { SourcesOnFile } from "../sources-on-file";
import type { ViewContext } from "./views";
import "../styles/lazily/proposals.css";

const words = strings.proposals;
const mostListed = 500;

export function view(context: ViewContext): TemplateResult {
  return html`<proposals-view .context=${context}></proposals-view>`;
}

/** What was offered, by whom, and what every party answers to every clause of it. */
class ProposalsView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #list = this.asks(new Question<Listed<ProposalItem>>(this));
  #one = this.asks(new Question<Proposal>(this));
  #sources = this.asks(new SourcesOnFile(this));
  #analysts = this.asks(new Question<Listed<AssessmentRecord>>(this));

  protected override willUpdate(_: PropertyValues<this>): void {
    const { negotiation, state, day, reading, times: settled } = this.context;
    const times = timesAt(day, negotiation, state, reading.matrix.value);
    const moving = times.asOf !== settled.asOf;
    const { slug } = negotiation;
    const { asOf, knownBy, recordedBy } = times;
    const points = { asOf, knownBy, recordedBy };
    this.#list.follow([slug, points], moving, (signal) => api.proposals(slug, points, signal));
    this.#sources.follow(slug, recordedBy);
    const id = this.chosen();
    if (!id) return;
    this.#one.follow([slug, id, times], moving, (signal) => api.proposal(slug, id, times, signal));
    this.#analysts.follow([slug, id, points], moving, (signal) =>
      api.assessments(slug, { proposal: id }, points, signal));
  }

  /** The offer that the address names; otherwise the one tabled last. */
  private chosen(): string | undefined {
    return this.context.state.choice?.proposal ?? this.#list.answer.value?.items[0]?.id;
  }

  protected override render(): TemplateResult {
    const { value, problem, retry } = this.#list.answer;
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loading, 6);
    const { negotiation, state, when } = this.context;
    const chosen = this.chosen();
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value.items.length ? proposalList({
        items: value.items, parties: negotiation.parties, chosen, cut: value.items.length >= mostListed,
        address: (id) => addressOf(negotiation.slug, { ...state, cell: undefined, choice: { proposal: id } }),
      }) : nothing}
      ${chosen ? this.one() : emptyNotice(words.empty(when), words.emptyDetail)}
    `;
  }

  private one(): TemplateResult {
    const { value, problem, retry, loading } = this.#one.answer;
    if (problem?.status === 404 && (this.context.times.knownBy || this.context.times.recordedBy))
      return unheardNotice(this.context, words);
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loadingOne, 8);
    const { negotiation, state } = this.context;
    const context = { ...this.context, when: whenInWords(value, state, negotiation.timeZone) };
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      <article class="offer" aria-busy=${loading} aria-labelledby="offer-heading">
        ${proposalHead(value, negotiation.parties, context.day, this.restsOn(value.evidence))}
        ${value.clauses.length ? proposalFigures(value, context) : nothing}
        ${proposalCourse({ proposal: value, parties: negotiation.parties,
          evidence: (it) => this.restsOn(it.evidence) })}
        ${analysts(this.#analysts.answer.value?.items ?? [], (it) => restsOn(it, this.records()))}
      </article>
    `;
  }

  private restsOn(told: TextEvidence[]): TemplateResult | typeof nothing {
    const context = this.records();
    return restsOn(told.map((it) => evidenceOf(it, context.originals)), context);
  }

  private records(): RecordContext {
    const { negotiation: { slug, timeZone: zone }, times: { recordedBy } } = this.context;
    return { slug, zone, recordedBy, originals: this.#sources.bySlug };
  }
}

customElements.define("proposals-view", ProposalsView);
