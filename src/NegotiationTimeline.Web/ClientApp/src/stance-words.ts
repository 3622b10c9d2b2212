import { accountWord, positionWord } from "./cells";
import type { Span } from "./contract";
import { strings } from "./strings";

const words = strings.stance;

/** A span in words, as a cell of the matrix says it: certainty, stance, firmness. */
export function spanInWords({ state = "unknown", position, firmness, certainty, accounts, filteredOut }: Span): string {
  const possibly = certainty === "possible" ? `${words.possibly} ` : "";
  if (state === "held") {
    const finer = firmness && firmness !== "stated" ? `, ${words.firmness[firmness]}` : "";
    return `${possibly}${positionWord(position)}${finer}`;
  }
  if (state === "contested") {
    // In the order of the scale, not of rank: no account is preferred.
    const inOrder = [...accounts ?? []].sort((a, b) => (a.position ?? -3) - (b.position ?? -3));
    const told = [...new Set(inOrder.map(accountWord))];
    return `${possibly}${words.contested}${told.length ? ` (${told.join("; ")})` : ""}`;
  }
  if (state === "unknown" && filteredOut?.length) return words.hiddenByFilter;
  return state === "declined" ? possibly + words.declined : state === "not-covered" ? words.notCovered : words.unknown;
}
