import { html, nothing, type TemplateResult } from "lit";
import { strings } from "../strings";
import { View } from "../view";

/** Says when the device loses its connection, before anything that is asked for fails. */
class ConnectionNote extends View {
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.look);
    addEventListener("offline", this.look);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.look);
    removeEventListener("offline", this.look);
    super.disconnectedCallback();
  }

  private look = (): void => this.requestUpdate();

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${navigator.onLine ? nothing : html`<p class="toast">${strings.problems.offlineKeeps}</p>`}</div>`;
  }
}

customElements.define("connection-note", ConnectionNote);
