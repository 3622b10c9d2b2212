import { html, nothing, type TemplateResult } from "lit";
import { accountWord, positionWord } from "../cells";
import type { Account, Cell } from "../contract";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";
import { cellGlyph, clockGlyph, hiddenGlyph, positionGlyph, redLineGlyph } from "./glyphs";

const words = strings.stance;

/** What a cell shows: glyph and word, how firm, since when, and what to be careful about. */
export function stanceFace(cell: Cell): TemplateResult {
  switch (cell.state) {
    case "held":
      return html`${value(cell)} ${notes(cell, firmness(cell))}`;
    case "declined":
      return html`${worded(cellGlyph(cell), possibly(cell) + words.declined)} ${notes(cell, lastHeld(cell))}`;
    case "contested":
      return html`${worded(cellGlyph(cell), words.contested)} ${accounts(cell.accounts ?? [])} ${notes(cell, nothing)}`;
    case "not-covered":
      return worded(cellGlyph(cell), words.notCovered);
    default:
      return cell.filteredOut?.length ? withheld(cell) : worded(cellGlyph(cell), words.unknown);
  }
}

/** The attributes by which style sheets know a cell. */
export function faceOf(cell: Cell): { state: string; position: string; firmness: string; certainty: string } {
  return {
    state: cell.state,
    position: cell.state === "held" ? `${cell.position ?? ""}` : "",
    firmness: cell.state === "held" ? cell.firmness ?? "" : "",
    certainty: cell.certainty ?? "certain",
  };
}

function value(cell: Cell): TemplateResult {
  return worded(cellGlyph(cell), possibly(cell) + positionWord(cell.position));
}

function possibly({ certainty }: Cell): string {
  return certainty === "possible" ? `${words.possibly} ` : "";
}

function worded(glyph: unknown, word: string): TemplateResult {
  return html`<span class="said">${glyph}<span class="word">${word}</span></span>`;
}

function firmness(cell: Cell): TemplateResult | typeof nothing {
  if (!cell.firmness || cell.firmness === "stated") return nothing;
  const sign = cell.firmness === "red-line" ? redLineGlyph() : nothing;
  return html`<span class="firmness" data-firmness=${cell.firmness}>${sign}${words.firmness[cell.firmness]}</span>`;
}

function accounts(rivals: Account[]): TemplateResult {
  return html`<span class="accounts">${rivals.map((it) => html`
    <span class="account" data-position=${it.declined ? "" : `${it.position ?? ""}`}>
      ${positionGlyph(it.declined ? null : it.position)}<span>${accountWord(it)}</span>
    </span>`)}</span>`;
}

function lastHeld({ lastHeld }: Cell): TemplateResult | typeof nothing {
  return lastHeld ? html`<span class="note">${words.lastHeld(accountWord(lastHeld))}</span>` : nothing;
}

function notes(cell: Cell, first: unknown): TemplateResult {
  const open = (cell.conditions ?? []).filter((it) => (it.status ?? "open") === "open").length;
  const said = cell.lastReaffirmed ?? cell.since;
  const clarity = cell.clarity ?? "explicit";
  return html`<span class="notes">${first}
    ${clarity === "explicit" ? nothing : note("clarity", words.clarity[clarity] ?? clarity)}
    ${open ? note("conditional", words.conditional(open)) : nothing}
    ${(cell.marks ?? []).map((mark) => note("mark", words.marks[mark] ?? mark))}
    ${cell.alternatives?.length ? note("alternatives", words.alternatives(cell.alternatives.length)) : nothing}
    ${said ? note("date", edtfInWords(said, "short")) : nothing}
    ${hidden(cell)}
    ${cell.stale && cell.ageDays
      ? html`<span class="note age">${clockGlyph()}${words.age(cell.ageDays)}</span>` : nothing}
  </span>`;
}

/** Not the same as unknown: something is on record, and the reader chose not to count it. */
function withheld({ filteredOut = [] }: Cell): TemplateResult {
  return html`<span class="said withheld">${hiddenGlyph()}<span>${words.hiddenByFilter}</span></span>
    <span class="note">${strings.plural(filteredOut.length, "record")}</span>`;
}

function hidden({ filteredOut = [] }: Cell): TemplateResult | typeof nothing {
  return filteredOut.length ? note("hidden", words.hidden(filteredOut.length)) : nothing;
}

function note(kind: string, text: string): TemplateResult {
  return html`<span class="note ${kind}">${text}</span>`;
}
