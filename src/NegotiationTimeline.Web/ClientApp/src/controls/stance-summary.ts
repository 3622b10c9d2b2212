import { html, nothing, type TemplateResult } from "lit";
import { accountWord } from "../cells";
import type { Account, Cell } from "../contract";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";
import { fact } from "./fact";
import { conditionList } from "./record-entry";
import { faceOf, stanceFace } from "./stance-face";

const words = strings.evidence;

/** A cell in full: its face, what to be careful about in whole sentences, and since when it stands. */
export function stanceSummary(cell: Cell): TemplateResult {
  const face = faceOf(cell);
  return html`
    <div class="cell face" data-state=${face.state} data-position=${face.position} data-firmness=${face.firmness}
      data-certainty=${face.certainty} ?data-stale=${cell.stale}>${stanceFace(cell)}</div>
    ${cautions(cell)}
    <dl class="facts">
      ${fact(words.since, cell.since && edtfInWords(cell.since))}
      ${fact(words.lastReaffirmed, cell.lastReaffirmed && edtfInWords(cell.lastReaffirmed))}
      ${fact(words.lastHeld, cell.lastHeld && held(cell.lastHeld))}
    </dl>
    ${conditionList(cell.conditions ?? [])}
  `;
}

function cautions(cell: Cell): TemplateResult | typeof nothing {
  const { stance } = strings;
  const said = [
    stance.explained[isHidden(cell) ? "hidden" : cell.state],
    cell.certainty === "possible" && stance.possible,
    ...(cell.marks ?? []).map((mark) => stance.cautions[mark] ?? mark),
    cell.stale && cell.ageDays && stance.notReaffirmed(stance.age(cell.ageDays)),
    cell.alternatives?.length && stance.readings(cell.alternatives.length),
    cell.filteredOut?.length && words.filteredOut(cell.filteredOut, !isHidden(cell)),
  ].filter(Boolean);
  return said.length ? html`<ul class="cautions">${said.map((it) => html`<li>${it}</li>`)}</ul>` : nothing;
}

function isHidden({ state, filteredOut }: Cell): boolean {
  return state === "unknown" && !!filteredOut?.length;
}

function held(account: Account): string {
  return [accountWord(account), account.when && edtfInWords(account.when)].filter(Boolean).join(", ");
}
