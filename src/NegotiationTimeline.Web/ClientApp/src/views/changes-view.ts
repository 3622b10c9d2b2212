import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { byAxisAndDay, countKinds, isStance, joined, type AnyChange, type ChangeKind, type Changes, type Ends,
  type StanceChange } from "../changes";
import { stateAt } from "../change-points";
import { namesOf } from "../naming";
import { changeFigure } from "../change-figure";
import { endsOf } from "../comparison";
import { changeEntry } from "../controls/change-entry";
import { comparisonForm } from "../controls/comparison-form";
import "../controls/figure-frame";
import { kindFilter } from "../controls/kind-filter";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { shownDay } from "../moment";
import { Question } from "../question";
import { changeDays } from "../slider-range";
import { SourcesOnFile } from "../sources-on-file";
import { addressOf } from "../state";
import { strings } from "../strings";
import "../styles/lazily/ledgers.css";
import { View } from "../view";
import { changes as words } from "../words/changes";
import { dayInWords, dayOf, toDay, toNumber, weekdayOf } from "../zone";
import { views, type ViewContext } from "./views";

/** More parts than these are for the API. */
const mostParts = 10;

export function view(context: ViewContext): TemplateResult {
  return html`<changes-view .context=${context}></changes-view>`;
}

/** What changed between two points, of what kind each change is, and on whose words. */
class ChangesView extends View {
  static override properties = {
    context: { attribute: false }, asksForRecord: { state: true }, wrong: { state: true },
  };

  declare context: ViewContext;
  /** The reader chose to name a citation, and has not yet. */
  declare asksForRecord: boolean;
  declare wrong: boolean;

  #changes = this.asks(new Question<Changes>(this));
  #sources = this.asks(new SourcesOnFile(this));

  protected override willUpdate(): void {
    const { negotiation: { slug }, times, only, part } = this.context;
    this.#sources.follow(slug, times.recordedBy);
    const ends = { ...this.ends(), ...only, ...part.query };
    this.#changes.follow([slug, ends], false, (signal) =>
      all((cursor) => api.changes(slug, { ...ends, cursor }, signal)));
  }

  private ends(): Ends {
    const { negotiation, state, reading } = this.context;
    return endsOf(state, state.asOf ?? shownDay(negotiation, state, reading.matrix.value));
  }

  private get isOfRecord(): boolean {
    return this.asksForRecord || !!this.context.state.choice?.recordedByFrom;
  }

  protected override render(): TemplateResult {
    const { value, problem, retry, loading } = this.#changes.answer;
    const unnamed = this.asksForRecord && !this.context.state.choice?.recordedByFrom;
    return html`
      ${this.form()}
      ${unnamed ? emptyNotice(words.citedNone, words.citedHint) : html`
        ${problem ? problemNotice(problem, retry)
          : value ? html`<div aria-busy=${loading}>${this.told(value)}</div>` : loadingNotice(words.loading, 6)}`}
    `;
  }

  private form(): TemplateResult {
    const { negotiation: { timeZone }, state, step, reading } = this.context;
    const ends = this.ends();
    const [from, to] = [dayOf(ends.from!, timeZone), dayOf(ends.to!, timeZone)];
    const changed = [...changeDays(reading.timeline.value?.spans ?? [], timeZone).keys()];
    const last = Math.max(...changed.filter((it) => it <= toNumber(to)));
    return comparisonForm({
      ends, state, from, to, step, isOfRecord: this.isOfRecord, wrong: !!this.wrong,
      lastChange: Number.isFinite(last) ? toDay(last - 1) : undefined,
      choose: (ofRecord) => {
        this.asksForRecord = ofRecord;
        if (!ofRecord && state.choice?.recordedByFrom) step({ choice: undefined });
      },
      refuse: (wrong) => (this.wrong = wrong),
    });
  }

  private told(answer: Changes): TemplateResult {
    const { state, step, part } = this.context;
    const all: AnyChange[] = [...answer.items, ...answer.matters ?? []];
    if (!all.length) {
      const none = this.isOfRecord ? words.noneSince : words.noneBetween;
      return emptyNotice(words.none, strings.part.within(none, !!part.rows));
    }
    const kind = state.choice?.kind as ChangeKind | undefined;
    const shown = all.filter((it) => !kind || it.kind === kind);
    const choose = (chosen: string | undefined) => step({ choice: without({ ...state.choice, kind: chosen }) });
    return html`
      ${kindFilter({ label: words.filter, all: `${words.all}: ${words.total(all.length)}`, chosen: kind, choose,
        kinds: countKinds(all).map(([it, count]) => [it, words.counted[it](count)]) })}
      ${shown.length ? nothing : html`<p class="remark">${words.noneOfKind}</p>`}
      ${shown.some(isStance)
        ? html`<figure-frame .figure=${changeFigure(answer, shown, this.context, this.isOfRecord)}></figure-frame>`
        : nothing}
      ${this.list(answer, shown)}
      ${answer.next ? html`<p class="remark">${words.left}</p>` : nothing}
      ${!this.isOfRecord && !state.knownBy && answer.knownByFrom === answer.knownByTo
        ? html`<p class="hint">${words.learned}</p>` : nothing}
    `;
  }

  private list(answer: Changes, shown: AnyChange[]): TemplateResult[] {
    const { negotiation, state, step } = this.context;
    const { timeZone: zone, slug } = negotiation;
    const open = (change: StanceChange, side: "before" | "after") =>
      step({ ...stateAt(change, side, answer, state, zone), cell: { party: change.party, issue: change.issue } });
    const { choice: _, cell: __, ...kept } = state;
    const addressTo = (matter: string) => {
      const [group, id] = matter.split("/") as [string, string | undefined];
      return views.some(({ name }) => name === group) && id
        ? addressOf(slug, { ...kept, view: group, choice: { [group.replace(/s$/, "")]: id } }) : undefined;
    };
    const context = { names: namesOf(negotiation), sources: this.#sources, open, addressOf: addressTo };
    return byAxisAndDay(shown, zone).map(({ axis, days }) => html`
      <section class="axis" data-axis=${axis}>
        <h2>${words.axes[axis]} <small>${words.axisHints[axis]}</small></h2>
        ${days.map(({ day, changes }) => html`<section class="day">
          <h3>${dayInWords(day)} <small>${weekdayOf(day)}</small></h3>
          ${changes.map((it) => changeEntry(it, context))}</section>`)}
      </section>`);
  }
}

async function all(ask: (cursor?: string) => Promise<Changes>): Promise<Changes> {
  const parts = [await ask()];
  while (parts.at(-1)!.next && parts.length < mostParts) parts.push(await ask(parts.at(-1)!.next!));
  return joined(parts);
}

function without(choice: Record<string, string | undefined>): Record<string, string> | undefined {
  const given = Object.entries(choice).filter((pair): pair is [string, string] => !!pair[1]);
  return given.length ? Object.fromEntries(given) : undefined;
}

customElements.define("changes-view", ChangesView);
