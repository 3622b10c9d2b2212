import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import type { Clause } from "../proposals";
import { Remote } from "../remote";
import { View } from "../view";
import { forms } from "../words/forms";
import { picking } from "../words/picking";
import { clausesOf, listOf, type Ask } from "./lists";
import "./pick-one";

const words = picking.clauses;

/**
 * Clauses of a proposal, chosen from its newest text. As `clause`: first the proposal, then one clause of it, told as
 * `proposal/clause`; as `clauses`: any number of those of a proposal chosen elsewhere; as `one`: one of these, or of those
 * that the form itself is about to add. Fires `typed`.
 */
class ClauseInput extends View {
  static override properties = {
    as: {}, value: { attribute: false }, proposal: {}, others: { attribute: false }, negotiation: { attribute: false }, field: {}, describedBy: {},
    invalid: { type: Boolean },
  };

  declare as: "clause" | "clauses" | "one";
  declare value: string | string[];
  /** Where it is chosen elsewhere. */
  declare proposal: string;
  /** Ids of clauses that are only being written. */
  declare others: string[];
  declare negotiation: Negotiation;
  declare field: string;
  declare describedBy: string;
  declare invalid: boolean;

  #clauses = new Remote<Clause[]>(this);
  #asked = "";
  #ask?: Ask;

  override disconnectedCallback(): void {
    this.#clauses.forget();
    this.#asked = "";
    super.disconnectedCallback();
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    this.#ask ??= listOf("proposals", this.negotiation);
    const proposal = this.ofProposal;
    if (proposal === this.#asked) return;
    this.#asked = proposal;
    this.#clauses.forget();
    if (proposal) void this.#clauses.ask((signal) => clausesOf(this.negotiation.slug, proposal, signal));
  }

  private get ofProposal(): string {
    return (this.as === "clause" ? `${this.value as string}`.split("/")[0]! : this.proposal ?? "").trim();
  }

  protected override render(): TemplateResult {
    if (this.as === "clauses") return html`<div class="options">${this.boxes()}</div>`;
    if (this.as === "one") return this.choice(this.field, `${this.value as string}`);
    const [proposal, clause = ""] = `${this.value as string}`.split("/");
    const which = `${this.field}-which`;
    return html`<div class="columns">
      <div class="field"><label for="${this.field}">${words.ofProposal}</label>
        <pick-one .of=${"proposals"} .ask=${this.#ask} .value=${proposal!} .field=${this.field}
          .describedBy=${this.describedBy} .invalid=${this.invalid}
          @typed=${({ detail }: CustomEvent<string>) => this.tell(detail ? `${detail}/` : "")}></pick-one></div>
      <div class="field"><label for=${which}>${words.which}</label>${this.choice(which, clause)}</div></div>`;
  }

  private choice(id: string, clause: string): TemplateResult {
    const others = (this.others ?? []).map((it) => ({ id: it, text: "" }));
    const onFile = (this.#clauses.value ?? []).filter((it) => !this.others?.includes(it.id));
    const options: Pick<Clause, "id" | "text">[] = [...others, ...onFile];
    const missing = clause && !options.some((it) => it.id === clause);
    return html`<select id=${id} aria-invalid=${this.invalid ? "true" : "false"} ?disabled=${!options.length && !missing}
      aria-describedby="${id}-state"
      @change=${(event: Event) => this.chosen((event.target as HTMLSelectElement).value)}>
      <option value="">${this.as === "clause" ? forms.choose : forms.none}</option>
      ${missing ? html`<option value=${clause} selected>${clause}</option>` : nothing}
      ${options.map((it) => html`<option value=${it.id} .selected=${it.id === clause}>${
        [it.id, it.text].filter(Boolean).join(": ")}</option>`)}
    </select><div id="${id}-state">${this.state()}</div>`;
  }

  private chosen(clause: string): void {
    this.tell(this.as === "one" ? clause : `${this.ofProposal}/${clause}`);
  }

  private boxes(): TemplateResult | TemplateResult[] {
    const named = this.value as string[];
    const options = this.#clauses.value ?? [];
    // What a draft names goes on to be named, also where the text has it no more.
    const missing = named.filter((id) => !options.some((it) => it.id === id)).map((id) => ({ id, text: "" }));
    const toggle = (id: string, on: boolean) => this.tell(on ? [...named, id] : named.filter((it) => it !== id));
    if (!options.length && !missing.length) return html`${this.state()}`;
    return [...options, ...missing].map(({ id, text }) => html`<label class="option" title=${text}>
      <input type="checkbox" value=${id} .checked=${named.includes(id)}
        @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)} />
      <span>${id}</span></label>`);
  }

  private state(): TemplateResult | typeof nothing {
    const { value, problem, retry } = this.#clauses;
    if (!this.ofProposal) return this.as === "one" ? nothing : html`<p class="hint">${words.wait}</p>`;
    if (problem)
      return html`<p class="read-back" data-fault="true">${words.failed} ${problem.title}.
        <button type="button" class="link" @click=${retry}>${picking.retry}</button></p>`;
    if (!value) return html`<p class="hint">${words.loading}</p>`;
    return value.length ? nothing : html`<p class="hint">${words.none}</p>`;
  }

  private tell(detail: string | string[]): void {
    this.dispatchEvent(new CustomEvent("typed", { detail }));
  }
}

customElements.define("clause-input", ClauseInput);
