import { html, nothing, type TemplateResult } from "lit";
import { api } from "../api";
import { accountWord } from "../cells";
import { namesOf } from "../naming";
import { faceToFace, type Opposition } from "../charts/face-to-face";
import { sharedCells, type Contradiction, type Contradictions, type SpokenStances } from "../contradictions";
import { contradictionEntry, voicesEntry, type ContradictionContext } from "../controls/contradiction-entry";
import "../controls/figure-frame";
import type { Figure } from "../controls/figure-frame";
import { kindFilter } from "../controls/kind-filter";
import { emptyNotice, loadingNotice, problemNotice } from "../controls/notice";
import { edtfInWords } from "../edtf";
import { citationOf, subtitleOf } from "../figures";
import { Question } from "../question";
import { SourcesOnFile } from "../sources-on-file";
import { speakerInWords } from "../statements";
import { strings } from "../strings";
import "../styles/lazily/ledgers.css";
import { View } from "../view";
import { contradictions as words } from "../words/contradictions";
import type { ViewContext } from "./views";

const kinds = ["reversal", "speakers"] as const;

export function view(context: ViewContext): TemplateResult {
  return html`<contradictions-view .context=${context}></contradictions-view>`;
}

/** Words of a party that do not go together, and who speaks for it. */
class ContradictionsView extends View {
  static override properties = { context: { attribute: false } };

  declare context: ViewContext;

  #found = this.asks(new Question<Contradictions>(this));
  #voices = this.asks(new Question<SpokenStances>(this));
  #sources = this.asks(new SourcesOnFile(this));

  protected override willUpdate(): void {
    const { negotiation: { slug }, times: point, only, part } = this.context;
    const times = { ...point, ...only, ...part.query };
    this.#sources.follow(slug, times.recordedBy);
    this.#found.follow([slug, times], false, (signal) => api.contradictions(slug, times, signal));
    this.#voices.follow([slug, times], false, (signal) => api.speakers(slug, times, signal));
  }

  protected override render(): TemplateResult {
    const { value, problem, retry, loading } = this.#found.answer;
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value ? html`<div aria-busy=${loading}>${this.told(value)}</div>`
        : problem ? nothing : loadingNotice(words.loading, 6)}
      ${value ? this.voices() : nothing}
    `;
  }

  private told(answer: Contradictions): TemplateResult {
    const { state, step, when, part } = this.context;
    if (!answer.items.length) return emptyNotice(words.none, strings.part.within(words.noneDetail(when), !!part.rows));
    const chosen = state.choice?.kind;
    const shown = answer.items.filter((it) => !chosen || it.kind === chosen);
    const count = (kind: string) => answer.items.filter((it) => it.kind === kind).length;
    return html`
      ${kindFilter({
        label: words.filter, all: words.all(answer.items.length), chosen,
        kinds: kinds.filter(count).map((it): [string, string] => [it, words.counted[it]!(count(it))]),
        choose: (kind) => step({ choice: { ...state.choice, kind: kind ?? "" } }),
      })}
      ${shown.length ? html`<figure-frame .figure=${this.figure(answer, shown)}></figure-frame>`
        : html`<p class="remark">${words.noneOfKind}</p>`}
    `;
  }

  private get entries(): ContradictionContext {
    const { negotiation, step } = this.context;
    const open = ({ party, issue }: { party: string; issue: string }) => step({ cell: { party, issue } });
    return { names: namesOf(negotiation), sources: this.#sources, open };
  }

  private figure(answer: Contradictions, shown: Contradiction[]): Figure {
    const { negotiation, permalink } = this.context;
    const { entries } = this;
    const subtitle = subtitleOf(this.context, answer);
    return {
      title: words.title, subtitle, permalink, json: answer.pin, key: "", name: `${negotiation.slug}-contradictions`,
      content: html`<div class="oppositions"><h2>${words.title}</h2><p class="hint">${subtitle}</p>
        ${shown.map((it) => contradictionEntry(it, entries))}</div>`,
      svg: (width) =>
        faceToFace(shown.map((it) => this.opposition(it)), { width, label: `${words.title}. ${subtitle}` }),
      citation: citationOf(this.context, answer, words.title),
      columns: words.columns.map((name) => ({ name })),
      rows: shown.flatMap((it) => it.statements.map((said) => [
        words.kinds[it.kind] ?? it.kind, entries.names.party(it.party), entries.names.issue(it.issue), it.order,
        said.id, said.when, said.speaker?.name ?? said.speaker?.office, said.speaker?.authority, accountWord(said),
        said.firmness, (said.sources ?? []).join(", "),
      ])),
    };
  }

  private opposition({ party, issue, kind, statements }: Contradiction): Opposition {
    const { names } = this.entries;
    return {
      party: names.party(party), issue: names.issue(issue), kind: words.kinds[kind] ?? kind,
      sides: statements.map((it) => ({
        position: it.declined ? "" : `${it.position ?? ""}`, redLine: it.firmness === "red-line",
        said: [accountWord(it), it.firmness && it.firmness !== "stated" && strings.stance.firmness[it.firmness]]
          .filter(Boolean).join(", "),
        date: it.when ? edtfInWords(it.when) : "", speaker: speakerInWords(it.speaker), summary: it.summary ?? "",
      })),
    };
  }

  private voices(): TemplateResult | typeof nothing {
    const { value, problem, retry } = this.#voices.answer;
    if (problem) return problemNotice(problem, retry);
    const shared = value ? sharedCells(value.stances) : [];
    if (!shared.length) return nothing;
    return html`<section class="oppositions"><h2>${words.voices}</h2><p class="hint">${words.voicesHint}</p>
      ${shared.map((it) => voicesEntry(it, this.entries))}</section>`;
  }
}

customElements.define("contradictions-view", ContradictionsView);
