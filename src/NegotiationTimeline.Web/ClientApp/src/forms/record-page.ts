import { html, nothing, type TemplateResult } from "lit";
import "../styles/lazily/forms.css";
import type { Negotiation } from "../contract";
import { loadingNotice, problemNotice } from "../controls/notice";
import { addressOf, go, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { forms as words } from "../words/forms";
import { idOf } from "./bench";
import type { Body } from "./draft";
import { fieldset } from "./fields";
import { doneNotice, kindsNavigation, refusalNotice, type Told } from "./notices";
import { hasPreview, idIn, type RecordPlace } from "./place";
import { previewPanel } from "./preview-panel";
import { calledOf, changesTable, recordShown } from "./record-shown";
import { Recording } from "./recording";
import type { Receipt } from "./sending";

type OfForm = Exclude<RecordPlace, { what: "nothing" }>;

/** Where records are made and mended: the form that the address names, or one record. Fires `recorded`. */
class RecordPage extends View {
  static override properties = { negotiation: { attribute: false }, state: { attribute: false } };

  declare negotiation: Negotiation;
  declare state: MatrixState;

  #shown = "";
  #said = "";
  #receipt?: Told;
  #recording = new Recording(this, {
    refused: () => void this.focusFault(),
    filed: (path) => void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus()),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.recover);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.recover);
    this.#recording.leave();
    super.disconnectedCallback();
  }

  private recover = (): void => {
    this.#recording.record.recover();
    this.#recording.preview.recover();
  };

  protected override willUpdate(): void {
    const shown = `${this.negotiation.slug} ${this.state.record}`;
    if (shown === this.#shown) return this.#recording.follow(this.negotiation, this.state);
    this.#shown = shown;
    this.#said = "";
    this.#recording.open(this.negotiation, this.state);
    document.title = [this.heading(), this.negotiation.title, strings.product].join(" · ");
    void this.updateComplete.then(() => this.focusHeading());
  }

  private focusHeading(): void {
    scrollTo(0, 0);
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const receipt = await this.#recording.send();
    if (receipt) this.recorded(receipt);
  };

  private recorded(receipt: Receipt): void {
    const { place, address } = this.#recording;
    this.dispatchEvent(new CustomEvent("recorded"));
    if (place.what === "new" && place.form.isSetup) {
      this.#recording.clear();
      this.#recording.choosable.load(this.negotiation.slug, this.#recording.fields);
      this.#said = words.done.setup(receipt.id);
      this.focusHeading();
      return;
    }
    const path = "path" in place ? place.path : [...address, receipt.id].join("/");
    this.#receipt = { ...receipt, path, condition: place.what === "condition" ? place.condition : undefined };
    go(addressOf(this.negotiation.slug, { ...this.state, record: path }));
  }

  /** What is wrong is read first where it can be mended. Dates show their faults one step after the form. */
  private async focusFault(): Promise<void> {
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    const faulty = "[aria-invalid=true], [data-invalid=true] :is(input, select, textarea, button)";
    (this.querySelector<HTMLElement>(faulty) ?? this.querySelector<HTMLElement>(".refusal"))?.focus();
  }

  protected override render(): TemplateResult {
    const { slug, title } = this.negotiation;
    return html`
      <p class="back"><a href=${addressOf(slug, { ...this.state, record: undefined })}>← ${title}</a></p>
      <h1 tabindex="-1">${this.heading()}</h1>
      ${this.which()}
      ${this.content()}
      ${kindsNavigation(this.negotiation, this.state)}
    `;
  }

  private heading(): string {
    const { place } = this.#recording;
    switch (place.what) {
      case "new": return words.titles[place.form.name] ?? place.form.name;
      case "record": return words.names[place.form.name]!;
      case "amendment": return words.amendTitle(place.noun, words.names[place.form.name]!.toLowerCase());
      case "condition": return words.conditionTitle(place.condition, place.undoes);
      default: return words.record.nowhere.title;
    }
  }

  /** Ids may be long and mean nothing: what the record is about goes first. */
  private which(): TemplateResult | typeof nothing {
    const { place, record: { value } } = this.#recording;
    if (!("path" in place)) return nothing;
    return html`<p class="which">${value ? calledOf(value, this.negotiation) : nothing}
      <span class="hint">${idIn(place.path)}</span></p>`;
  }

  private content(): TemplateResult {
    const { place, record: { value, problem, retry } } = this.#recording;
    if (place.what === "nothing") return problemNotice(words.record.nowhere);
    if (place.what === "new") return this.form(place, place.form.name);
    if (problem) return problemNotice(problem, retry);
    if (!value) return loadingNotice(words.record.loading, 6);
    if (place.what === "amendment") return this.form(place, place.noun);
    if (place.what === "condition") return this.form(place, "condition");
    const { form, path } = place;
    const { negotiation, state } = this;
    return html`
      ${this.#receipt?.path === path ? doneNotice(this.#receipt, form.name, value, negotiation, state) : nothing}
      <div class="one-record">${recordShown({
        form, path, record: value, negotiation, state, sources: this.#recording.choosable.sources })}</div>`;
  }

  private form(place: OfForm, name: string): TemplateResult {
    const { preview, isReady, before, body, fields, faults, refusal } = this.#recording;
    const patches = name === "corrections" || name === "refinements";
    const shown = fieldset(fields, "", this.#recording.bench(name));
    const unplaced = faults.all.filter(({ field }) => !this.querySelector(`#${CSS.escape(idOf(field))}`));
    const about = place.what === "new" ? words.about[name] : words.amendAbout[name];
    return html`<form class="recording" novalidate data-previews=${hasPreview(place) ? "true" : "false"}
      @submit=${this.submit}>
      <div class="typed">
        ${about ? html`<p class="standfirst">${about}</p>` : nothing}
        <div role="status">${this.#said ? html`<p class="remark">${this.#said}</p>` : nothing}
          ${this.#recording.isFromBefore ? html`<p class="remark">${words.draftFound}</p>` : nothing}</div>
        ${refusal ? refusalNotice(refusal, faults.all, unplaced) : nothing}
        ${shown}
        ${patches ? html`<section class="before-after"><h2>${words.changes.heading}</h2>
          ${changesTable(place.form, this.negotiation, before, (body.changes ?? {}) as Body)}</section>` : nothing}
      </div>
      ${hasPreview(place) ? previewPanel(preview, isReady, this.negotiation, this.state) : nothing}
      ${this.actions(place.what === "amendment" ? place.noun : place.what)}
    </form>`;
  }

  private actions(send: string): TemplateResult {
    const { isSending, clear } = this.#recording;
    return html`<p class="actions submit">
      <button type="submit" class="button primary" aria-disabled=${isSending ? "true" : "false"}>${
        isSending ? words.sending : words.send[send]}</button>
      <button type="button" class="link" @click=${clear}>${words.discard}</button>
      <span class="hint">${words.draftKept}</span></p>`;
  }
}

customElements.define("record-page", RecordPage);
