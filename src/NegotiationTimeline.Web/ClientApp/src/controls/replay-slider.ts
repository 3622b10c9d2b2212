import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Stop } from "../frames";
import { paces, Player, wantsCalm, type Pace } from "../playing";
import type { Along } from "../replay";
import { momentInWords, stopMarks } from "../stops";
import { strings } from "../strings";
import { View } from "../view";
import { isValidDay } from "../zone";

const words = strings.replay;
const { times } = strings;

/** A step along an axis of knowledge; steps of one gesture are undone together. */
export interface Passage {
  moment: string;
  gesture: string;
}

/**
 * Chooses a stop of the axis that plays. Fires `pass` with a Passage at every step, `day` with another day of the
 * stances.
 */
class ReplaySlider extends View {
  static override properties = {
    stops: { attribute: false }, place: { attribute: false }, along: {}, day: {}, zone: {}, waits: { attribute: false },
  };

  declare stops: Stop[];
  /** Which of the stops. */
  declare place: number;
  declare along: Along;
  declare day: string;
  declare zone: string;
  declare waits: boolean;

  #gestures = 0;
  #rewinds = false;
  #player = new Player(this, () => this.playOn(), () => this.newGesture());

  override disconnectedCallback(): void {
    this.#player.drop();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const stop = this.stops[this.place];
    const axis = words[this.along];
    const said = stop ? momentInWords(stop.moment, this.stops, this.zone) : "";
    return html`
      <div class="as-of">
        <div class="reading replay-reading">
          <span><span class="label">${axis.label}</span> <span class="hint">${axis.hint}</span></span>
          <strong class="day">${said || "…"}</strong>
          <span class="hint">${stop ? this.about(stop) : words.loading}</span>
        </div>
        <div class="choices">${this.playing()} ${this.steps()}
          <label class="fixed-day"><span class="label">${words.asOf}</span>
            <input type="date" .value=${this.day} @change=${this.typed} /></label></div>
      </div>
      ${this.track(said)}
    `;
  }

  private about(stop: Stop): string {
    if (this.stops.length < 2) return words.none;
    const place = words.place(this.place + 1, this.stops.length);
    return `${place}, ${this.place ? words.changed(stop.changed) : words.nothingYet}`;
  }

  protected override updated(_: PropertyValues<this>): void {
    // A range input clamps its value to the limits it has when the value is set.
    const input = this.querySelector<HTMLInputElement>("input[type=range]");
    if (input) input.value = `${this.place}`;
  }

  private playing(): TemplateResult {
    const { playing, pace } = this.#player;
    return html`<div class="playing">
      <button type="button" class="step play" aria-keyshortcuts="Space" ?disabled=${this.stops.length < 2}
        @click=${this.play}><span aria-hidden="true">${playing ? "❚❚" : "▶"}</span>
        ${playing ? times.pause : times.play}</button>
      <select aria-label=${times.pace} @change=${this.paced}>
        ${paces.filter((it) => words.paces[it] && (it === "changes" || !wantsCalm())).map((it) => html`
          <option value=${it} ?selected=${it === pace}>${words.paces[it]}</option>`)}</select>
    </div>`;
  }

  private steps(): TemplateResult {
    return html`<div class="steps">
      ${this.step(words.stopBefore, html`« <span>${words.stop}</span>`, this.place - 1)}
      ${this.step(words.stopAfter, html`<span>${words.stop}</span> »`, this.place + 1)}</div>`;
  }

  private step(label: string, sign: TemplateResult, place: number): TemplateResult {
    return html`<button type="button" class="step" title=${label} aria-label=${label} ?disabled=${!this.stops[place]}
      @click=${() => { this.#player.stop(); this.newGesture(); this.pass(place); }}>${sign}</button>`;
  }

  private track(said: string): TemplateResult | typeof nothing {
    const last = Math.max(1, this.stops.length - 1);
    const at = (place: number) => `--at:${place / last}`;
    return html`<div class="track">
      <div class="ticks" aria-hidden="true">${this.stops.map(({ changed }, n) => (changed
        ? html`<i .style=${`${at(n)};--count:${Math.min(changed, 8)}`}></i>` : nothing))}</div>
      <input type="range" aria-label=${words[this.along].slider} min="0" max=${last} step="1" .value=${`${this.place}`}
        aria-valuetext=${said} title=${words.keys} ?disabled=${this.stops.length < 2} @pointerdown=${this.grip}
        @focus=${this.newGesture} @keydown=${this.key}
        @input=${(event: InputEvent) => this.pass(Number((event.target as HTMLInputElement).value))} />
      <div class="scale-marks" aria-hidden="true" ?data-many=${this.stops.length > 3}>
        ${stopMarks(this.stops, this.zone).map(({ place, label }) => html`<span .style=${at(place)}
          data-end=${place === 0 ? "first" : place === last ? "last" : ""}>${label}</span>`)}</div>
    </div>`;
  }

  private play = (): void => {
    if (!this.#player.playing) {
      this.newGesture();
      this.#rewinds = this.place >= this.stops.length - 1;
    }
    this.#player.toggle();
  };

  private playOn(): boolean {
    if (this.waits) return true;
    // The first stop is seen, too: what comes then is told against it.
    if (this.#rewinds) {
      this.#rewinds = false;
      this.pass(0);
      return true;
    }
    if (this.place >= this.stops.length - 1) return false;
    this.pass(this.place + 1);
    return true;
  }

  private paced = (event: Event): void => this.#player.choose((event.target as HTMLSelectElement).value as Pace);

  private newGesture = (): void => {
    this.#gestures++;
  };

  private grip = (): void => {
    this.#player.stop();
    this.newGesture();
  };

  /** Arrows move from stop to stop as the browser has it; page keys do the same, and the space bar plays. */
  private key = (event: KeyboardEvent): void => {
    if (event.key === " ") {
      event.preventDefault();
      return this.play();
    }
    this.#player.stop();
    const step = { PageUp: 1, PageDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.pass(this.place + step);
  };

  private typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (isValidDay(value)) this.fire("day", value);
  };

  private pass(place: number): void {
    const stop = this.stops[place];
    if (!stop) return;
    this.place = place;
    this.fire("pass", { moment: stop.moment, gesture: `replay-${this.#gestures}` } satisfies Passage);
  }

  private fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define("replay-slider", ReplaySlider);
