import { html, nothing, type TemplateResult } from "lit";
import type { ProblemDetails } from "../problem";
import { View } from "../view";
import { imports as words } from "../words/imports";

const { undo } = words;

/** Undoing an import, or undoing that, in two steps: the second asks why. Fires `undo` with the reason. */
class UndoForm extends View {
  static override properties = { again: { type: Boolean }, sending: { type: Boolean }, problem: { attribute: false } };

  /** What was undone is to be brought back. */
  declare again: boolean;
  declare sending: boolean;
  declare problem?: ProblemDetails;

  #isOpen = false;

  private toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(this.#isOpen ? "textarea" : "button")?.focus());
  };

  private submit = (event: Event): void => {
    event.preventDefault();
    const detail = this.querySelector("textarea")!.value.trim();
    this.dispatchEvent(new CustomEvent("undo", { detail }));
  };

  protected override render(): TemplateResult {
    if (!this.#isOpen)
      return html`<p class="actions"><button type="button" class="button" @click=${this.toggle}>${
        this.again ? undo.again : undo.begin}</button></p>`;
    const fault = this.problem?.errors?.find(({ field }) => field === "reason");
    return html`<form class="undo" novalidate @submit=${this.submit}>
      <p>${this.again ? undo.aboutAgain : undo.about}</p>
      <p><label for="undo-reason">${undo.reason}</label>
        <textarea id="undo-reason" rows="2" aria-describedby="undo-hint undo-fault" aria-invalid=${!!fault}></textarea>
        <span class="hint" id="undo-hint">${undo.reasonHint}</span></p>
      ${fault ? html`<p class="fault" id="undo-fault" role="alert">${fault.detail} <span>${fault.remedy}</span></p>` : nothing}
      <p class="actions"><button class="button primary" ?disabled=${this.sending}>${
        this.again ? undo.doAgain : undo.do}</button>
        <button type="button" class="button quiet" @click=${this.toggle}>${undo.leave}</button></p></form>`;
  }
}

customElements.define("undo-form", UndoForm);
