/** The state of the page is its URL: what is read here was written there, and the back button undoes it. */

export interface CellAddress {
  party: string;
  /** What the stance is on: an issue by its slug, an offer by its subject (`proposals/p`, `clauses/p/c`). */
  issue: string;
}

export interface MatrixState {
  /** Which view of the negotiation; left out, the matrix. */
  view?: string;
  /** A date or an instant; left out, the server's default: how far the coding has got. */
  asOf?: string;
  /** Left out: with hindsight. `asOf`: as known then. Otherwise a date or an instant. */
  knownBy?: string;
  recordedBy?: string;
  /** How many days the slider spans; left out, the narrowest that shows the date. */
  range?: string;
  cell?: CellAddress;
  /** What is being recorded, or which record is looked at, in place of a view: `positions`, `positions/E08`. */
  record?: string;
  /** Which evidence counts; passed on to the server as it is. */
  filter?: Filter;
  /** Which parties and issues are on show. */
  only?: Selection;
  /** The axis that plays; left out, valid time. */
  along?: string;
  /** What the view itself lets choose (an issue, a pair of parties), by the names that the view gives. */
  choice?: Record<string, string>;
}

export const filters = ["minGrade", "onRecord", "speaker", "authority"] as const;
export type Filter = Partial<Record<(typeof filters)[number], string>>;

/** Slugs with commas, and one group of issues by its name. The views' own `party` and `issue` are choices of theirs. */
export const selections = ["parties", "issues", "group"] as const;
export type Selection = Partial<Record<(typeof selections)[number], string>>;

export type Place =
  | { page: "negotiations"; opens: boolean }
  | { page: "negotiation"; slug: string; state: MatrixState }
  | { page: "nowhere" };

export const asKnownThen = "asOf";

/** Names in the address that mean the same in every view; all others are the view's own. */
const common = new Set<string>(
  ["view", "asOf", "knownBy", "recordedBy", "range", "along", "cell", "record", ...filters, ...selections]);

export function placeOf(url: URL): Place {
  const record = url.searchParams.get("record");
  const slug = /^\/negotiations\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  // Beside all negotiations nothing can be recorded but a new one.
  if (!slug) return ["/", "/negotiations"].includes(url.pathname) && (!record || record === "open")
    ? { page: "negotiations", opens: record === "open" } : { page: "nowhere" };
  return { page: "negotiation", slug: decodeURIComponent(slug), state: readState(url.searchParams) };
}

export function readState(query: URLSearchParams): MatrixState {
  const [party, ...subject] = query.get("cell")?.split("/") ?? [];
  const issue = subject.join("/");
  const named = (names: readonly string[]) => {
    const given = names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : []));
    return given.length ? (Object.fromEntries(given) as Record<string, string>) : undefined;
  };
  const choice = Object.fromEntries([...query].filter(([name, value]) => value && !common.has(name)));
  return {
    view: query.get("view") || undefined,
    asOf: query.get("asOf") || undefined,
    knownBy: query.get("knownBy") || undefined,
    recordedBy: query.get("recordedBy") || undefined,
    range: query.get("range") || undefined,
    record: query.get("record") || undefined,
    cell: party && issue ? { party, issue } : undefined,
    along: query.get("along") || undefined,
    filter: named(filters),
    only: named(selections),
    choice: Object.keys(choice).length ? choice : undefined,
  };
}

export function addressOf(slug: string, { view, cell, filter, only, choice, ...rest }: MatrixState): string {
  const all = Object.entries({ view, ...rest, ...filter, ...only, ...choice });
  const given = all.filter((pair): pair is [string, string] => !!pair[1]);
  const query = new URLSearchParams(given);
  if (cell) query.set("cell", `${cell.party}/${cell.issue}`);
  // Slash, comma and colon are allowed in a query, and a link that people read aloud should show them.
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `/negotiations/${encodeURIComponent(slug)}${text && `?${text}`}`;
}

/**
 * Goes to an address. Steps of one gesture, a slider moving under one hand, share one entry of the history;
 * a gesture ends with any other step.
 */
export function go(address: string, gesture?: string): void {
  const amends = gesture !== undefined && history.state?.gesture === gesture;
  const state = { gesture, inside: amends ? history.state.inside : true };
  if (amends) history.replaceState(state, "", address);
  else history.pushState(state, "", address);
  dispatchEvent(new Event("place"));
}

/** Leaves a step made on this page by going back, so that no forward step brings it up again by surprise. */
export function leave(address: string): void {
  if (history.state?.inside) return history.back();
  history.replaceState(null, "", address);
  dispatchEvent(new Event("place"));
}

/** Calls back whenever the place changes, by a step here or by the browser's buttons. */
export function watchPlace(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener("place", changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener("place", changed);
  };
}
