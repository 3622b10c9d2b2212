import { html, nothing, type TemplateResult } from "lit";
import { strings } from "../strings";
import { View } from "../view";

/** From here on a reader wonders whether anything happens at all. */
const patienceMilliseconds = 4000;

/** Says, once a wait has become long, that the page still waits. It is there as long as the wait is. */
class SlowNote extends View {
  static override properties = { isLong: { state: true } };

  declare isLong: boolean;

  #timer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.isLong = true), patienceMilliseconds);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.isLong = false;
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.isLong ? html`<p class="slow">${strings.problems.slow}</p>` : nothing;
  }
}

customElements.define("slow-note", SlowNote);
