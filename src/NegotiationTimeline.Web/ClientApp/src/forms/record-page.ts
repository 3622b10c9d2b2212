import { html, nothing, type TemplateResult } from "lit";
import "../styles/lazily/forms.css";
import type { Negotiation } from "../contract";
import { loadingNotice, problemNotice } from "../controls/notice";
import { addressOf, go, type MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { forms as words } from "../words/forms";
import { idOf } from "./bench";
import { goTo, placeOfFault } from "./finding";
import { formOf } from "./form-view";
import { headingOf } from "./heading";
import { doneNotice, kindsNavigation, type Told } from "./notices";
import { nextSteps, pinnedNotice } from "./openings";
import { Originals } from "./originals";
import { idIn } from "./place";
import { recordShown } from "./record-shown";
import { Recording } from "./recording";
import type { Receipt } from "./sending";
import { whichOf } from "./which";

/** Where records are made and mended: the form that the address names, or one record. Fires `recorded`. */
class RecordPage extends View {
  static override properties = { negotiation: { attribute: false }, state: { attribute: false } };

  declare negotiation: Negotiation;
  declare state: MatrixState;

  #shown = "";
  #said = "";
  #receipt?: Told;
  #originals = new Originals(this);
  #recording = new Recording(this, {
    refused: () => void this.focusFault(),
    filed: (path) => void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus()),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.recover);
    addEventListener("beforeunload", this.warn);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.recover);
    removeEventListener("beforeunload", this.warn);
    this.#recording.leave();
    this.#originals.forget();
    this.#shown = "";
    super.disconnectedCallback();
  }

  private recover = (): void => this.#recording.recover();

  /** What is kept on this device needs no warning; what is not, or is under way, does. */
  private warn = (event: BeforeUnloadEvent): void => {
    const { isSending, drafting: { isTouched, isKept } } = this.#recording;
    if (isSending || (isTouched && !isKept)) event.preventDefault();
  };

  protected override willUpdate(): void {
    const shown = `${this.negotiation.slug} ${this.state.record} ${this.state.recordedBy ?? ""}`;
    if (shown === this.#shown) return this.#recording.follow(this.negotiation, this.state);
    this.#shown = shown;
    this.#said = "";
    this.#recording.open(this.negotiation, this.state);
    document.title = [headingOf(this.#recording.place), this.negotiation.title, strings.product]
      .filter(Boolean).join(" · ");
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
    if (place.what === "new" && place.form.name === "open")
      return go(addressOf(receipt.id, {}));
    if ("form" in place && place.form.isSetup) {
      const isSame = receipt.version === this.#recording.shelf.seen;
      this.#recording.open(this.negotiation, this.state);
      this.#said = isSame ? words.done.unchanged
        : place.what === "described" ? words.done.described : words.done.setup(receipt.id);
      this.requestUpdate();
      return this.focusHeading();
    }
    const path = "path" in place ? place.path : [...address, receipt.id].join("/");
    this.#receipt = { ...receipt, path, condition: place.what === "condition" ? place.condition : undefined };
    go(addressOf(this.negotiation.slug, { ...this.state, record: path }));
  }

  /** What is wrong is read first where it can be mended. Dates show their faults one step after the form. */
  private async focusFault(): Promise<void> {
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    const places = this.#recording.answering.faults.all.map(({ field }) => placeOfFault(this, field))
      .filter((it) => it !== null)
      .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    goTo(places[0] ?? this.querySelector<HTMLElement>(".refusal"));
  }

  protected override render(): TemplateResult {
    const { slug, title } = this.negotiation;
    const { place } = this.#recording;
    const back = slug ? addressOf(slug, { ...this.state, record: undefined }) : "/";
    return html`
      <p class="back"><a href=${back}>← ${title || strings.list.heading}</a></p>
      <h1 tabindex="-1">${headingOf(place)}</h1>
      ${whichOf(place, this.#recording.shelf.record.value, this.negotiation)}
      ${this.content()}
      ${slug ? kindsNavigation(this.negotiation, this.state) : nothing}
    `;
  }

  private content(): TemplateResult {
    const { negotiation, state } = this;
    const { place, shelf: { record, described } } = this.#recording;
    if (place.what === "nothing") return problemNotice(words.record.nowhere);
    if (state.recordedBy && place.what !== "record") return pinnedNotice(negotiation, state);
    const { value, problem, retry } = place.what === "described" ? described : record;
    if (place.what !== "new" && problem) return problemNotice(problem, retry);
    if (place.what === "described" && !value && !described.loading)
      return problemNotice(words.record.notOnFile(idIn(place.path)));
    if (place.what !== "new" && !value) return loadingNotice(words.record.loading, 6);
    if (place.what !== "record") return this.form();
    const { form, path } = place;
    const shown = record.value!;
    return html`
      ${this.#receipt?.path === path ? doneNotice(this.#receipt, form.name, shown, negotiation, state) : nothing}
      <div class="one-record">${recordShown({
        form, path, record: shown, negotiation, state, originals: this.#originals.of(negotiation.slug, shown) })}</div>`;
  }

  private form(): TemplateResult {
    const { negotiation, state } = this;
    return html`<form class="recording" novalidate @submit=${this.submit}>${formOf({
      recording: this.#recording, negotiation, state, said: this.#said,
      next: this.#said ? nextSteps(negotiation, state) : nothing,
      goTo: (field) => goTo(placeOfFault(this, field)),
    })}</form>`;
  }
}

customElements.define("record-page", RecordPage);
