import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { scaleMarks, widthsWithin, windowOf, type DayRange } from "../slider-range";
import { strings } from "../strings";
import { View } from "../view";
import { cityOf, dayInWords, isValidDay, toDay, toNumber, weekdayOf } from "../zone";

const words = strings.times;

/**
 * Chooses the day of `asOf`. Fires `day` with { day, gesture } at every step, `range` with the width chosen;
 * steps with one gesture come from one movement of the hand.
 */
class DateSlider extends View {
  static override properties = {
    day: {}, exact: {}, whole: { attribute: false }, range: {}, changes: { attribute: false }, zone: {},
  };

  declare day: string;
  /** In words, where an instant and not the end of the day is meant. */
  declare exact: string | undefined;
  declare whole: DayRange;
  declare range: string | undefined;
  declare changes: Map<number, number>;
  declare zone: string;

  #gestures = 0;

  protected override render(): TemplateResult {
    const number = toNumber(this.day);
    const window = windowOf(this.whole, this.range, number);
    return html`
      <div class="as-of">
        <div class="reading">
          <span><span class="label">${words.asOf}</span> <span class="hint">${words.asOfHint}</span></span>
          <strong class="day">${dayInWords(this.day)}</strong>
          <span class="hint">${this.exact ?? `${weekdayOf(this.day)}, ${words.endOfDay(cityOf(this.zone))}`}</span>
        </div>
        <div class="choices">${this.ranges(window.width)} ${this.steps(number)}</div>
      </div>
      ${this.track(window, number)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A range input clamps its value to the limits it has when the value is set; limits and value may change together.
    const input = this.querySelector<HTMLInputElement>("input[type=range]");
    if (input && (changed.has("day") || changed.has("range") || changed.has("whole"))) input.value = input.dataset.day!;
  }

  private steps(number: number): TemplateResult {
    const days = [...this.changes.keys()].filter((it) => it <= this.whole.max && it >= this.whole.min);
    const before = Math.max(...days.filter((it) => it < number));
    const after = Math.min(...days.filter((it) => it > number));
    return html`
      <div class="steps">
        ${this.step(words.changeBefore, html`« <span>${words.change}</span>`, before)}
        ${this.step(words.dayBefore, "‹", number - 1)}
        <input type="date" aria-label=${words.date} .value=${this.day} @change=${this.typed} />
        ${this.step(words.dayAfter, "›", number + 1 > this.whole.max ? Infinity : number + 1)}
        ${this.step(words.changeAfter, html`<span>${words.change}</span> »`, after)}
      </div>
    `;
  }

  private step(label: string, sign: unknown, day: number): TemplateResult {
    return html`<button type="button" class="step" title=${label} aria-label=${label}
      ?disabled=${!Number.isFinite(day)} @click=${() => this.choose(day)}>${sign}</button>`;
  }

  private track(window: DayRange, number: number): TemplateResult {
    const place = (day: number) => `--at:${(day - window.min) / (window.max - window.min)}`;
    const inside = [...this.changes].filter(([day]) => day >= window.min && day <= window.max);
    return html`
      <div class="track">
        <div class="ticks" aria-hidden="true">
          ${inside.map(([day, count]) => html`<i .style=${`${place(day)};--count:${Math.min(count, 8)}`}></i>`)}
        </div>
        <input type="range" aria-label=${words.slider} min=${window.min} max=${window.max} step="1"
          .value=${`${number}`} data-day=${number} aria-valuetext="${dayInWords(this.day)}, ${weekdayOf(this.day)}"
          @pointerdown=${this.newGesture} @focus=${this.newGesture} @keydown=${this.byWeeks}
          @input=${(event: InputEvent) => this.slide(Number((event.target as HTMLInputElement).value))} />
        <div class="scale-marks" aria-hidden="true">
          ${scaleMarks(window).map(({ day, label }) => html`<span .style=${place(day)}>${label}</span>`)}
        </div>
      </div>
    `;
  }

  private ranges(width: string): TemplateResult | typeof nothing {
    const widths = [...widthsWithin(this.whole).map(String), "all"];
    if (widths.length === 1) return nothing;
    return html`<fieldset class="segments small"><legend>${words.range}</legend>
      ${widths.map((it) => html`<label><input type="radio" name="range" .checked=${it === width}
        @change=${() => this.fire("range", it)} /><span>${words.ranges[it]}</span></label>`)}
    </fieldset>`;
  }

  private newGesture = (): void => {
    this.#gestures++;
  };

  /** A page key moves by a week: the browser's own tenth of the range means nothing in dates. */
  private byWeeks = (event: KeyboardEvent): void => {
    const weeks = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (!weeks) return;
    event.preventDefault();
    this.slide(Math.max(this.whole.min, Math.min(this.whole.max, toNumber(this.day) + 7 * weeks)));
  };

  private typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (isValidDay(value)) this.fire("day", { day: value });
  };

  private slide(number: number): void {
    this.fire("day", { day: toDay(number), gesture: `slide-${this.#gestures}` });
  }

  private choose(number: number): void {
    this.fire("day", { day: toDay(number) });
  }

  private fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define("date-slider", DateSlider);
