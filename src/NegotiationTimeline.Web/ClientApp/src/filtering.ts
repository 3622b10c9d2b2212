import type { Negotiation } from "./contract";
import { slugsOf, toggled, withFilter, withOnly } from "./selection";
import { filters, type Filter, type MatrixState } from "./state";
import { strings } from "./strings";

const words = strings.filter;

/** What a filter chooses; not every view has all of it. */
export type FilterKind = "parties" | "issues" | "evidence";

/** One filter that is on: what it says, and the state of the page without it. */
export interface ActiveFilter {
  what: FilterKind;
  said: string;
  without: Partial<MatrixState>;
}

/** All that narrows the page, in words: first what is shown, then what counts. */
export function activeFilters({ parties, issues }: Negotiation, { only, filter }: MatrixState): ActiveFilter[] {
  const shown = [...slugsOf(only?.parties) ?? []].map((slug): ActiveFilter => ({
    what: "parties", said: parties.find((it) => it.slug === slug)?.name ?? slug,
    without: withOnly(only, { parties: toggled(only?.parties, slug) }),
  }));
  const on = [...slugsOf(only?.issues) ?? []].map((slug): ActiveFilter => ({
    what: "issues", said: issues.find((it) => it.slug === slug)?.proposition ?? slug,
    without: withOnly(only, { issues: toggled(only?.issues, slug) }),
  }));
  const group: ActiveFilter[] = only?.group
    ? [{ what: "issues", said: words.inGroup(only.group), without: withOnly(only, { group: undefined }) }] : [];
  return [...shown, ...group, ...on, ...evidenceFilters(filter)];
}

/** Those of them that say which evidence counts. */
export function evidenceFilters(filter: Filter | undefined): ActiveFilter[] {
  return filters.flatMap((name): ActiveFilter[] => (filter?.[name]
    ? [{ what: "evidence", said: words.evidence[name]!(filter[name]!), without: withFilter(filter, { [name]: undefined }) }] : []));
}

/** For captions and citations: a number under a filter is none without it. */
export function filterInWords(filter: Filter | undefined): string {
  return evidenceFilters(filter).map(({ said }) => said).join(", ");
}

/** A grade of two parts, each of which may be left open: F and 6 say least. */
export function gradeOf(letter: string, digit: string): string | undefined {
  return letter || digit ? `${letter || "F"}${digit || "6"}` : undefined;
}

export function partsOf(grade: string | undefined): { letter: string; digit: string } {
  const [letter = "", digit = ""] = grade ?? "";
  return { letter: letter === "F" ? "" : letter, digit: digit === "6" ? "" : digit };
}
