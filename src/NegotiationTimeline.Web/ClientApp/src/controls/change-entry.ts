import { html, nothing, type TemplateResult } from "lit";
import { causesOf, isStance, type AnyChange, type MatterChange, type MatterView, type StanceChange } from "../changes";
import { kindInWords, matterInWords, titleOf } from "../change-rows";
import { type Names } from "../naming";
import type { Cell } from "../contract";
import type { SourcesOnFile } from "../sources-on-file";
import { changes as words } from "../words/changes";
import { ledgers } from "../words/ledgers";
import { faceOf, stanceFace } from "./stance-face";
import { statementEntry } from "./statement-entry";

export interface ChangeContext {
  names: Names;
  sources: SourcesOnFile;
  /** Opens the evidence of a cell just before or just after the change. */
  open: (change: StanceChange, side: "before" | "after") => void;
  /** The address of the view that tells of a proposal, a truce or an act; none where there is no such view. */
  addressOf: (matter: string) => string | undefined;
}

/** One change: of what, from what to what, and on whose words. */
export function changeEntry(change: AnyChange, context: ChangeContext): TemplateResult {
  const { names } = context;
  return html`
    <article class="change-entry" data-kind=${change.kind} data-axis=${change.axis}
      data-of=${isStance(change) ? `${change.party}/${change.issue}` : change.matter}>
      <header>
        <span class="kind-tag" data-kind=${change.kind}>${kindInWords(change)}</span>
        <h4>${isStance(change)
          ? html`<span class="party">${names.party(change.party)}</span> ${names.issue(change.issue)}`
          : html`<span class="party">${groupOf(change)}</span> ${titleOf(change)}`}</h4>
        <p class="hint">${isStance(change) ? words.explained[change.kind]
          : words.matterExplained[change.kind] ?? words.explained[change.kind]}</p>
      </header>
      ${isStance(change) ? faces(change, context) : matters(change)}
      <div class="cause"><h5 class="label">${words.cause}</h5>
        ${change.records.length
          ? causesOf(change).map((it) => statementEntry(it, context.sources, follow(change, context)))
          : html`<p class="hint">${words.noCause}</p>`}</div>
    </article>
  `;
}

function faces(change: StanceChange, context: ChangeContext): TemplateResult {
  const face = (cell: Cell, side: "before" | "after") => {
    const { state, position, firmness, certainty } = faceOf(cell);
    const [party, issue] = [context.names.party(change.party), context.names.issue(change.issue)];
    return html`<button type="button" class="cell" data-cell=${`${change.party}/${change.issue}`} data-side=${side}
      data-state=${state} data-position=${position} data-firmness=${firmness} data-certainty=${certainty}
      ?data-stale=${cell.stale} aria-haspopup="dialog" @click=${() => context.open(change, side)}>
      <span class="unseen">${words.opens(words[side], party, issue)}</span> ${stanceFace(cell)}</button>`;
  };
  return pairOf(face(change.before, "before"), face(change.after, "after"));
}

function matters({ before, after }: MatterChange): TemplateResult {
  return pairOf(viewOf(before, after, words.nothingBefore), viewOf(after, before, words.nothingAfter));
}

type MaybeView = MatterView | null | undefined;

/** State and certainty, and of the rest what the other side has not: a text of many clauses changes in few of them. */
function viewOf(view: MaybeView, other: MaybeView, none: string): TemplateResult {
  if (!view)
    return html`<div class="cell" data-state="unknown">
      <span class="said"><span class="word">${none}</span></span></div>`;
  const own = (view.details ?? []).filter((it) => !other?.details?.includes(it));
  const alike = (view.details?.length ?? 0) - own.length;
  return html`<div class="cell matter-view" data-certainty=${view.certainty ?? "certain"}>
    <span class="said"><span class="word">${matterInWords(view)}</span></span>
    ${own.map((it) => html`<span class="note">${it}</span> `)}
    ${alike ? html`<span class="note alike">${words.alike(alike)}</span>` : nothing}</div>`;
}

function pairOf(before: TemplateResult, after: TemplateResult): TemplateResult {
  return html`<div class="before-after">
    <div><span class="label">${words.before}</span> ${before}</div>
    <span class="becomes" aria-hidden="true">→</span>
    <div><span class="label">${words.after}</span> ${after}</div>
  </div>`;
}

function groupOf({ matter }: MatterChange): string {
  return words.matters[matter.split("/")[0] ?? ""] ?? "";
}

/** To the evidence of a stance just after; where a record was taken away, just before, when it was still there. */
function follow(change: AnyChange, context: ChangeContext): TemplateResult | typeof nothing {
  if (isStance(change)) {
    const gone = change.kind === "retraction" || change.kind === "withdrawal";
    const cell = `${change.party}/${change.issue}`;
    return html`<button type="button" class="link" aria-haspopup="dialog" data-cell=${cell}
      aria-label=${ledgers.evidenceOf(`${context.names.party(change.party)}, ${context.names.issue(change.issue)}`)}
      @click=${() => context.open(change, gone ? "before" : "after")}>${ledgers.evidence}</button>`;
  }
  const address = context.addressOf(change.matter);
  return address ? html`<a href=${address}>${words.toView(groupOf(change))}</a>` : nothing;
}
