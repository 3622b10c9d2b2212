import { answerInWords } from "../answer-words";
import type { Party } from "../contract";
import { edtfInWords } from "../edtf";
import { answerOf, openConditions, type PartyAnswer, type Proposal } from "../proposals";
import { strings } from "../strings";
import { wrapped } from "../wrapping";
import { drawn } from "./drawing";
import { hatches } from "./hatches";

const names = 300;
const column = 134;
const row = 62;
const head = 46;

/** Every party on every clause as a drawing; the whole stands below, apart. */
export function clauseGridDrawing({ clauses, whole }: Proposal, parties: Party[]): SVGSVGElement {
  const rows = [
    ...clauses.map(({ text, stances }, n) => ({ name: `${n + 1}  ${text}`, answers: stances, gap: 0 })),
    { name: strings.proposals.grid.whole, answers: whole, gap: 14 },
  ];
  const [width, height] = [names + parties.length * column, head + rows.length * row + 14];
  return drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "grid" }, hatches(),
    ...parties.flatMap(({ name }, n) => lines(name, column - 10, names + n * column + 6, head - 12, 2, true)),
    ...rows.flatMap(({ name, answers, gap }, n) => {
      const y = head + n * row + gap;
      return [
        drawn("line", { class: gap ? "floor" : "level", x1: 0, x2: width, y1: y, y2: y }),
        ...lines(name, names - 18, 0, y + 18, 3),
        ...parties.map(({ slug }, m) => cellOf(answerOf(answers, slug), names + m * column + 2, y + 3)),
      ];
    })) as SVGSVGElement;
}

function cellOf(it: PartyAnswer, x: number, y: number): SVGElement {
  const [width, height] = [column - 4, row - 6];
  const position = it.state === "held" ? `${it.position ?? ""}` : "";
  const look = { "data-state": it.implied ? "declined" : it.state, "data-certainty": it.certainty ?? "certain" };
  const words = wrapped(answerInWords(it), (width - 12) / 6).slice(0, 2);
  const said = (quiet: boolean) => drawn("g", { class: quiet ? "" : "bar-label" },
    ...words.map((text, n) => written(text, x + 8, y + 17 + n * 13, 11, quiet ? { class: "soft" }
      : { ...look, "data-position": position })));
  if (it.state === "unknown") return said(true);
  const box = { x, y, width, height, rx: 3 };
  if (it.state === "not-covered") {
    // Legible on slashes, as words on hatches are.
    look["data-state"] = "declined";
    return drawn("g", {}, drawn("g", { class: "not-covered" }, drawn("rect", box)), said(false));
  }
  const kind = it.state === "contested" ? "contested" : "bars";
  return drawn("g", {}, drawn("g", { class: it.implied ? `${kind} implied` : kind },
    drawn("rect", { ...box, ...look, "data-position": position })), said(false),
  drawn("g", { class: "bar-label" },
    written(finer(it), x + 8, y + 19 + words.length * 13, 9.5, { ...look, "data-position": position })),
  ...(it.firmness === "red-line" ? [drawn("path", { class: "red-line", d: `M${x + 1} ${y}v${height}` })] : []));
}

function finer(it: PartyAnswer): string {
  const isFiner = it.state === "held" && it.firmness && it.firmness !== "stated";
  const firm = isFiner ? strings.stance.firmness[it.firmness!] : "";
  const open = openConditions(it).length;
  const told = [firm, open ? strings.stance.conditional(open) : "", it.since ? edtfInWords(it.since, "short") : ""];
  return told.filter(Boolean).join(", ");
}

function written(text: string, x: number, y: number, size: number, look: Record<string, string>): SVGElement {
  return drawn("text", { x, y, ...look, style: `font-size:${size}px` }, text);
}

/** No more lines than there is room for; those of a head stand on its foot. */
function lines(text: string, width: number, x: number, y: number, most: number, upwards = false): SVGElement[] {
  const all = wrapped(text, width / 6.4);
  const shown = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1]} …`] : all;
  const first = upwards ? y - (shown.length - 1) * 14 : y;
  return shown.map((it, n) => drawn("text", { x, y: first + n * 14,
    style: `font-size:12px${upwards ? ";font-weight:650" : ""}` }, it));
}
