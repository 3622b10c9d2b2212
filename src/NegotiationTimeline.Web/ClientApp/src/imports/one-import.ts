import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { loadingNotice, problemNotice } from "../controls/notice";
import type { MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { imports as words } from "../words/imports";
import { isUnderWay, type Import, type ImportMapping, type ImportMode } from "./contract";
import { Course } from "./course";
import { endedNotice } from "./ended";
import { isPlaced } from "./faults-at";
import { fileFacts } from "./file-facts";
import { firstRows } from "./first-rows";
import { toKeep } from "./mapping";
import { mappingForm, shownAtFirst, type Shown } from "./mapping-form";
import { outcome } from "./outcome";
import { paceOf, progressShown } from "./progress-shown";
import { recordingChoice } from "./recording-choice";
import "./saved-mappings";
import { Telling } from "./telling";
import "./undo-form";

/** One import, wherever it is in its life: what it needs next stands on the page. Fires `recorded`. */
class OneImport extends View {
  static override properties = { negotiation: { attribute: false }, state: { attribute: false }, importId: {} };

  declare negotiation: Negotiation;
  declare state: MatrixState;
  declare importId: string;

  #mode?: ImportMode;
  #shown?: { of: string; what: Shown };
  #stage = "";
  #said = "";
  #telling = new Telling();
  #course = this.asks(new Course(this, ({ state }) => {
    if (["recorded", "retracted"].includes(state)) this.dispatchEvent(new CustomEvent("recorded", { bubbles: true }));
  }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("importId") || changed.has("negotiation")) this.#course.open(this.negotiation.slug, this.importId);
    const { import: { value }, progress } = this.#course;
    if (!value) return;
    document.title = [words.one(value.id, value.file.name), this.negotiation.title, strings.product].join(" · ");
    if (this.#telling.isDue(value.state))
      this.#said = [words.progress.phases[value.state] ?? words.states[value.state], progress && paceOf(progress)]
        .filter(Boolean).join(": ");
  }

  /** What comes next is read from its heading on, but only where something has changed under the reader's eyes. */
  protected override updated(): void {
    const state = this.#course.import.value?.state ?? "";
    const before = this.#stage;
    this.#stage = state;
    if (!before || before === state || (before === "checked" && state === "received")) return;
    this.querySelector<HTMLElement>(".stage h2")?.focus();
  }

  protected override render(): TemplateResult {
    const { value, problem, retry } = this.#course.import;
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loadingOne, 6);
    const { refused, isSending } = this.#course;
    const { slug } = this.negotiation;
    const isOpen = value.state === "received" || value.state === "checked";
    return html`<h1 tabindex="-1">${words.one(value.id, value.file.name)}</h1>
      <p class="unseen" role="status">${this.#said}</p>
      ${problem ? problemNotice(problem, retry) : nothing}
      <div class="stage">${isUnderWay(value)
        ? progressShown(value, this.#course.progress, this.#course.cancel, isSending)
        : endedNotice(value, this.negotiation, this.state)}
        ${value.failure && isOpen ? failure(value.failure) : nothing}</div>
      ${refused && !refused.errors?.some(({ field }) => field === "reason") ? problemNotice(refused) : nothing}
      ${isUnderWay(value) ? nothing : outcome(value, slug, this.state)}
      ${value.state === "checked" ? recordingChoice(value.counts!, this.#mode, isSending,
        (mode) => { this.#mode = mode; this.requestUpdate(); }, (mode) => void this.#course.record(mode)) : nothing}
      ${isOpen ? this.mapping(value) : nothing}
      ${isOpen ? firstRows(value, !!this.#course.draft && !this.#course.unread) : nothing}
      ${isOpen ? this.actions(value, isSending) : nothing}
      ${this.undoing(value)}
      ${fileFacts(value, this.negotiation)}`;
  }

  private mapping(it: Import): TemplateResult {
    const { draft, unread } = this.#course;
    const mapping = draft ?? it.mapping;
    const isReceived = it.state === "received";
    return html`<details class="mapping" ?open=${isReceived || !!unread}>
      <summary><h2>${isReceived ? words.map.heading : words.map.again}</h2></summary>
      ${unread && !isPlaced(unread) ? problemNotice(unread) : nothing}
      ${unread && isPlaced(unread) ? html`<p class="fault" role="alert">${words.map.refused}: ${unread.errors![0]!.detail}</p>` : nothing}
      ${it.file.format === "csv" ? html`<saved-mappings .slug=${this.negotiation.slug} .mapping=${toKeep({ ...it, mapping })}
        @use=${this.use}></saved-mappings>` : nothing}
      ${mappingForm({ import: it, mapping, unread, negotiation: this.negotiation, shown: this.shownOf(it, mapping),
        change: (to) => this.#course.map(to) })}
      <p class="hint" role="status">${draft && !unread ? words.map.saving : ""}</p></details>`;
  }

  private use = ({ detail }: CustomEvent<ImportMapping>): void => {
    this.#shown = undefined;
    this.#course.map(detail);
  };

  private shownOf(it: Import, mapping: ImportMapping): Shown {
    const of = `${it.id} ${mapping.kind ?? it.kind}`;
    if (this.#shown?.of !== of) this.#shown = { of, what: shownAtFirst(it, mapping) };
    return this.#shown.what;
  }

  private actions({ state, kind, file }: Import, isSending: boolean): TemplateResult {
    const canCheck = state === "received" && (kind || file.format === "jsonl");
    return html`<p class="actions next">${canCheck ? html`
      <button type="button" class="button primary" ?disabled=${isSending} @click=${this.#course.check}>${words.check.start}</button>
      <span class="hint">${words.check.hint}</span>` : nothing}
      <button type="button" class="button quiet" ?disabled=${isSending} @click=${this.#course.cancel}>${words.check.cancel}</button></p>`;
  }

  private undoing(it: Import): TemplateResult | typeof nothing {
    if (!["recorded", "retracted"].includes(it.state) || !it.made.events) return nothing;
    const { refused, isSending, undo } = this.#course;
    const again = it.state === "retracted";
    const done = ({ detail }: CustomEvent<string>) => void undo(again ? "reinstatement" : "retraction", detail);
    // One form each: what was typed for one is not the reason of the other.
    return again
      ? html`<undo-form again ?sending=${isSending} .problem=${refused} @undo=${done}></undo-form>`
      : html`<undo-form ?sending=${isSending} .problem=${refused} @undo=${done}></undo-form>`;
  }
}

function failure({ reason, remedy }: NonNullable<Import["failure"]>): TemplateResult {
  return html`<section class="notice problem" role="alert"><h2 tabindex="-1">${words.done.failed}</h2>
    <p>${reason}</p><p>${remedy}</p></section>`;
}

customElements.define("one-import", OneImport);
