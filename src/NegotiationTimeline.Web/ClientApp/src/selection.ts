import type { Negotiation } from "./contract";
import { filters, type Filter, type MatrixState, type Selection } from "./state";

/** What the API calls what is on show. */
export interface AskedCells {
  party?: string;
  issue?: string;
  group?: string;
}

/** The negotiation with those parties and issues only that are on show. */
export function narrowed(negotiation: Negotiation, { parties, issues, group }: Selection = {}): Negotiation {
  if (!parties && !issues && !group) return negotiation;
  const [chosenParties, chosenIssues] = [slugsOf(parties), slugsOf(issues)];
  return {
    ...negotiation,
    parties: negotiation.parties.filter(({ slug }) => !chosenParties || chosenParties.has(slug)),
    issues: negotiation.issues.filter((it) =>
      (!chosenIssues || chosenIssues.has(it.slug)) && (!group || it.group === group)),
  };
}

/** The same for the API, which refuses what it does not know: a link may be older than the names. */
export function askedCells(negotiation: Negotiation, only: Selection = {}): AskedCells {
  const { parties, issues } = narrowed(negotiation, only);
  const listed = (slugs: { slug: string }[]) => slugs.map(({ slug }) => slug).join(",");
  return {
    ...(only.parties && { party: listed(parties) }), ...(only.issues && { issue: listed(issues) }),
    ...(only.group && { group: only.group }),
  };
}

/** A list of slugs with one more or one less; undefined where none is left, which means all. */
export function toggled(list: string | undefined, slug: string): string | undefined {
  const slugs = slugsOf(list) ?? new Set<string>();
  if (!slugs.delete(slug)) slugs.add(slug);
  return [...slugs].join(",") || undefined;
}

export function slugsOf(list: string | undefined): Set<string> | undefined {
  return list ? new Set(list.split(",")) : undefined;
}

/** A change of the page's state to another filter; none of it left is no filter. */
export function withFilter(filter: Filter | undefined, change: Filter): Pick<MatrixState, "filter"> {
  return { filter: given({ ...filter, ...change }) };
}

export function withOnly(only: Selection | undefined, change: Selection): Pick<MatrixState, "only"> {
  return { only: given({ ...only, ...change }) };
}

/** The same question when all evidence counts. */
export function withoutFilter<T extends Filter>(times: T): T {
  return { ...times, ...Object.fromEntries(filters.map((name) => [name, undefined])) };
}

function given<T extends object>(all: T): T | undefined {
  const left = Object.entries(all).filter(([, value]) => value);
  return left.length ? (Object.fromEntries(left) as T) : undefined;
}
