import { html, nothing, type TemplateResult } from "lit";
import { chosenActs, placedActs, tableRows } from "../act-rows";
import { actKinds, type Act, type Acts } from "../acts";
import { api } from "../api";
import { namesOf } from "../naming";
import { actTimeline } from "../charts/act-timeline";
import { moveAsOf } from "../charts/as-of-line";
import { endOf } from "../charts/lane";
import { actEntry } from "../controls/act-entry";
import { actsLegend } from "../controls/acts-legend";
import "../controls/figure-frame";
import type { Figure } from "../controls/figure-frame";
import { kindFilter } from "../controls/kind-filter";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { everyPage } from "../every-page";
import { citationOf, subtitleOf } from "../figures";
import { shownWindow } from "../moment";
import { Question } from "../question";
import { SourcesOnFile } from "../sources-on-file";
import "../styles/lazily/ledgers.css";
import { View } from "../view";
import { acts as words } from "../words/acts";
import type { ViewContext } from "./views";

export function view(context: ViewContext): TemplateResult {
  return html`<acts-view .context=${context}></acts-view>`;
}

/** What was done, threatened, scheduled or expected, over time and as a list. */
class ActsView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #acts = this.asks(new Question<Acts>(this));
  #sources = this.asks(new SourcesOnFile(this));
  /** The act to which the address has led already. */
  #led?: string;

  protected override willUpdate(): void {
    const { negotiation: { slug }, times: { asOf, knownBy, recordedBy }, only: { party } } = this.context;
    this.#sources.follow(slug, recordedBy);
    // Filters of evidence and of issues are about stances; they hide no act.
    const times = { asOf, knownBy, recordedBy, party };
    this.#acts.follow([slug, times], false, (signal) => everyPage((cursor) => api.acts(slug, times, cursor, signal)));
  }

  /** A link to one act leads to where it is told, once it is there. */
  protected override updated(): void {
    const chosen = this.context.state.choice?.act;
    const entry = chosen && chosen !== this.#led && this.querySelector<HTMLElement>(`#act-${CSS.escape(chosen)}`);
    this.#led = entry || !chosen ? chosen : this.#led;
    if (!entry) return;
    entry.scrollIntoView();
    entry.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { value, problem, retry, loading } = this.#acts.answer;
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? html`<div aria-busy=${loading}>${this.told(value)}</div>`
        : problem ? nothing : loadingNotice(words.loading, 6)}
    `;
  }

  private told(answer: Acts): TemplateResult {
    const { state: { choice = {} }, when, negotiation } = this.context;
    if (!answer.items.length) return emptyNotice(words.none, words.noneDetail(when));
    const shown = chosenActs(answer.items, choice);
    const context = {
      names: namesOf(negotiation), byId: new Map(answer.items.map((it) => [it.id, it])),
      record: { slug: negotiation.slug, zone: negotiation.timeZone, recordedBy: this.context.times.recordedBy,
        originals: this.#sources.bySlug },
    };
    return html`
      ${this.picker(answer.items)}
      ${shown.length ? this.timeline(answer, shown) : html`<p class="remark">${words.noneChosen}</p>`}
      <div class="ledger">${shown.map((it) => actEntry(it, context, it.id === choice.act))}</div>
      ${answer.next ? html`<p class="remark">${words.left}</p>` : nothing}
    `;
  }

  private picker(acts: Act[]): TemplateResult {
    const { state: { choice = {} }, step, negotiation: { parties } } = this.context;
    const choose = (change: Record<string, string | undefined>) => {
      const given = Object.entries({ ...choice, ...change }).filter((pair): pair is [string, string] => !!pair[1]);
      step({ choice: given.length ? Object.fromEntries(given) : undefined });
    };
    const ofParty = chosenActs(acts, { party: choice.party });
    const count = (kind: string) => ofParty.filter((it) => it.kind === kind).length;
    return html`
      <div class="picker"><label class="choice"><span class="label">${words.party}</span>
        <select @change=${({ target }: Event) => choose({ party: (target as HTMLSelectElement).value })}>
          <option value="" ?selected=${!choice.party}>${words.allParties}</option>
          ${parties.map(({ slug, name }) => html`
            <option value=${slug} ?selected=${slug === choice.party}>${name}</option>`)}
        </select></label></div>
      ${kindFilter({
        label: words.filter, all: words.all(ofParty.length), chosen: choice.kind, choose: (kind) => choose({ kind }),
        kinds: actKinds.filter((it) => count(it) || it === choice.kind)
          .map((it): [string, string] => [it, words.counted(count(it), words.kinds[it])]),
      })}
    `;
  }

  private timeline(answer: Acts, shown: Act[]): TemplateResult {
    const { negotiation, state, day } = this.context;
    const placed = placedActs(shown, shownWindow(negotiation, state, day));
    if (!placed.rows.length) return html`<p class="remark">${words.noneInWindow}</p>`;
    return html`<figure-frame .figure=${this.figure(answer, shown, placed)}></figure-frame>`;
  }

  private figure(answer: Acts, shown: Act[], { rows, outside, days }: ReturnType<typeof placedActs>): Figure {
    const { negotiation, state: { choice = {} }, day, permalink } = this.context;
    const names = namesOf(negotiation);
    const title = choice.party ? words.titleOf(names.party(choice.party)) : words.title;
    const subtitle = subtitleOf(this.context, answer, days);
    return {
      title, subtitle, permalink, name: `${negotiation.slug}-acts`, json: jsonOf(answer.pin, choice),
      key: JSON.stringify([answer.asOf, answer.knownBy, answer.recordedBy, days, choice]),
      svg: (width) => actTimeline(rows, { width, days, label: `${title}. ${subtitle}` }),
      follow: (chart) => moveAsOf(chart, endOf(day)),
      legend: html`${outside.length
        ? html`<p class="hint silent">${words.outside(outside.map((it) => it.title).join("; "))}</p>` : nothing}
        ${actsLegend(rows.some(({ changes }) => !!changes))}`,
      citation: citationOf(this.context, answer, title),
      columns: words.columns.map((name) => ({ name })),
      rows: tableRows(shown, names),
    };
  }
}

/** The pinned answer, narrowed to what the figure shows. */
function jsonOf(pin: string | undefined, { party, kind }: Record<string, string>): string | undefined {
  const chosen = Object.entries({ party, kind }).filter(([, value]) => value);
  return pin && chosen.reduce((address, [name, value]) => `${address}&${name}=${encodeURIComponent(value!)}`, pin);
}

customElements.define("acts-view", ActsView);
