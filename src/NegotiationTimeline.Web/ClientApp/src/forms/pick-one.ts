import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { Remote } from "../remote";
import { View } from "../view";
import { picking as words } from "../words/picking";
import type { Ask, Found, Option } from "./lists";
import { movedBy } from "./pick-keys";

/** Long enough not to ask at every key, short enough to be an answer. */
const pauseMilliseconds = 200;

/**
 * One of many, looked for while it is typed: a combobox with a list below it, after the pattern of the ARIA practices.
 * What stands in the input is the id, which may as well be typed. Fires `typed` with it,
 * and `chosen` where it was taken from the list.
 */
class PickOne extends View {
  static override properties = {
    value: {}, field: {}, describedBy: {}, of: {}, invalid: { type: Boolean }, ask: { attribute: false },
    open: { state: true }, active: { state: true },
  };

  declare value: string;
  /** Id of the input, for its label. */
  declare field: string;
  declare describedBy: string;
  /** What is chosen from: sources, truces, … */
  declare of: string;
  declare invalid: boolean;
  declare ask: Ask;
  declare open: boolean;
  /** Which of the options the keyboard is at; none where negative. */
  declare active: number;

  #found = this.asks(new Remote<Found & { text: string }>(this));
  #chosen?: Option;
  #pause?: ReturnType<typeof setTimeout>;
  #told?: string;

  constructor() {
    super();
    [this.open, this.active] = [false, -1];
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#pause);
    super.disconnectedCallback();
  }

  /** A value that was not typed here is looked up, for its name. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("value") || this.value === this.#told) return;
    this.#told = this.value;
    if (this.value) this.look(this.value, 0);
  }

  private look(text: string, pause = pauseMilliseconds): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#found.ask(async (signal) =>
      ({ ...(await this.ask(text.trim(), signal)), text })), pause);
  }

  private get options(): Option[] {
    return this.#found.value?.items ?? [];
  }

  protected override render(): TemplateResult {
    const list = `${this.field}-list`;
    const shown = this.open && this.options.length > 0;
    const described = [this.describedBy, `${this.field}-named`].filter(Boolean).join(" ");
    return html`<div class="pick" @focusout=${this.left}>
      <input id=${this.field} type="text" role="combobox" .value=${this.value} autocomplete="off" spellcheck="false"
        aria-autocomplete="list" aria-expanded=${shown ? "true" : "false"}
        aria-controls=${ifDefined(shown ? list : undefined)} aria-invalid=${this.invalid ? "true" : "false"}
        aria-activedescendant=${ifDefined(shown && this.active >= 0 ? `${list}-${this.active}` : undefined)}
        aria-describedby=${described} @input=${this.typed} @keydown=${this.pressed} @click=${this.unfold} />
      ${shown ? this.list(list) : this.open ? this.noList() : nothing}</div>
      <div id="${this.field}-named" aria-live="polite">${this.named()}</div>`;
  }

  private list(list: string): TemplateResult {
    return html`<ul class="pick-list" id=${list} role="listbox" aria-label=${words.list[this.of] ?? words.list.all!}>
      ${this.options.map((it, n) => html`<li role="option" id="${list}-${n}" data-active=${n === this.active}
        aria-selected=${n === this.active ? "true" : "false"}
        @mousedown=${(event: Event) => this.press(event, it)}><b>${it.name}</b>${
          it.id === it.name ? nothing : html` <span>${it.id}</span>`}</li>`)}
      ${this.#found.value?.more ? html`<li class="hint" role="option" aria-disabled="true" aria-selected="false">${
        words.more}</li>` : nothing}</ul>`;
  }

  /** Nothing to choose from: still looking, not reached, or nothing of that name. */
  private noList(): TemplateResult | typeof nothing {
    const { problem, loading, retry } = this.#found;
    if (problem)
      return html`<p class="pick-list none" role="status">${words.failed} ${problem.title}.
        <button type="button" class="link" @mousedown=${(event: Event) => event.preventDefault()} @click=${retry}>${
          words.retry}</button></p>`;
    if (loading || !this.#found.value) return html`<p class="pick-list none" role="status">${words.looking}</p>`;
    return html`<p class="pick-list none" role="status">${
      this.#found.value.text.trim() ? words.none[this.of] ?? words.none.all : words.empty[this.of] ?? words.empty.all}</p>`;
  }

  /** What the id that stands in the input is called. */
  private named(): TemplateResult | typeof nothing {
    const value = this.value.trim();
    if (!value || this.open) return nothing;
    const found = this.#chosen?.id === value ? this.#chosen : this.options.find(({ id }) => id === value);
    if (found) return html`<p class="read-back">${found.name}</p>`;
    if (this.#found.loading || this.#found.value?.text.trim() !== value || this.#found.problem) return nothing;
    return html`<p class="read-back" data-fault="true">${words.unknown[this.of] ?? words.unknown.all}</p>`;
  }

  private typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    [this.open, this.active] = [true, -1];
    this.tell(text);
    this.look(text);
  };

  private unfold = (): void => {
    if (this.open) return;
    [this.open, this.active] = [true, -1];
    this.look(this.#chosen?.id === this.value || this.options.some(({ id }) => id === this.value) ? "" : this.value, 0);
  };

  private left = (event: FocusEvent): void => {
    if (this.contains(event.relatedTarget as Node | null)) return;
    if (!this.open) return;
    this.open = false;
    // Of the list that was opened without typing, the one that stands there may not be part.
    if (this.value && this.#found.value?.text.trim() !== this.value.trim()) this.look(this.value, 0);
  };

  private pressed = (event: KeyboardEvent): void => {
    const move = movedBy(event, this.open, this.active, this.options.length - 1);
    if (!move) return;
    // Without an option in hand, Enter sends the form, as in any field.
    if (event.key !== "Enter" || move.takes) event.preventDefault();
    if (event.key === "Escape") event.stopPropagation();
    if (move.takes) return this.choose(this.options[this.active]!);
    if (move.open && !this.open) return this.unfold();
    [this.open, this.active] = [move.open, move.active];
    void this.updateComplete.then(() =>
      this.querySelector("[data-active=true]")?.scrollIntoView({ block: "nearest" }));
  };

  private press(event: Event, option: Option): void {
    // The focus stays in the input.
    event.preventDefault();
    this.choose(option);
  }

  private choose(option: Option): void {
    clearTimeout(this.#pause);
    this.#chosen = option;
    [this.open, this.active] = [false, -1];
    this.tell(option.id);
    this.dispatchEvent(new CustomEvent("chosen", { detail: option.id }));
  }

  private tell(detail: string): void {
    this.#told = detail;
    this.dispatchEvent(new CustomEvent("typed", { detail }));
  }
}

customElements.define("pick-one", PickOne);
