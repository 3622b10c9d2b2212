import type { Negotiation } from "./contract";
import { alongOf } from "./replay";
import type { MatrixState } from "./state";
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

/**
 * What the address asks in vain, in words, and the same state without it.
 * @param views the names of those that there are.
 */
export function askedInVain(
  negotiation: Negotiation, state: MatrixState, views: string[],
): { told: string[]; without: MatrixState } {
  const { view, along, choice } = state;
  const noView = view !== undefined && !views.includes(view);
  const noAxis = along !== undefined && !alongOf(state);
  // What a view lets choose means nothing without it.
  const names = noView ? [] : unknownNames(negotiation, choice);
  return {
    told: [
      ...(noView ? [words.unknownView(view, views)] : []), ...(noAxis ? [words.unknownAxis(along)] : []), ...names,
    ],
    without: {
      ...state, view: noView ? undefined : view, along: noAxis ? undefined : along,
      choice: noView || names.length ? undefined : choice,
    },
  };
}
