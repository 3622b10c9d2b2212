import type { Assessment, PositionRecord } from "./evidence";
import { folded } from "./folded";

/** A record as the list of records gives it. */
export interface FoundRecord extends PositionRecord {
  party: string;
  issue?: string | null;
  proposal?: string | null;
  clause?: string | null;
  /** Whether it holds at asOf, unless something newer was said. */
  certainty?: "none" | "possible" | "certain";
}

export interface Page<T> {
  items: T[];
  next?: string | null;
  asOf: string;
  knownBy: string;
  recordedBy: string;
  beyondCoding?: boolean;
  pin?: string;
}

export type FoundAssessment = Assessment & { statedOn: string };

/** One page after the other as one; a row that two pages give is given once. */
export function joined<T extends { id: string; party?: string | null }>(former: Page<T>, next: Page<T>): Page<T> {
  const keyOf = ({ id, party }: T) => `${id}/${party ?? ""}`;
  const known = new Set(former.items.map(keyOf));
  return { ...former, items: [...former.items, ...next.items.filter((it) => !known.has(keyOf(it)))], next: next.next };
}

/** The words that a search asks for: without those it leaves out, quotes and operators. */
export function wordsOf(query: string): string[] {
  const wanted = query.replace(/(^|\s)-("[^"]*"?|\S+)/g, " ").replace(/\bor\b/gi, " ");
  return [...new Set((wanted.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((it) => it.toLowerCase()))];
}

/** A text cut where a word of the search stands whole, accents aside: every second piece is such a word. */
export function cut(text: string, wanted: string[]): string[] {
  const sought = new Set(wanted.map(folded));
  const pieces = [""];
  text.split(/([\p{L}\p{M}\p{N}]+)/u).forEach((piece, place) => {
    if (place % 2 && sought.has(folded(piece))) pieces.push(piece, "");
    else pieces[pieces.length - 1] += piece;
  });
  return pieces;
}
