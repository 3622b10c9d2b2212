import type { Negotiation } from "./contract";
import { strings } from "./strings";

const words = strings.problems;

/** What the address names and the record does not have, in words: parties and issues that a view was to show. */
export function unknownNames({ parties, issues }: Negotiation, choice: Record<string, string> = {}): string[] {
  const named = (value = "") => value.split(",").filter(Boolean);
  const missing = (all: { slug: string }[], given: string[]) =>
    given.filter((slug) => !all.some((it) => it.slug === slug));
  return [
    ...missing(parties, [...named(choice.party), ...named(choice.between)]).map(words.unknownParty),
    ...missing(issues, named(choice.issue)).map(words.unknownIssue),
  ];
}
