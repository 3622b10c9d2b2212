import { html, type PropertyValues, type TemplateResult } from "lit";
import { strings } from "../strings";
import { View } from "../view";

/** Copies a text; where the browser keeps the clipboard from a page without TLS, it shows the text to copy. */
class CopyButton extends View {
  static override properties = { text: { attribute: false }, label: {}, copied: { state: true } };

  declare text: string;
  declare label: string;
  declare copied: boolean;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("text")) this.copied = false;
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="button quiet" @click=${this.copy}>
      <span aria-live="polite">${this.copied ? strings.cite.copied : this.label}</span></button>`;
  }

  private copy = async (): Promise<void> => {
    if (!navigator.clipboard) return void prompt(this.label, this.text);
    await navigator.clipboard.writeText(this.text);
    this.copied = true;
  };
}

customElements.define("copy-button", CopyButton);
