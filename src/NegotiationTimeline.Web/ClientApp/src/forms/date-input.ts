import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { Remote } from "../remote";
import { View } from "../view";
import { weekdayOf } from "../zone";
import { forms } from "../words/forms";
import { readDate, type DateRead } from "./sending";

const words = forms.date;
/** Long enough not to ask at every key, short enough to be an answer. */
const pauseMilliseconds = 250;

/** A date, read back while it is typed. Fires `typed` with the text. */
class DateInput extends View {
  static override properties = {
    as: {}, value: {}, zone: {}, field: {}, describedBy: {}, invalid: { type: Boolean },
  };

  declare as: "date" | "interval" | "dates";
  declare value: string;
  declare zone: string;
  /** Id of the input, for its label. */
  declare field: string;
  declare describedBy: string;
  declare invalid: boolean;

  #read = new Remote<DateRead>(this);
  #pause?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#read.forget();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("value")) return;
    clearTimeout(this.#pause);
    const value = this.value.trim();
    if (!value) return this.#read.forget();
    const ask = () => void this.#read.ask((signal) => readDate(value, this.zone, signal));
    this.#pause = setTimeout(ask, pauseMilliseconds);
  }

  protected override render(): TemplateResult {
    const described = [this.describedBy, `${this.field}-reading`].filter(Boolean).join(" ");
    return html`
      <input id=${this.field} type="text" .value=${this.value} autocomplete="off" spellcheck="false"
        aria-invalid=${this.invalid ? "true" : "false"} aria-describedby=${ifDefined(described || undefined)}
        placeholder=${this.as === "interval" ? words.intervals[0]![0] : words.examples[0]![0]} @input=${this.typed} />
      <div id="${this.field}-reading" aria-live="polite">${this.reading()}</div>
      <details class="date-help"><summary>${words.help}</summary>
        <ul>${this.examples().map(([example, meaning]) => html`<li>
          <button type="button" class="link" aria-label=${words.use(example)} @click=${() => this.take(example)}>
            <code>${example}</code></button> ${meaning}</li>`)}</ul></details>
    `;
  }

  private examples(): [string, string][] {
    return this.as === "interval" ? words.intervals
      : this.as === "date" ? words.examples : [...words.examples, ...words.intervals];
  }

  private reading(): TemplateResult | typeof nothing {
    const read = this.#read.value;
    if (!this.value.trim() || !read) return nothing;
    // Once it was sent, the server's own word stands below.
    if (this.invalid) return nothing;
    if (read.fault)
      return html`<p class="read-back" data-fault="true">${read.fault.reason} <span class="hint">${
        words.at(read.fault.position + 1)}.</span> ${read.fault.remedy}</p>`;
    if (this.as === "date" && read.shape === "interval")
      return html`<p class="read-back" data-fault="true">${words.wantsDate}</p>`;
    if (this.as === "interval" && read.shape !== "interval")
      return html`<p class="read-back" data-fault="true">${words.wantsInterval}</p>`;
    const weekday = weekdayOf(this.value.trim());
    return html`<p class="read-back">${words.read}: ${read.inWords}${weekday ? html` (${weekday})` : nothing}.</p>`;
  }

  private typed = (event: Event): void => this.tell((event.target as HTMLInputElement).value);

  private take(example: string): void {
    this.tell(example);
    this.querySelector("input")?.focus();
  }

  private tell(detail: string): void {
    this.dispatchEvent(new CustomEvent("typed", { detail }));
  }
}

customElements.define("date-input", DateInput);
