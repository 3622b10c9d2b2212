import { accountWord, cellAt, positionWord } from "../cells";
import type { Account, Cell, Issue, Negotiation } from "../contract";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";
import { wrapped } from "../wrapping";
import { drawn, widthOf } from "./drawing";
import { hatches } from "./hatches";

const words = strings.stance;
const names = 262;
const column = 128;
const row = 52;
const head = 46;

/** The matrix as a drawing, for where no table can go: parties across, issues down. */
export function stanceGrid(negotiation: Negotiation, cells: Map<string, Cell>): SVGSVGElement {
  const { parties, issues } = negotiation;
  const [width, height] = [names + parties.length * column, head + issues.length * row];
  const x = (place: number) => names + place * column;
  return drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "grid" },
    hatches(),
    ...parties.map(({ name }, n) => drawn("g", { class: "lane-label" },
      ...lines(name, column - 10, 12, x(n) + 6, head - 12, true))),
    ...issues.map((issue, n) => rowOf(issue, head + n * row, width)),
    ...issues.flatMap((issue, n) => parties.map((party, m) =>
      cellOf(cellAt(cells, party.slug, issue.slug), x(m) + 2, head + n * row + 3)))) as SVGSVGElement;
}

function rowOf({ proposition }: Issue, y: number, width: number): SVGElement {
  return drawn("g", {}, drawn("line", { class: "level", x1: 0, x2: width, y1: y, y2: y }),
    ...lines(proposition, names - 16, 12, 0, y + 19));
}

function cellOf(cell: Cell, x: number, y: number): SVGElement {
  const [width, height] = [column - 4, row - 6];
  const look = { "data-state": cell.state, "data-certainty": cell.certainty ?? "certain" };
  const box = { x, y, width, height, rx: 3 };
  if (cell.state === "unknown" && cell.filteredOut?.length)
    return text(words.hiddenByFilter, x + 8, y + 18, 9.5, { class: "soft" });
  if (cell.state === "unknown") return text("–", x + 8, y + 18, 12, { class: "soft" });
  if (cell.state === "not-covered") return drawn("g", {}, drawn("g", { class: "not-covered" }, drawn("rect", box)),
    drawn("g", { class: "bar-label" },
      text(words.notCovered, x + 8, y + 17, 11, { ...look, "data-state": "declined" })));
  if (cell.state === "contested") {
    const position = (it: Account) => (it.declined ? "" : `${it.position ?? ""}`);
    return drawn("g", {}, drawn("g", { class: "contested" }, drawn("rect", { ...box, ...look })),
      ...(cell.accounts ?? []).slice(0, 2).map((it, n) => bar(accountWord(it), position(it),
        { ...box, x: x + 3, y: y + 3 + n * 20, width: width - 6, height: 18 }, { "data-state": "contested" })));
  }
  const said = cell.state === "declined" ? words.declined : positionWord(cell.position);
  const possibly = cell.certainty === "possible" ? `${words.possibly} ` : "";
  const position = cell.state === "held" ? `${cell.position ?? ""}` : "";
  return drawn("g", {}, bar(possibly + said, position, box, look), finer(cell, position, x, y, look),
    ...(cell.firmness === "red-line" && cell.state === "held"
      ? [drawn("path", { class: "red-line", d: `M${x + 1} ${y}v${height}` })] : []));
}

function bar(said: string, position: string, box: Record<string, number>, look: Record<string, string>): SVGElement {
  const size = widthOf(said, 11) > box.width! - 12 ? 9.5 : 11;
  return drawn("g", {}, drawn("g", { class: "bars" }, drawn("rect", { ...box, ...look, "data-position": position })),
    drawn("g", { class: "bar-label" }, text(said, box.x! + 8, box.y! + (box.height! < 20 ? 13 : 17), size,
      { ...look, "data-position": position })));
}

/** How firm, and since when: what the small print of a cell says first. */
function finer(cell: Cell, position: string, x: number, y: number, look: Record<string, string>): SVGElement {
  const firmness = cell.firmness && cell.firmness !== "stated" ? words.firmness[cell.firmness] : "";
  const since = cell.lastReaffirmed ?? cell.since;
  const said = [firmness, since && edtfInWords(since, "short")].filter(Boolean).join(", ");
  return drawn("g", { class: "bar-label" }, text(said, x + 8, y + 34, widthOf(said, 10) > column - 16 ? 8.5 : 10,
    { ...look, "data-position": position }));
}

function text(said: string, x: number, y: number, size: number, look: Record<string, string>): SVGElement {
  return drawn("text", { x, y, ...look, style: `font-size:${size}px` }, said);
}

/** Lines of a text that is too long for one; those of a head stand on its foot. */
function lines(said: string, width: number, size: number, x: number, y: number, upwards = false): SVGElement[] {
  const all = wrapped(said, width / (size * 0.54));
  const first = upwards ? y - (all.length - 1) * (size + 2) : y;
  return all.map((it, n) => text(it, x, first + n * (size + 2), size, {}));
}
