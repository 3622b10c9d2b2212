import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { api, type Times } from "../api";
import type { Cell, Negotiation } from "../contract";
import type { CellEvidence, StandingRecord, Standing } from "../evidence";
import { edtfInWords } from "../edtf";
import { Remote } from "../remote";
import type { CellAddress } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { fact } from "./fact";
import { loadingNotice, problemNotice } from "./notice";
import { conditionList, recordEntry } from "./record-entry";
import { faceOf, stanceFace } from "./stance-face";

const words = strings.evidence;
const order = Object.keys(words.groups) as Standing[];

/** On what a cell rests, in a dialog at the side. It is open while it has a cell; fires `leave` when it is closed. */
class EvidenceDrawer extends View {
  static override properties = {
    negotiation: { attribute: false }, cell: { attribute: false }, times: { attribute: false }, when: {},
    copied: { state: true },
  };

  declare negotiation: Negotiation;
  declare cell: CellAddress | undefined;
  declare times: Times;
  declare when: string;
  declare copied: boolean;

  #evidence = new Remote<CellEvidence>(this);
  #shown = "";

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#evidence.recover);
  }

  override disconnectedCallback(): void {
    removeEventListener("online", this.#evidence.recover);
    this.#evidence.forget();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const { cell, times, negotiation } = this;
    const shown = cell ? JSON.stringify([cell, times]) : "";
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.copied = false;
    this.#evidence.forget();
    if (cell) void this.#evidence.ask((signal) => api.cell(negotiation.slug, cell.party, cell.issue, times, signal));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.querySelector("dialog");
    if (!dialog || !changed.has("cell") || !!this.cell === dialog.open) return;
    if (!this.cell) return dialog.close();
    dialog.showModal();
    dialog.scrollTop = 0;
    dialog.querySelector<HTMLElement>("h2")?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog class="drawer" aria-labelledby="evidence-heading" @close=${this.closed} @click=${this.clickedBeside}>
        ${this.cell ? this.content(this.cell) : nothing}
      </dialog>
    `;
  }

  private content(cell: CellAddress): TemplateResult {
    const party = this.negotiation.parties.find((it) => it.slug === cell.party)?.name ?? cell.party;
    const issue = this.negotiation.issues.find((it) => it.slug === cell.issue)?.proposition ?? cell.issue;
    return html`
      <div class="sheet">
        <header>
          <div class="bar">
            <button type="button" class="button quiet" @click=${this.copy}>
              ${this.copied ? words.copied : words.copy}</button>
            <button type="button" class="button quiet" @click=${this.close}>${words.close}
              <span aria-hidden="true">✕</span></button>
          </div>
          <h2 id="evidence-heading" tabindex="-1"><span class="party">${party}</span> ${issue}</h2>
          <p class="hint">${this.when}</p>
        </header>
        ${this.body()}
      </div>
    `;
  }

  private body(): TemplateResult {
    const { value, problem } = this.#evidence;
    if (problem) return problemNotice(problem, this.#evidence.retry);
    if (!value) return loadingNotice(words.loading, 6);
    const { cell, records = [] } = value;
    return html`
      ${stance(cell)}
      ${records.length ? order.map((it) => this.group(it, records)) : html`<p class="none">${words.none}</p>`}
      ${this.assessments(value)}
      ${value.pin ? html`<p class="pin"><a href=${value.pin} target="_blank">${words.pin}</a></p>` : nothing}
    `;
  }

  private group(standing: Standing, records: StandingRecord[]): TemplateResult | typeof nothing {
    const members = records.filter((it) => it.standing === standing);
    if (!members.length) return nothing;
    return html`<section class="standing"><h3>${words.groups[standing]}</h3>
      ${members.map((it) => recordEntry(it, this.negotiation.timeZone))}</section>`;
  }

  private assessments({ assessments }: CellEvidence): TemplateResult | typeof nothing {
    if (!assessments?.length) return nothing;
    return html`<section class="standing"><h3>${words.assessments}</h3>
      <ul>${assessments.map((it) => html`<li>${it.by ? `${it.by}: ` : ""}${it.text ?? it.summary ?? it.id}</li>`)}</ul>
    </section>`;
  }

  private close = (): void => this.querySelector("dialog")?.close();

  private closed = (): void => {
    if (this.cell) this.dispatchEvent(new CustomEvent("leave"));
  };

  private clickedBeside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close();
  };

  private copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(location.href);
    this.copied = true;
  };
}

function stance(cell: Cell): TemplateResult {
  const face = faceOf(cell);
  return html`
    <div class="cell face" data-state=${face.state} data-position=${face.position} data-firmness=${face.firmness}
      data-certainty=${face.certainty} ?data-stale=${cell.stale}>${stanceFace(cell)}</div>
    <dl class="facts">
      ${fact(words.since, cell.since && edtfInWords(cell.since))}
      ${fact(words.lastReaffirmed, cell.lastReaffirmed && edtfInWords(cell.lastReaffirmed))}
    </dl>
    ${conditionList(cell.conditions ?? [])}
    ${cell.filteredOut?.length ? html`<p class="hint">${words.filteredOut(cell.filteredOut.length)}</p>` : nothing}
  `;
}

customElements.define("evidence-drawer", EvidenceDrawer);
