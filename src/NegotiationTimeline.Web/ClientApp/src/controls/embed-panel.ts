import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { read } from "../api";
import { codesOf, type EmbedChoice, type OEmbed } from "../embed/codes";
import { fitFrames } from "../embed/height";
import { Question } from "../question";
import { strings } from "../strings";
import { View } from "../view";
import { problemNotice } from "./notice";
import "./copy-button";

const words = strings.embed;

/** Hands out the code of an embed, as it is chosen, and shows what it will look like. */
class EmbedPanel extends View {
  static override properties = { permalink: {}, figure: {}, choice: { state: true } };

  declare permalink: string;
  /** Which figure of the view; left out where it has one. */
  declare figure: string | undefined;
  declare choice: EmbedChoice;

  #offered = this.asks(new Question<OEmbed>(this));
  #stopFitting = () => {};

  constructor() {
    super();
    this.choice = { pinned: true, theme: "auto" };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFitting = fitFrames(this);
  }

  override disconnectedCallback(): void {
    this.#stopFitting();
    super.disconnectedCallback();
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const url = `${new URL(this.permalink, location.origin)}`;
    this.#offered.follow(url, false, (signal) => read<OEmbed>("/oembed", { url, format: "json" }, signal));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, problem, retry } = this.#offered.answer;
    if (problem) return problemNotice(problem, retry);
    if (!value) return nothing;
    const { address, frame, element } = codesOf(this.permalink, location.origin, value, this.choice, this.figure);
    return html`<section class="embedding" aria-label=${words.heading}>
      <div class="picker">
        ${this.chooser("embed-record", words.keeps, { pinned: words.kept, follows: words.follows },
          this.choice.pinned ? "pinned" : "follows", (it) => ({ pinned: it === "pinned" }))}
        ${this.chooser("embed-theme", words.theme, words.themes, this.choice.theme,
          (it) => ({ theme: it as EmbedChoice["theme"] }))}
      </div>
      ${code(words.frame, words.frameHint, frame)}
      ${element ? code(words.element, words.elementHint, element) : nothing}
      <p class="hint">${words.oembed}</p>
      <h3>${words.preview}</h3>
      <iframe src=${address} title=${value.title} height=${value.height} loading="lazy"></iframe>
    </section>`;
  }

  private chooser<T extends Record<string, string>>(
    name: string, label: string, options: T, chosen: string, choose: (key: string) => Partial<EmbedChoice>,
  ): TemplateResult {
    return html`<fieldset class="segments"><legend><span class="label">${label}</span></legend>
      ${Object.entries(options).map(([key, text]) => html`<label><input type="radio" name=${name}
        .checked=${key === chosen} @change=${() => (this.choice = { ...this.choice, ...choose(key) })} />
        <span>${text}</span></label>`)}</fieldset>`;
  }
}

function code(heading: string, hint: string, text: string): TemplateResult {
  return html`<div class="code"><h3>${heading}</h3><p class="hint">${hint}</p>
    <pre tabindex="0" aria-label=${heading}>${text}</pre>
    <copy-button .text=${text} .label=${words.copy}></copy-button></div>`;
}

customElements.define("embed-panel", EmbedPanel);
