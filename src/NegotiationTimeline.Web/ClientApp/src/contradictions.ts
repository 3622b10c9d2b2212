import type { Cell, Listed, Resolved } from "./contract";
import type { Assessment } from "./evidence";
import type { Speaker, Statement } from "./statements";

/** Words of one party that do not go together, as the API answers them. */
export interface Contradiction {
  /** A reversal in time, or speakers who differ at the same time. */
  kind: "reversal" | "speakers";
  party: string;
  issue: string;
  /** Whether the dates leave open which came first. */
  order?: "certain" | "possible" | null;
  changeReason?: string | null;
  statements: Statement[];
}

export type Contradictions = Listed<Contradiction> & Resolved;

export interface SpokenCell extends Cell {
  /** Ids of what analysts say of it, where that was asked for. */
  assessments?: string[] | null;
  speaker?: Speaker | null;
}

export interface SpokenStances extends Resolved {
  stances: SpokenCell[];
  /** What analysts say of these parties as a whole, where it was asked for. */
  assessments?: Assessment[] | null;
}

/** The cells in which more than one voice speaks for a party. */
export function sharedCells(stances: SpokenCell[]): SpokenCell[][] {
  const cells = new Map<string, SpokenCell[]>();
  for (const it of stances.filter(({ state }) => state !== "unknown" && state !== "not-covered")) {
    const key = `${it.party}/${it.issue}`;
    cells.set(key, [...(cells.get(key) ?? []), it]);
  }
  return [...cells.values()].filter((voices) => voices.length > 1);
}
