import { positionWord } from "./cells";
import { openConditions, type PartyAnswer } from "./proposals";
import { strings } from "./strings";

const words = strings.proposals;

/** What a party answers, in words: also what is only implied by its stance on the issue, and how certainly. */
export function answerInWords(it: PartyAnswer): string {
  const possibly = it.certainty === "possible" ? `${words.possibly} ` : "";
  if (it.answer === "conditional") return possibly + (openConditions(it).length ? words.onConditions : words.inPart);
  if (!it.implied) return possibly + (words.answers[it.answer] ?? it.answer);
  const said = it.state === "held" ? positionWord(it.position) : words.answers[it.state] ?? it.state;
  return `${words.implied} ${possibly}${said}`;
}

/** Whether it follows from tabling the offer, and from nothing that was said of it. */
export function isByTabling({ positions }: PartyAnswer): boolean {
  return positions[0]?.startsWith("proposals/") ?? false;
}
