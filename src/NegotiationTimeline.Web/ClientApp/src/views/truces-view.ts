import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { api } from "../api";
import type { Listed } from "../contract";
import "../controls/figure-frame";
import { analysts } from "../controls/analysts";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { pressMark, walkMarks } from "../controls/record-marks";
import { restsOn } from "../controls/rests-on";
import { tallyClaims } from "../controls/tally-claims";
import { bandFigure, tallyFigure } from "../controls/truce-figures";
import { truceHead } from "../controls/truce-head";
import { truceList } from "../controls/truce-list";
import { truceParties } from "../controls/truce-parties";
import { truceSteps } from "../controls/truce-steps";
import { unheardNotice } from "../controls/unheard-notice";
import type { AssessmentRecord, Evidence } from "../evidence";
import { timesAt, whenInWords } from "../moment";
import { Question } from "../question";
import { SourcesOnFile } from "../sources-on-file";
import { addressOf } from "../state";
import { strings } from "../strings";
import type { Truce, TruceItem } from "../truces";
import { View } from "../view";
import type { ViewContext } from "./views";
import "../styles/lazily/proposals.css";
import "../styles/lazily/truces.css";

const words = strings.truces;
const mostListed = 500;

export function view(context: ViewContext): TemplateResult {
  return html`<truces-view .context=${context}></truces-view>`;
}

/** Who declared which truce, whether it held, who answered, and what each party counts as its violation. */
class TrucesView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #list = this.asks(new Question<Listed<TruceItem>>(this));
  #one = this.asks(new Question<Truce>(this));
  #sources = this.asks(new SourcesOnFile(this));
  #analysts = this.asks(new Question<Listed<AssessmentRecord>>(this));

  protected override willUpdate(_: PropertyValues<this>): void {
    const { negotiation, state, day, reading, times: settled } = this.context;
    const { asOf, knownBy, recordedBy } = timesAt(day, negotiation, state, reading.matrix.value);
    const moving = asOf !== settled.asOf;
    const [{ slug }, times, id] = [negotiation, { asOf, knownBy, recordedBy }, this.chosen()];
    this.#list.follow([slug, times], moving, (signal) => api.truces(slug, times, signal));
    this.#sources.follow(slug, recordedBy);
    if (!id) return;
    this.#one.follow([slug, id, times], moving, (signal) => api.truce(slug, id, times, signal));
    this.#analysts.follow([slug, id, times], moving, (signal) => api.assessments(slug, { truce: id }, times, signal));
  }

  /** The truce that the address names; otherwise the one declared last. */
  private chosen(): string | undefined {
    return this.context.state.choice?.truce ?? this.#list.answer.value?.items[0]?.id;
  }

  protected override render(): TemplateResult {
    const { value, problem, retry } = this.#list.answer;
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loading, 6);
    const { negotiation, state, when } = this.context;
    const chosen = this.chosen();
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value.items.length ? truceList({
        items: value.items, parties: negotiation.parties, chosen, cut: value.items.length >= mostListed,
        address: (id) => addressOf(negotiation.slug, { ...state, cell: undefined, choice: { truce: id } }),
      }) : nothing}
      ${chosen ? this.one() : emptyNotice(words.empty(when), words.emptyDetail)}
    `;
  }

  private one(): TemplateResult {
    const { value, problem, retry, loading } = this.#one.answer;
    if (problem?.status === 404 && (this.context.times.knownBy || this.context.times.recordedBy))
      return unheardNotice(this.context, words);
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loadingOne, 8);
    const { negotiation: { parties, timeZone }, state, day } = this.context;
    const context = { ...this.context, when: whenInWords(value, state, timeZone) };
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      <article class="offer" aria-busy=${loading} aria-labelledby="truce-heading" 
        @click=${pressMark} @keydown=${walkMarks}>
        ${state.filter ? html`<p class="hint">${words.unfiltered}</p>` : nothing}
        ${truceHead(value, parties, day, this.restsOn(value.evidence))}
        <figure-frame class="figure-part" .figure=${bandFigure(value, context)}></figure-frame>
        ${truceParties(value, parties, this.restsOn)}
        ${truceSteps(value, parties, this.restsOn)}
        ${this.claims(value, context)}
        ${analysts(this.#analysts.answer.value?.items ?? [], this.restsOn)}
      </article>
    `;
  }

  private claims(truce: Truce, context: ViewContext): TemplateResult {
    const { tallies } = words;
    return html`<section class="course wide">
      <h3>${tallies.heading}</h3>
      ${truce.violations.length ? html`
        <p class="caution">${tallies.never}</p>
        <figure-frame class="figure-part near" .figure=${tallyFigure(truce, context)}></figure-frame>
        ${tallyClaims({ truce, parties: context.negotiation.parties, restsOn: this.restsOn })}`
        : html`<p class="hint">${tallies.none(context.when)}</p>`}
    </section>`;
  }

  private restsOn = (evidence: Evidence[]): TemplateResult | typeof nothing => {
    const { negotiation: { slug, timeZone: zone }, times: { recordedBy } } = this.context;
    return restsOn(evidence, { slug, zone, recordedBy, originals: this.#sources.bySlug });
  };
}

customElements.define("truces-view", TrucesView);
