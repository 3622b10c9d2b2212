import { html, nothing, type TemplateResult } from "lit";
import { isKnown } from "../cells";
import type { Negotiation, StanceMatrix } from "../contract";
import { edtfInWords } from "../edtf";
import { askedInVain } from "../named";
import { alongOf } from "../replay";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { views } from "../views/views";
import { nothingLeft } from "./nothing-left";
import { dayInWords, dayOf, instantInWords } from "../zone";

const words = strings.matrix;

/** What a reader must know before trusting the table: that it is beyond the coding, pinned, or of a time too early. */
export function remarks(negotiation: Negotiation, matrix: StanceMatrix, state: MatrixState): TemplateResult {
  const { slug, timeZone, codedThrough } = negotiation;
  const { recordedBy, ...rest } = state;
  const { filter } = state;
  const day = (date: string) => dayInWords(dayOf(date, timeZone));
  const { told, without } = askedInVain(negotiation, state, views.map(({ name }) => name));
  return html`
    ${told.length ? remark(html`${told.join(" ")}
      <a href=${addressOf(slug, without)}>${strings.problems.unknownRemedy}</a>`) : nothing}
    ${matrix.beyondCoding && codedThrough ? remark(words.beyondCoding(day(codedThrough))) : nothing}
    ${recordedBy && alongOf(state) !== "recorded" ? remark(html`
      ${words.pinned(instantInWords(matrix.recordedBy, timeZone))}
      <a href=${addressOf(slug, rest)}>${words.unpin}</a>`) : nothing}
    ${matrix.stances.some(isKnown) ? nothing
      : filter && matrix.stances.some((it) => it.filteredOut?.length) ? nothingLeft(negotiation, matrix, state)
      : remark(nothingKnown(negotiation, matrix, state))}
  `;
}

/** Three different reasons for an empty table: not covered, not known yet, nothing on record. */
function nothingKnown({ coverage, timeZone }: Negotiation, matrix: StanceMatrix, { knownBy }: MatrixState): string {
  const day = (date: string) => dayInWords(dayOf(date, timeZone));
  if (coverage && matrix.stances.length && matrix.stances.every(({ state }) => state === "not-covered"))
    return words.notCovered(day(matrix.asOf), edtfInWords(coverage));
  if (!knownBy) return words.nothingOnRecord(day(matrix.asOf));
  return `${words.nothingKnown(strings.times.saidKnownBy(day(matrix.knownBy)))} ${words.nothingKnownRemedy}`;
}

function remark(content: unknown): TemplateResult {
  return html`<p class="remark">${content}</p>`;
}
