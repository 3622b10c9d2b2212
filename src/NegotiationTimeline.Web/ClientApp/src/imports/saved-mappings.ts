import { html, nothing, type TemplateResult } from "lit";
import { detailsOf, type ProblemDetails } from "../problem";
import { Remote } from "../remote";
import { problemNotice } from "../controls/notice";
import { View } from "../view";
import { imports as words } from "../words/imports";
import { calls } from "./calls";
import type { ImportMapping, SavedMapping } from "./contract";

const saved = words.saved;

/** Mappings that are kept for files to come: one is taken, or this one is kept. Fires `use` with a mapping. */
class SavedMappings extends View {
  static override properties = { slug: {}, mapping: { attribute: false } };

  declare slug: string;
  /** As it stands now, whole. */
  declare mapping: ImportMapping;

  #all = this.asks(new Remote<SavedMapping[]>(this));
  #chosen = "";
  #name = "";
  #said = "";
  #problem?: ProblemDetails;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ask();
  }

  private ask(): void {
    void this.#all.ask((signal) => calls.mappings(this.slug, signal));
  }

  private use = (): void => {
    const chosen = this.#all.value?.find(({ name }) => name === this.#chosen);
    if (chosen) this.dispatchEvent(new CustomEvent("use", { detail: chosen.mapping }));
  };

  private keep = (): Promise<void> => this.do(async () => {
    const { name } = await calls.keep(this.slug, this.#name.trim(), this.mapping);
    this.#chosen = name;
    this.#name = "";
    return saved.kept(name);
  });

  private drop = (): Promise<void> => this.do(async () => {
    const name = this.#chosen;
    await calls.forget(this.slug, name);
    this.#chosen = "";
    return saved.forgotten(name);
  });

  private async do(what: () => Promise<string>): Promise<void> {
    this.#problem = undefined;
    this.#said = "";
    try {
      this.#said = await what();
      this.ask();
    } catch (error) {
      this.#problem = detailsOf(error);
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { value, problem, retry } = this.#all;
    const fault = this.#problem?.errors?.find(({ field }) => field === "id");
    return html`<details class="saved"><summary>${saved.heading}${value?.length ? ` (${value.length})` : ""}</summary>
      ${problem ? problemNotice(problem, retry) : nothing}
      ${value?.length ? this.choice(value) : nothing}
      <p class="keep"><label for="mapping-name">${saved.name}</label>
        <input id="mapping-name" type="text" autocomplete="off" .value=${this.#name}
          aria-describedby="mapping-name-hint mapping-name-fault" aria-invalid=${!!fault}
          @input=${({ target }: Event) => { this.#name = (target as HTMLInputElement).value; this.requestUpdate(); }} />
        <button type="button" class="button quiet" ?disabled=${!this.#name.trim()} @click=${this.keep}>
          ${this.isKept() ? saved.replace : saved.keep}</button>
        <span class="hint" id="mapping-name-hint">${this.isKept() ? saved.replaces(this.#name.trim()) : saved.nameHint}</span></p>
      ${fault ? html`<p class="fault" id="mapping-name-fault">${fault.detail} <span>${fault.remedy}</span></p>`
        : this.#problem ? problemNotice(this.#problem) : nothing}
      <p role="status" class="told">${this.#said}</p></details>`;
  }

  private choice(all: SavedMapping[]): TemplateResult {
    const choose = ({ target }: Event) => {
      this.#chosen = (target as HTMLSelectElement).value;
      this.requestUpdate();
    };
    return html`<p class="use"><label for="saved-mapping">${saved.choose}</label>
      <select id="saved-mapping" @change=${choose}>
        <option value="" .selected=${!this.#chosen}>${saved.none}</option>
        ${all.map(({ name }) => html`<option value=${name} .selected=${name === this.#chosen}>${name}</option>`)}</select>
      <button type="button" class="button quiet" ?disabled=${!this.#chosen} @click=${this.use}>${saved.use}</button>
      ${this.#chosen ? html`<button type="button" class="button quiet" @click=${this.drop}>${
        saved.forget(this.#chosen)}</button>` : nothing}</p>`;
  }

  private isKept(): boolean {
    return !!this.#all.value?.some(({ name }) => name === this.#name.trim());
  }
}

customElements.define("saved-mappings", SavedMappings);
