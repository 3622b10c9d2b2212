import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { namesOf } from "../naming";
import { moveAsOf } from "../charts/as-of-line";
import { endOf } from "../charts/lane";
import { outstandingRows } from "../charts/outstanding-rows";
import "../controls/figure-frame";
import type { Figure } from "../controls/figure-frame";
import { kindFilter } from "../controls/kind-filter";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { outstandingEntry } from "../controls/outstanding-entry";
import { outstandingLegend } from "../controls/outstanding-legend";
import { citationOf, subtitleOf } from "../figures";
import { shownWindow } from "../moment";
import { parts, states, waitingOf, type Outstanding, type Part, type Waiting } from "../outstanding";
import { daysOf, rowsOf, tableRows } from "../outstanding-rows";
import { Question } from "../question";
import { withoutFilter } from "../selection";
import "../styles/lazily/ledgers.css";
import "../styles/lazily/outstanding.css";
import { View } from "../view";
import { outstanding as words } from "../words/outstanding";
import { dayOf, toNumber } from "../zone";
import type { ViewContext } from "./views";

/** As many of a part as one answer holds. */
const most = 500;

export function view(context: ViewContext): TemplateResult {
  return html`<outstanding-view .context=${context}></outstanding-view>`;
}

/** Which offers, conditions and ultimatums are open at the day shown, and what became of the others. */
class OutstandingView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #kept = this.asks(new Question<Outstanding>(this));
  /** Under a filter of the evidence, the same when all of it counts. */
  #whole = this.asks(new Question<Outstanding>(this));

  protected override willUpdate(): void {
    const { negotiation: { slug }, times: point, only, state: { filter, choice } } = this.context;
    // An offer is on many issues and an ultimatum on none: parties alone choose among them.
    const times = { ...point, party: choice?.party ?? only.party };
    this.#kept.follow([slug, times], false, (signal) => api.outstanding(slug, times, signal));
    const whole = withoutFilter(times);
    if (filter) this.#whole.follow([slug, whole], false, (signal) => api.outstanding(slug, whole, signal));
    else this.#whole.forget();
  }

  protected override render(): TemplateResult {
    const { value, problem, retry, loading } = this.#kept.answer;
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? html`<div aria-busy=${loading}>${this.told(value)}</div>`
        : problem ? nothing : loadingNotice(words.loading, 6)}
    `;
  }

  private told(answer: Outstanding): TemplateResult {
    const { state: { choice = {} }, when, negotiation } = this.context;
    const all = waitingOf(answer);
    const shown = all.filter((it) => !choice.state || it.state === choice.state);
    if (!all.length && !choice.party)
      return html`${this.withheld(all)} ${emptyNotice(words.none, words.noneDetail(when))}`;
    return html`
      ${this.partyPicker()} ${all.length ? this.stateFilter(all) : nothing} ${this.withheld(all)}
      ${shown.length ? html`<figure-frame .figure=${this.figure(answer, shown)}></figure-frame>`
        : html`<p class="remark">${all.length ? words.noneOfKind
          : words.noneOf(namesOf(negotiation).party(choice.party!))}</p>`}
      ${shown.length ? parts.map((part) => this.section(part, shown.filter((it) => it.part === part), answer)) : nothing}
    `;
  }

  private partyPicker(): TemplateResult {
    const { shown: { parties }, state: { choice = {} } } = this.context;
    return html`<div class="picker"><label class="choice"><span class="label">${words.party}</span>
      <select @change=${({ target }: Event) => this.choose({ party: (target as HTMLSelectElement).value })}>
        <option value="" ?selected=${!choice.party}>${words.allParties}</option>
        ${parties.map(({ slug, name }) => html`
          <option value=${slug} ?selected=${slug === choice.party}>${name}</option>`)}
      </select></label></div>`;
  }

  /** How many are open and how many lapsed is told also where none is. */
  private stateFilter(all: Waiting[]): TemplateResult {
    const count = (state: string) => all.filter((it) => it.state === state).length;
    const { state: { choice } } = this.context;
    return kindFilter({
      label: words.filter, all: words.all(all.length), chosen: choice?.state, choose: (state) => this.choose({ state }),
      kinds: states.filter((it) => count(it) || it === "open" || it === "lapsed" || it === choice?.state)
        .map((it): [string, string] => [it, words.counted(count(it), words.states[it])]),
    });
  }

  private choose(change: Record<string, string | undefined>): void {
    const { state: { choice }, step } = this.context;
    const given = Object.entries({ ...choice, ...change }).filter((pair): pair is [string, string] => !!pair[1]);
    step({ choice: given.length ? Object.fromEntries(given) : undefined });
  }

  private withheld(kept: Waiting[]): TemplateResult | typeof nothing {
    const whole = this.#whole.answer.value;
    const told = new Set(kept.map(({ key, state }) => `${key} ${state}`));
    const count = whole ? waitingOf(whole).filter(({ key, state }) => !told.has(`${key} ${state}`)).length : 0;
    if (!count || !this.context.state.filter) return nothing;
    return html`<p class="remark">${words.hidden(count)} <button type="button" class="link"
      @click=${() => this.context.step({ filter: undefined })}>${words.countAll}</button></p>`;
  }

  private section(part: Part, all: Waiting[], answer: Outstanding): TemplateResult {
    const { negotiation, state, step } = this.context;
    const context = {
      slug: negotiation.slug, state, names: namesOf(negotiation), open: ({ cell }: Waiting) => step({ cell }),
    };
    return html`<section class="outstanding-part" data-part=${part}>
      <h2>${words.parts[part]}</h2>
      ${all.length ? html`<div class="ledger">${all.map((it) => outstandingEntry(it, context))}</div>`
        : html`<p class="hint">${state.choice?.state ? words.noneOfKind : words.nonePart[part]}</p>`}
      ${answer.cutOff.includes(part) ? html`<p class="remark">${words.cutOff(most)}</p>` : nothing}
    </section>`;
  }

  private figure(answer: Outstanding, shown: Waiting[]): Figure {
    const { negotiation, state, day, permalink } = this.context;
    const { choice = {}, filter } = state;
    const names = namesOf(negotiation);
    const rows = rowsOf(shown, names);
    const days = daysOf(rows, shownWindow(negotiation, state, day));
    const title = choice.party ? words.titleOf(names.party(choice.party)) : words.title;
    const subtitle = subtitleOf(this.context, answer, days);
    const until = toNumber(dayOf(answer.asOf, negotiation.timeZone)) + 1;
    return {
      title, subtitle, permalink, name: `${negotiation.slug}-outstanding`, json: jsonOf(answer.pin, choice),
      key: JSON.stringify([answer.asOf, answer.knownBy, answer.recordedBy, days, choice, filter]),
      svg: (width) => outstandingRows(rows, { width, days, until, label: `${title}. ${subtitle}` }),
      follow: (chart) => moveAsOf(chart, endOf(day)),
      legend: outstandingLegend({
        over: shown.some((it) => it.state !== "open"), deadline: rows.some(({ deadline }) => !!deadline),
      }),
      citation: citationOf(this.context, answer, title),
      columns: words.columns.map((name) => ({ name })),
      rows: tableRows(shown, names),
    };
  }
}

/** The pinned answer, narrowed to what the figure shows; it was asked of the chosen party already. */
function jsonOf(pin: string | undefined, { state }: Record<string, string>): string | undefined {
  return pin && state ? `${pin}&state=${encodeURIComponent(state)}` : pin;
}

customElements.define("outstanding-view", OutstandingView);
