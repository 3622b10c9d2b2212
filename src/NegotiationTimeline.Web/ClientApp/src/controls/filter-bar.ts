import { html, nothing, type TemplateResult } from "lit";
import { api, type Times } from "../api";
import type { Negotiation } from "../contract";
import { activeFilters, type ActiveFilter } from "../filtering";
import { Question } from "../question";
import type { MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { viewNamed } from "../views/views";
import { evidenceFields, shownFields } from "./filter-fields";

const words = strings.filter;

/** What is shown and what counts: one line with what is on, and a panel to choose it. Fires `step` with the change. */
class FilterBar extends View {
  static override properties = {
    negotiation: { attribute: false }, state: { attribute: false }, times: { attribute: false },
    open: { state: true },
  };

  declare negotiation: Negotiation;
  declare state: MatrixState;
  declare times: Times;
  declare open: boolean;

  #speakers = this.asks(new Question<string[]>(this));

  protected override render(): TemplateResult {
    const active = activeFilters(this.negotiation, this.state);
    return html`
      <section class="filter" aria-label=${words.heading}>
        <div class="filter-line">
          <button type="button" class="step filter-open" aria-expanded=${this.open ? "true" : "false"}
            aria-controls="filter-panel" @click=${this.toggle}>${words.open}
            <span aria-hidden="true">${this.open ? "▴" : "▾"}</span></button>
          ${active.length ? html`<ul class="filters-on" aria-label=${words.active(active.length)}>
            ${active.map(({ said, without }) => html`<li><button type="button" class="filter-on"
              title=${words.remove(said)} aria-label=${words.remove(said)} @click=${() => this.step(without)}>
              <span>${said}</span> <span aria-hidden="true">✕</span></button></li>`)}
            <li><button type="button" class="link" @click=${() => this.step({ only: undefined, filter: undefined })}>
              ${words.clear}</button></li></ul>` : nothing}
        </div>
        ${this.idle(active)}
        <div id="filter-panel" class="filter-panel" ?hidden=${!this.open}>${this.open ? this.panel() : nothing}</div>
      </section>
    `;
  }

  /** A filter that a view does not know must not look as if it had been applied. */
  private idle(active: ActiveFilter[]): TemplateResult | typeof nothing {
    const { name, heeds } = viewNamed(this.state.view);
    const idle = active.filter(({ what }) => heeds && !heeds.includes(what));
    if (!idle.length) return nothing;
    return html`<p class="remark idle">${words.idle(idle.map(({ said }) => said).join(", "))}
      ${words.idleBecause[name]}</p>`;
  }

  private panel(): TemplateResult {
    const step = (change: Partial<MatrixState>) => this.step(change);
    return html`${shownFields(this.negotiation, this.state, step)}
      ${evidenceFields(this.state, this.#speakers.answer.value ?? [], step)}`;
  }

  /** Who has spoken is asked for only once somebody may want to choose among them. */
  private toggle = (): void => {
    this.open = !this.open;
    if (!this.open) return;
    const [{ slug }, { recordedBy }] = [this.negotiation, this.times];
    this.#speakers.follow([slug, recordedBy], false, (signal) => api.speakerNames(slug, { recordedBy }, signal));
  };

  private step(change: Partial<MatrixState>): void {
    this.dispatchEvent(new CustomEvent("step", { detail: change }));
  }
}

customElements.define("filter-bar", FilterBar);
