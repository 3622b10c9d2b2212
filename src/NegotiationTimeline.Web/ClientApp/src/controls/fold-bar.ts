import { html, type TemplateResult } from "lit";
import { strings } from "../strings";
import { View } from "../view";

const words = strings.times;

/**
 * On a narrow screen, in the place of the times and the filters: what they are set to, and a button that opens them.
 * On a wide one there is room for both, and no bar; which of the two it is, the style sheet says.
 */
class FoldBar extends View {
  static override properties = { axis: {}, moment: {}, rest: {}, open: { type: Boolean, reflect: true } };

  /** Which time is at the front (`As of`), what it is, and all else that narrows what is seen. */
  declare axis: string;
  declare moment: string;
  declare rest: string;
  /** The style sheet shows what follows this element where it is open. */
  declare open: boolean;

  protected override render(): TemplateResult {
    return html`<button type="button" aria-expanded=${this.open ? "true" : "false"} aria-controls="times"
      @click=${() => (this.open = !this.open)}>
      <span class="set"><span class="label">${this.axis}</span> <strong>${this.moment}</strong>
        <span class="hint">${this.rest}</span></span>
      <span class="unfold">${this.open ? words.fold : words.unfold}
        <span aria-hidden="true">${this.open ? "▴" : "▾"}</span></span></button>`;
  }
}

customElements.define("fold-bar", FoldBar);
