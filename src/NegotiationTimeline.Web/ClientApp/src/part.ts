import type { Issue, Negotiation } from "./contract";
import { folded } from "./folded";
import type { MatrixState } from "./state";

/** As many cells as are read and held at once; beyond them, a part of the issues is chosen. */
export const mostCells = 10_000;
/** More issues than these nobody reads in one go, and their slugs would not fit into an address. */
const mostIssues = 50;

/** The issues that a page reads and shows: all, or those that the address chooses of a large negotiation. */
export interface Part {
  issues: Issue[];
  /** How many issues match, the place of the first one shown among them (from 0), and how many are shown at most. */
  matching: number;
  first: number;
  size: number;
  /** Of the issues shown, the row of each in the table of all that match, from 1; and how many rows that one has. */
  rows?: { at: Map<string, number>; count: number };
  /** What narrows the questions to the server; nothing where all is read. */
  query: { party?: string; issue?: string };
}

export function isLarge({ parties, issues }: Negotiation): boolean {
  return parties.length * issues.length > mostCells;
}

const found = new WeakMap<Negotiation, { key: string; part: Part }>();

/** All of a negotiation, or as much of a large one as the address chooses: an issue, a party, a group, a search. */
export function partOf(negotiation: Negotiation, { choice = {} }: MatrixState): Part {
  const key = JSON.stringify(choice);
  const known = found.get(negotiation);
  if (known?.key === key) return known.part;
  const part = isLarge(negotiation) ? chosenPart(negotiation, choice) : wholeOf(negotiation);
  found.set(negotiation, { key, part });
  return part;
}

function wholeOf({ issues }: Negotiation): Part {
  return { issues, matching: issues.length, first: 0, size: issues.length, query: {} };
}

function chosenPart({ issues, parties }: Negotiation, choice: Record<string, string>): Part {
  const one = issues.filter((it) => it.slug === choice.issue);
  if (one.length) return { issues: one, matching: 1, first: 0, size: 1, query: { issue: one[0]!.slug } };
  const matching = inGroups(issues.filter(matches(choice)));
  const size = Math.max(1, Math.min(mostIssues, Math.floor(mostCells / parties.length)));
  const first = size * pageOf(choice.part, Math.ceil(matching.length / size));
  const shown = matching.slice(first, first + size);
  // Where none matches, asking without an issue would ask for all of them.
  const asked = (shown.length ? shown : issues.slice(0, 1)).map(({ slug }) => slug).join(",");
  const party = parties.find((it) => it.slug === choice.party)?.slug;
  return { issues: shown, matching: matching.length, first, size, rows: rowsOf(matching), query: { party, issue: asked } };
}

/** From 0; the nearest there is to what the address asks for. */
export function pageOf(asked: string | undefined, pages: number): number {
  const page = Math.floor(Number(asked ?? 1)) || 1;
  return Math.max(0, Math.min(pages, page) - 1);
}

function matches({ group, find = "" }: Record<string, string>): (issue: Issue) => boolean {
  const wanted = folded(find).split(/\s+/).filter(Boolean);
  return (issue) => (!group || (issue.group ?? "") === group)
    && wanted.every((it) => folded(`${issue.proposition} ${issue.slug}`).includes(it));
}

/** In the order in which a table by group shows them. */
function inGroups(issues: Issue[]): Issue[] {
  const groups = groupsOf(issues);
  return [...issues].sort((a, b) => groups.indexOf(a.group ?? "") - groups.indexOf(b.group ?? ""));
}

/** In the order in which their first issue comes. */
export function groupsOf(issues: Issue[]): string[] {
  return [...new Set(issues.map(({ group }) => group ?? ""))];
}

/** The head of the table is a row, and so is that of each group. */
function rowsOf(matching: Issue[]): { at: Map<string, number>; count: number } {
  const groups = groupsOf(matching);
  const at = matching.map(({ slug, group }, place): [string, number] =>
    [slug, place + groups.indexOf(group ?? "") + 3]);
  return { at: new Map(at), count: 1 + groups.length + matching.length };
}
