import type { Account, Cell, Position, StanceMatrix } from "./contract";
import { strings } from "./strings";

const words = strings.stance;

export function keyOf(party: string, issue: string): string {
  return `${party}/${issue}`;
}

export function cellsByKey(matrix: StanceMatrix): Map<string, Cell> {
  return new Map(matrix.stances.map((cell) => [keyOf(cell.party, cell.issue), cell]));
}

/** A cell that an answer leaves out is one without a known position. */
export function cellAt(cells: Map<string, Cell>, party: string, issue: string): Cell {
  return cells.get(keyOf(party, issue)) ?? { party, issue, state: "unknown" };
}

export function isKnown(cell: Cell): boolean {
  return cell.state !== "unknown" && cell.state !== "not-covered";
}

/** The cells in which a reader sees something else than before. */
export function changedCells(before: Map<string, Cell>, after: Map<string, Cell>): Set<string> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Set([...keys].filter((key) => faceOf(before.get(key)) !== faceOf(after.get(key))));
}

function faceOf(cell: Cell | undefined): string {
  if (!cell || cell.state === "unknown") return "unknown";
  const accounts = cell.accounts?.map((it) => `${it.position ?? "declined"}`).sort();
  return JSON.stringify([cell.state, cell.position, cell.firmness, cell.certainty, accounts]);
}

export function positionWord(position: Position | null | undefined): string {
  return position === null || position === undefined ? words.declined : words.words[`${position}`];
}

export function accountWord(account: Pick<Account, "position" | "declined">): string {
  return account.declined ? words.declined : positionWord(account.position);
}
