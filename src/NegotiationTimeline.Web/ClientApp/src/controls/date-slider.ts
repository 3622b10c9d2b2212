import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { paces, Player, wantsCalm, type Pace } from "../playing";
import { scaleMarks, widthsWithin, windowOf, type DayRange } from "../slider-range";
import { strings } from "../strings";
import { View } from "../view";
import type { Slide } from "./time-panel";
import { cityOf, dayInWords, isValidDay, toDay, toNumber, weekdayOf } from "../zone";

const words = strings.times;

/**
 * Chooses the day of `asOf`. Fires `day` with a Slide at every step, `rest` with the last one after it has played,
 * `range` with the width chosen; steps with one gesture come from one movement of the hand, or one playing.
 */
class DateSlider extends View {
  static override properties = {
    day: {}, exact: {}, whole: { attribute: false }, range: {}, changes: { attribute: false }, zone: {},
    waits: { attribute: false },
  };

  declare day: string;
  /** In words, where an instant and not the end of the day is meant. */
  declare exact: string | undefined;
  declare whole: DayRange;
  declare range: string | undefined;
  declare changes: Map<number, number>;
  declare zone: string;
  declare waits: boolean;

  #gestures = 0;
  #player = new Player(this, (pace) => this.playOn(pace), () => this.rest());

  override disconnectedCallback(): void {
    this.#player.drop();
    super.disconnectedCallback();
  }

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
        <div class="choices">${this.ranges(window.width)} ${this.playing()} ${this.steps(number)}</div>
      </div>
      ${this.track(window, number)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A range input clamps its value to the limits it has when the value is set; limits and value may change together.
    const input = this.querySelector<HTMLInputElement>("input[type=range]");
    if (input && (changed.has("day") || changed.has("range") || changed.has("whole"))) input.value = input.dataset.day!;
  }

  private playing(): TemplateResult {
    const { playing, pace } = this.#player;
    return html`
      <div class="playing">
        <button type="button" class="step play" aria-keyshortcuts="Space" @click=${this.play}>
          <span aria-hidden="true">${playing ? "❚❚" : "▶"}</span> ${playing ? words.pause : words.play}</button>
        <select aria-label=${words.pace} @change=${this.paced} title=${wantsCalm() ? words.calm : ""}>
          ${paces.filter((it) => it === "changes" || !wantsCalm()).map((it) => html`
            <option value=${it} ?selected=${it === pace}>${words.paces[it]}</option>`)}
        </select>
      </div>
    `;
  }

  private play = (): void => {
    if (!this.#player.playing) {
      this.newGesture();
      if (toNumber(this.day) >= this.whole.max) this.slide(this.window().min, true);
    }
    this.#player.toggle();
  };

  private paced = (event: Event): void => this.#player.choose((event.target as HTMLSelectElement).value as Pace);

  /** A step of what plays; false at the end. */
  private playOn(pace: Pace): boolean {
    if (this.waits) return true;
    const number = toNumber(this.day);
    const next = pace === "changes" ? this.changeAfter(number) : number + 1;
    if (next > this.whole.max) return false;
    this.slide(next, true);
    return true;
  }

  /** What the hand does next is undone by itself. */
  private rest(): void {
    this.fire("rest", this.played());
    this.newGesture();
  }

  private played(): Slide {
    return { day: this.day, gesture: `slide-${this.#gestures}` };
  }

  private window(): DayRange {
    return windowOf(this.whole, this.range, toNumber(this.day));
  }

  /** Infinite where there is none: also where it is not known where the changes are, and days take their place. */
  private changeAfter(number: number): number {
    if (!this.changes.size) return number + 1;
    return Math.min(...[...this.changes.keys()].filter((it) => it > number && it <= this.whole.max));
  }

  private changeBefore(number: number): number {
    if (!this.changes.size) return number - 1;
    return Math.max(...[...this.changes.keys()].filter((it) => it < number && it >= this.whole.min));
  }

  private steps(number: number): TemplateResult {
    const isTold = this.changes.size > 0;
    const before = isTold ? this.changeBefore(number) : Number.NEGATIVE_INFINITY;
    const after = isTold ? this.changeAfter(number) : Number.POSITIVE_INFINITY;
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
          title=${words.keys} @pointerdown=${this.grip} @focus=${this.newGesture} @keydown=${this.key}
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

  private grip = (): void => {
    this.pause();
    this.newGesture();
  };

  /** Arrows move by a day as the browser has it; a page key moves by a change, and the space bar plays. */
  private key = (event: KeyboardEvent): void => {
    if (event.key !== "PageUp" && event.key !== "PageDown" && event.key !== " ") return this.pause();
    event.preventDefault();
    if (event.key === " ") return this.play();
    this.pause();
    const number = toNumber(this.day);
    const target = event.key === "PageUp" ? this.changeAfter(number) : this.changeBefore(number);
    if (Number.isFinite(target)) this.slide(Math.max(this.whole.min, Math.min(this.whole.max, target)));
  };

  private pause = (): void => {
    if (this.#player.playing) this.#player.stop();
  };

  private typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (isValidDay(value)) this.fire("day", { day: value });
  };

  private slide(number: number, moving = false): void {
    this.day = toDay(number);
    this.fire("day", { ...this.played(), moving });
  }

  private choose(number: number): void {
    this.pause();
    this.fire("day", { day: toDay(number) });
  }

  private fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define("date-slider", DateSlider);
