import { answerInWords } from "../answer-words";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import { partyName } from "../naming";
import { openConditions, type PartyAnswer, type Proposal } from "../proposals";
import { sheetOf, unansweredOf, type SheetRow } from "../scorecard";
import { strings } from "../strings";
import { wrapped } from "../wrapping";
import { drawn } from "./drawing";

const words = strings.proposals;
const { sheet } = words;
const columns = [0, 400, 650, 910];
const width = 1200;
const size = 12;
const leading = 16;
const head = 34;

interface Line {
  text: string;
  look?: "strong" | "soft";
  /** Of a stance that is told in this line. */
  position?: string;
}

/** The offer as a document of four columns, for where no table can go. */
export function clauseSheetDrawing(proposal: Proposal, parties: Party[]): SVGSVGElement {
  const rows = [...sheetOf(proposal, parties).map((row) => cellsOf(row, parties)), wholeOf(proposal, parties)];
  let y = head;
  const drawings = rows.map((cells) => {
    const fitted = cells.map((lines, n) => lines.flatMap((it) => fit(it, n)));
    const top = y;
    y += Math.max(...fitted.map(({ length }) => length)) * leading + 22;
    return drawn("g", {}, drawn("line", { class: "level", x1: 0, x2: width, y1: top, y2: top }),
      ...fitted.flatMap((lines, n) => lines.map((it, place) => written(it, columns[n]!, top + 20 + place * leading))));
  });
  const heads = [sheet.clause, sheet.accepts, sheet.blocks, sheet.left];
  return drawn("svg", { viewBox: `0 0 ${width} ${y}`, width, height: y, class: "grid" },
    ...heads.map((it, n) => written({ text: it, look: "strong" }, columns[n]!, 20)), ...drawings) as SVGSVGElement;
}

function cellsOf({ number, clause, accepts, redLines, against, left }: SheetRow, parties: Party[]): Line[][] {
  const obligor = clause.obligor ? partyName(parties, clause.obligor) : sheet.nobodySaid;
  const finer = [`${sheet.obligor}: ${obligor}`, clause.degree, `${sheet.since} ${edtfInWords(clause.since, "short")}`,
    clause.adopted ? sheet.adopted : ""].filter(Boolean).join(" · ");
  return [
    [{ text: `${number}  ${clause.text}`, look: "strong" }, { text: finer, look: "soft" }],
    answers(accepts, parties, sheet.nobodyFor), answers([...redLines, ...against], parties, sheet.nobodyAgainst),
    left.length ? left.map((text) => ({ text })) : [soft(clause.adopted ? sheet.settled : sheet.nothingLeft)],
  ];
}

function wholeOf({ whole }: Proposal, parties: Party[]): Line[][] {
  const left = unansweredOf(whole, parties);
  return [
    [{ text: sheet.whole, look: "strong" }, soft(sheet.wholeNote)],
    answers(whole.filter((it) => (it.position ?? 0) > 0), parties, sheet.nobodyFor),
    answers(whole.filter((it) => (it.position ?? 0) < 0), parties, sheet.nobodyAgainst),
    left.length ? left.map((text) => ({ text })) : [soft(sheet.nothingLeft)],
  ];
}

function answers(given: PartyAnswer[], parties: Party[], otherwise: string): Line[] {
  if (!given.length) return [soft(otherwise)];
  return given.flatMap((it): Line[] => [
    { text: `${partyName(parties, it.party)}: ${answerInWords(it)}`, position: `${it.position ?? ""}` },
    ...(finer(it) ? [soft(finer(it))] : []),
    ...openConditions(it).map(({ text }) => soft(sheet.condition(text))),
  ]);
}

function finer({ firmness, since }: PartyAnswer): string {
  const firm = firmness && firmness !== "stated" ? strings.stance.firmness[firmness] : "";
  return [firm, since && edtfInWords(since, "short")].filter(Boolean).join(", ");
}

function soft(text: string): Line {
  return { text, look: "soft" };
}

/** As many lines as the column needs; only the first bears the sign of a stance. */
function fit(line: Line, column: number): Line[] {
  const room = (columns[column + 1] ?? width) - columns[column]! - 26;
  const lines = wrapped(line.text, room / (size * 0.53));
  return lines.map((text, n) => ({ ...line, text, position: n ? undefined : line.position }));
}

function written({ text, look, position }: Line, x: number, y: number): SVGElement {
  const line = drawn("text", { x: position === undefined ? x : x + 14, y, class: look === "soft" ? "soft" : undefined,
    style: `font-size:${size}px${look === "strong" ? ";font-weight:600" : ""}` }, text);
  if (position === undefined) return line;
  return drawn("g", {}, drawn("g", { class: "bars" },
    drawn("rect", { x, y: y - 9, width: 9, height: 9, rx: 2, "data-position": position })), line);
}
