import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Times } from "../api";
import { cellTold, type CellTold } from "../cell-evidence";
import type { Negotiation } from "../contract";
import type { CellEvidence, StandingRecord } from "../evidence";
import { Remote } from "../remote";
import { SourcesOnFile } from "../sources-on-file";
import type { CellAddress, MatrixState } from "../state";
import { strings } from "../strings";
import { View } from "../view";
import { assessmentList } from "./assessment-list";
import { citation } from "./citation";
import "./copy-button";
import { loadingNotice, problemNotice } from "./notice";
import { impliedHeading, offerHeading, offerSummary } from "./offer-summary";
import { recordEntry, type RecordContext } from "./record-entry";
import { stanceSummary } from "./stance-summary";
import { survival } from "./survival";

const words = strings.evidence;
type Group = keyof typeof words.groups;

/** On what a cell rests, in a dialog at the side. It is open while it has a cell; fires `leave` when it is closed. */
class EvidenceDrawer extends View {
  static override properties = {
    negotiation: { attribute: false }, state: { attribute: false }, times: { attribute: false }, when: {},
  };

  declare negotiation: Negotiation;
  declare state: MatrixState;
  declare times: Times;
  declare when: string;

  #evidence = this.asks(new Remote<CellTold>(this, (it) => this.askForOriginals(it)));
  #originals = this.asks(new SourcesOnFile(this));
  #shown = "";

  protected override willUpdate(): void {
    const { times, negotiation, state: { cell } } = this;
    const shown = cell ? JSON.stringify([cell, times]) : "";
    if (shown === this.#shown) return;
    this.#shown = shown;
    [this.#evidence, this.#originals].forEach((it) => it.forget());
    if (cell) void this.#evidence.ask((signal) => cellTold(negotiation.slug, cell, times, signal));
  }

  /** A re-post is worth as much as what it goes back to, which a cell names by its slug alone. */
  private askForOriginals({ records, offer, assessments = [] }: CellTold): void {
    const all = [...records, ...offer?.implied?.records ?? []].map(({ record }) => record);
    const shown = [...assessments, ...all].flatMap(({ evidence }) => evidence ?? []);
    if (!shown.some(({ source }) => source.repostOf)) return;
    const { negotiation: { slug }, times: { recordedBy } } = this;
    this.#originals.follow(slug, recordedBy);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.querySelector("dialog");
    if (!dialog || !changed.has("state") || !!this.state.cell === dialog.open) return;
    if (!this.state.cell) return dialog.close();
    dialog.showModal();
    dialog.scrollTop = 0;
    dialog.querySelector<HTMLElement>("h2")?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog class="drawer" aria-labelledby="evidence-heading" @close=${this.closed} @click=${this.clickedBeside}>
        ${this.state.cell ? this.content(this.state.cell) : nothing}
      </dialog>
    `;
  }

  private names({ party, issue }: CellAddress): { party: string; issue: string } {
    return {
      party: this.negotiation.parties.find((it) => it.slug === party)?.name ?? party,
      issue: this.negotiation.issues.find((it) => it.slug === issue)?.proposition ?? issue,
    };
  }

  private content(cell: CellAddress): TemplateResult {
    const { party, issue } = this.names(cell);
    return html`
      <div class="sheet">
        <header>
          <div class="bar">
            <copy-button .text=${location.href} .label=${words.copy}></copy-button>
            <button type="button" class="button quiet" @click=${this.close}>${words.close}
              <span aria-hidden="true">✕</span></button>
          </div>
          <h2 id="evidence-heading" tabindex="-1">${isOfOffer(cell)
            ? offerHeading(party, cell.issue, this.#evidence.value)
            : html`<span class="party">${party}</span> ${issue}`}</h2>
          <p class="hint">${this.when}</p>
        </header>
        ${this.body(cell)}
      </div>
    `;
  }

  private body(cell: CellAddress): TemplateResult {
    const { value, problem } = this.#evidence;
    if (problem) return problemNotice(problem, this.#evidence.retry);
    if (!value) return loadingNotice(words.loading, 6);
    const { party, issue } = this.names(cell);
    return html`
      ${isOfOffer(cell) ? offerSummary(value) : stanceSummary(value.cell)}
      ${survival(value.unfiltered)}
      ${value.records.length ? this.groups(value)
        : value.offer?.implied ? nothing : html`<p class="none">${words.none}</p>`}
      ${value.offer?.implied ? html`${impliedHeading(value)} ${this.groups(value.offer.implied)}` : nothing}
      ${value.moreRecords ? html`<p class="hint">${words.moreRecords}</p>` : nothing}
      ${assessmentList(value.assessments ?? [], this.context())}
      ${citation(this.negotiation, value, this.state, strings.cite.cell(party, titleOf(value) ?? issue, this.when))}
    `;
  }

  private groups({ cell, records }: CellEvidence): TemplateResult[] {
    const context = this.context();
    const groupOf = ({ standing }: StandingRecord): Group =>
      cell.state === "contested" && (standing === "winner" || standing === "rival") ? "accounts" : standing;
    return (Object.keys(words.groups) as Group[])
      .map((group) => ({ group, members: records.filter((it) => groupOf(it) === group) }))
      .filter(({ members }) => members.length)
      .map(({ group, members }) => html`<section class="standing"><h3>${words.groups[group]}</h3>
        ${members.map((it) => recordEntry(it, context))}</section>`);
  }

  private context(): RecordContext {
    const { negotiation: { slug, timeZone: zone }, state, times: { recordedBy } } = this;
    return { slug, zone, state, recordedBy, originals: this.#originals.bySlug };
  }

  private close = (): void => this.querySelector("dialog")?.close();

  private closed = (): void => {
    if (this.state.cell) this.dispatchEvent(new CustomEvent("leave"));
  };

  private clickedBeside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close();
  };
}

function isOfOffer({ issue }: CellAddress): boolean {
  return issue.includes("/");
}

/** What an offer, or a clause of it, is called. */
function titleOf({ offer }: CellTold): string | undefined {
  return offer?.clause?.text ?? offer?.proposal.title;
}

customElements.define("evidence-drawer", EvidenceDrawer);
