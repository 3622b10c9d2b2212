import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { namesOf } from "../naming";
import { moveAsOf } from "../charts/as-of-line";
import { endOf } from "../charts/lane";
import { redLineStrips } from "../charts/red-line-strips";
import "../controls/figure-frame";
import type { Figure } from "../controls/figure-frame";
import { kindFilter } from "../controls/kind-filter";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { redLineEntry } from "../controls/red-line-entry";
import { stripsLegend } from "../controls/strips-legend";
import { positionWord } from "../cells";
import { edtfInWords } from "../edtf";
import { citationOf, subtitleOf } from "../figures";
import { shownWindow } from "../moment";
import type { RedLine, RedLines, RedLineState } from "../red-lines";
import { stateInWords, stripsOf } from "../red-line-strips";
import { Question } from "../question";
import { SourcesOnFile } from "../sources-on-file";
import { speakerInWords } from "../statements";
import { strings } from "../strings";
import "../styles/lazily/ledgers.css";
import { View } from "../view";
import { redLines as words } from "../words/red-lines";
import { dayOf } from "../zone";
import type { ViewContext } from "./views";

const states: RedLineState[] = ["stands", "softened", "superseded", "dropped", "ended"];

export function view(context: ViewContext): TemplateResult {
  return html`<red-lines-view .context=${context}></red-lines-view>`;
}

/** The ledger of red lines: which stand, since when, by whom questioned, and what became of the others. */
class RedLinesView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #lines = this.asks(new Question<RedLines>(this));
  #sources = this.asks(new SourcesOnFile(this));

  protected override willUpdate(): void {
    const { negotiation: { slug }, times: point, only, part } = this.context;
    const times = { ...point, ...only, ...part.query };
    this.#sources.follow(slug, times.recordedBy);
    this.#lines.follow([slug, times], false, (signal) => api.redLines(slug, times, signal));
  }

  protected override render(): TemplateResult {
    const { value, problem, retry, loading } = this.#lines.answer;
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? html`<div aria-busy=${loading}>${this.told(value)}</div>`
        : problem ? nothing : loadingNotice(words.loading, 6)}
    `;
  }

  private told(answer: RedLines): TemplateResult {
    const { state, step, when, negotiation, part } = this.context;
    if (!answer.items.length) return emptyNotice(words.none, strings.part.within(words.noneDetail(when), !!part.rows));
    const chosen = state.choice?.state;
    const shown = answer.items.filter((it) => !chosen || it.state === chosen);
    const count = (it: RedLineState) => answer.items.filter(({ state: own }) => own === it).length;
    const open = ({ party, issue }: RedLine) => step({ cell: { party, issue } });
    const context = { names: namesOf(negotiation), sources: this.#sources, open };
    return html`
      ${kindFilter({
        label: words.filter, all: words.all(answer.items.length), chosen,
        kinds: states.filter(count).map((it): [string, string] => [it, words.counted[it](count(it))]),
        choose: (it) => step({ choice: { ...state.choice, state: it ?? "" } }),
      })}
      ${shown.length ? html`<figure-frame .figure=${this.figure(answer, shown)}></figure-frame>`
        : html`<p class="remark">${words.noneOfKind}</p>`}
      <div class="ledger">${shown.map((it) => redLineEntry(it, context))}</div>
    `;
  }

  private figure(answer: RedLines, shown: RedLine[]): Figure {
    const { negotiation, state, day, permalink } = this.context;
    const zone = negotiation.timeZone;
    const days = shownWindow(negotiation, state, day);
    const names = namesOf(negotiation);
    const until = dayOf(answer.asOf, zone);
    const subtitle = subtitleOf(this.context, answer, days);
    return {
      title: words.title, subtitle, permalink, json: answer.pin, name: `${negotiation.slug}-red-lines`,
      key: JSON.stringify([answer.asOf, answer.knownBy, answer.recordedBy, days, state.choice, state.filter]),
      svg: (width) => redLineStrips(stripsOf(shown, names, days, until, zone),
        { width, days, label: `${words.title}. ${subtitle}` }),
      follow: (chart) => moveAsOf(chart, endOf(day)),
      legend: stripsLegend(),
      citation: citationOf(this.context, answer, words.title),
      columns: words.columns.map((name) => ({ name })),
      rows: shown.flatMap((line) => line.events.map(({ kind, record, assessment }) => [
        names.party(line.party), names.issue(line.issue), positionWord(line.position), stateInWords(line),
        line.certainty,
        words.events[kind], dated(record?.when ?? assessment?.when),
        record ? speakerInWords(record.speaker)
          : strings.evidence.assessor(assessment!.who.name, assessment!.who.affiliation),
        record?.id ?? assessment?.id,
      ])),
    };
  }
}

function dated(edtf: string | null | undefined): string {
  return edtf ? edtfInWords(edtf) : "";
}

customElements.define("red-lines-view", RedLinesView);
