import { html, nothing, type TemplateResult } from "lit";
import { accountWord } from "../cells";
import type { Names } from "../naming";
import type { Contradiction, SpokenCell } from "../contradictions";
import type { SourcesOnFile } from "../sources-on-file";
import { speakerInWords, type Statement } from "../statements";
import { strings } from "../strings";
import { contradictions as words } from "../words/contradictions";
import { positionGlyph, redLineGlyph } from "./glyphs";
import { faceOf, stanceFace } from "./stance-face";
import { statementEntry } from "./statement-entry";

const dayLength = 86_400_000;

export interface ContradictionContext {
  names: Names;
  sources: SourcesOnFile;
  open: (cell: { party: string; issue: string }) => void;
}

/** Both sides of a contradiction, face to face. */
export function contradictionEntry(it: Contradiction, context: ContradictionContext): TemplateResult {
  const [party, issue] = [context.names.party(it.party), context.names.issue(it.issue)];
  const inTime = it.kind === "reversal";
  return html`
    <article class="opposition" data-kind=${it.kind} data-party=${it.party} data-issue=${it.issue}>
      <header>
        <h3><span class="party">${party}</span> ${issue}</h3>
        <p class="line-state"><span class="kind-tag" data-kind=${it.kind}>${words.kinds[it.kind] ?? it.kind}</span>
          <span class="hint">${words.explained[it.kind]} ${it.order === "possible" ? words.order : nothing}</span></p>
      </header>
      <div class="sides">${it.statements.map((statement, n) => html`
        ${n && inTime ? html`<p class="between"><span aria-hidden="true">⟷</span>
          ${apart(it.statements[n - 1]!, statement)}</p>` : nothing}
        ${side(statement, !inTime ? words.oneOfThem : n ? words.later : words.earlier, context)}`)}</div>
      <p class="reason">${!inTime ? nothing : it.changeReason ? words.reason(it.changeReason) : words.noReason}
        <button type="button" class="link" aria-haspopup="dialog" data-cell=${`${it.party}/${it.issue}`}
          aria-label=${words.evidenceOf(party, issue)} @click=${() => context.open(it)}>${words.evidence}</button></p>
    </article>
  `;
}

function side(statement: Statement, label: string, { sources }: ContradictionContext): TemplateResult {
  const { position, declined, firmness, clarity } = statement;
  const finer = [firmness && firmness !== "red-line" && strings.stance.firmness[firmness],
    clarity && clarity !== "explicit" && strings.stance.clarity[clarity]].filter(Boolean).join(", ");
  return html`<div class="side">
    <p class="label">${label}</p>
    <p class="line-state"><span class="chip" data-state=${declined ? "declined" : "held"}
      data-position=${declined ? "" : `${position ?? ""}`}>${positionGlyph(declined ? null : position)}${
        accountWord({ position, declined })}</span>
      ${firmness === "red-line" ? html`<span class="firmness" data-firmness="red-line">${redLineGlyph()}${
        strings.stance.firmness[firmness]}</span>` : nothing}
      ${finer ? html`<span class="hint">${finer}</span>` : nothing}</p>
    ${statementEntry(statement, sources)}
  </div>`;
}

/** How long lies between two statements: at least, where their dates are not sharp. */
function apart(one: Statement, other: Statement): string {
  if (!one.latest || !other.earliest) return "";
  const days = Math.max(0, Math.floor((Date.parse(other.earliest) - Date.parse(one.latest)) / dayLength));
  const sharp = one.earliest === one.latest && other.earliest === other.latest;
  return sharp ? words.apartDays(days) : words.atLeast(words.apartDays(days));
}

/** The voices of one party on one issue, beside each other. */
export function voicesEntry(voices: SpokenCell[], { names, open }: ContradictionContext): TemplateResult {
  const [first] = voices as [SpokenCell, ...SpokenCell[]];
  const [party, issue] = [names.party(first.party), names.issue(first.issue)];
  const differ = voices.some((it) => it.state !== first.state || it.position !== first.position);
  return html`
    <article class="opposition voices" data-differ=${differ} data-party=${first.party} data-issue=${first.issue}>
      <header><h3><span class="party">${party}</span> ${issue}</h3>
        <p class="line-state"><span class="kind-tag">${differ ? words.differ : words.agree}</span></p></header>
      <div class="sides">${voices.map((it) => {
        const face = faceOf(it);
        return html`<div class="side">
          <p><b>${speakerInWords(it.speaker) || words.nobody}</b></p>
          <div class="cell face" data-state=${face.state} data-position=${face.position} data-firmness=${face.firmness}
            data-certainty=${face.certainty} ?data-stale=${it.stale}>${stanceFace(it)}</div></div>`;
      })}</div>
      <p class="reason"><button type="button" class="link" aria-haspopup="dialog"
        aria-label=${words.evidenceOf(party, issue)} @click=${() => open(first)}>${words.evidence}</button></p>
    </article>
  `;
}
