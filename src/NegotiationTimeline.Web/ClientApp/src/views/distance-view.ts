import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { api } from "../api";
import "../controls/figure-frame";
import type { DistancePairs, DistanceSeries } from "../contract";
import { loadingNotice, problemNotice } from "../controls/notice";
import { pairTable } from "../controls/pair-table";
import { shownWindow } from "../moment";
import { Question } from "../question";
import { addressOf } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { toDay } from "../zone";
import { distanceFigure } from "./distance-figure";
import type { ViewContext } from "./views";

const words = strings.distance;
/** Among more parties than these the reader chooses two, and a table of all pairs would be too large to read. */
const mostParties = 30;

export function view(context: ViewContext): TemplateResult {
  return html`<distance-view .context=${context}></distance-view>`;
}

/** How far apart two parties stand over time, and every pair at the date. */
class DistanceView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #series = this.asks(new Question<DistanceSeries>(this));
  #pairs = this.asks(new Question<DistancePairs>(this));

  protected override willUpdate(_: PropertyValues<this>): void {
    const { shown: { slug, parties }, times: point, only } = this.context;
    const times = { ...point, ...only };
    if (parties.length < 2) return;
    if (parties.length > mostParties) return this.askSeries();
    this.#pairs.follow([slug, times], false, (signal) => api.distances(slug, times, signal));
    this.askSeries();
  }

  private askSeries(): void {
    const { negotiation: { slug }, times, state, only: { issue, group } } = this.context;
    const between = state.choice?.between ?? (this.#pairs.answer.value && this.between().join(","));
    const { min, max } = this.days();
    const { asOf: _asOf, party: _party, ...rest } = times;
    const window = { ...rest, issue, group, from: toDay(min), to: toDay(max) };
    if (!between) return;
    this.#series.follow([slug, between, window], false, (signal) => api.distance(slug, between, window, signal));
  }

  private days(): ReturnType<typeof shownWindow> {
    return shownWindow(this.context.negotiation, this.context.state, this.context.day);
  }

  /** The pair that the address names; otherwise the one of which most can be said. */
  private between(): [string, string] {
    const { shown: { parties }, state } = this.context;
    const [a, b] = state.choice?.between?.split(",") ?? [];
    if (a && b) return [a, b];
    if (parties.length > mostParties) return [a ?? "", b ?? ""];
    const best = [...this.#pairs.answer.value?.pairs ?? []].sort((one, other) => other.issues - one.issues)[0];
    return best ? [best.a, best.b] : [parties[0]!.slug, parties[1]!.slug];
  }

  protected override render(): TemplateResult {
    if (this.context.shown.parties.length < 2) return html`<p class="remark">${words.fewParties}</p>`;
    const { value, problem, retry, loading } = this.#series.answer;
    if (this.between().includes(""))
      return html`${this.picker()}<p class="remark">${strings.part.distanceAsk}</p>${this.all()}`;
    return html`
      ${this.picker()}
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? html`<div class="figure-area" aria-busy=${loading}>
          <figure-frame .figure=${distanceFigure(this.context, value, this.between())}></figure-frame></div>`
        : problem ? nothing : loadingNotice(words.loading, 6)}
      ${this.all()}
    `;
  }

  private picker(): TemplateResult {
    const { shown: { parties } } = this.context;
    const [a, b] = this.between();
    const pick = (label: string, chosen: string, other: string, choose: (slug: string) => [string, string]) => html`
      <label class="choice"><span class="label">${label}</span>
        <select @change=${(event: Event) => this.choose(choose((event.target as HTMLSelectElement).value))}>
          ${chosen ? nothing : html`<option value="" selected>${strings.part.choose}</option>`}
          ${parties.filter((it) => it.slug !== other).map((it) => html`
            <option value=${it.slug} .selected=${it.slug === chosen}>${it.name}</option>`)}
        </select></label>`;
    return html`<div class="picker">
      ${pick(words.first, a, b, (it) => [it, b])} ${pick(words.second, b, a, (it) => [a, it])}
    </div>`;
  }

  private choose(between: [string, string]): void {
    this.context.step({ choice: { between: between.join(",") } });
  }

  private all(): TemplateResult | typeof nothing {
    if (this.context.negotiation.parties.length > mostParties)
      return html`<p class="hint">${strings.part.manyPairs(mostParties)}</p>`;
    const { value, problem, retry } = this.#pairs.answer;
    if (!value) return problem ? problemNotice(problem, retry) : nothing;
    const { negotiation, state, when } = this.context;
    const known = negotiation.parties.filter((it) => value.parties.includes(it.slug));
    return pairTable({
      parties: known, pairs: value.pairs, caption: words.pairsCaption(when), chosen: this.between(),
      address: (a, b) => addressOf(negotiation.slug, { ...state, choice: { between: `${a},${b}` } }),
    });
  }
}

customElements.define("distance-view", DistanceView);
