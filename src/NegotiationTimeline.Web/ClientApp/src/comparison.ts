import type { Ends } from "./changes";
import { asKnownThen, type MatrixState } from "./state";
import { toDay, toNumber } from "./zone";

/** What the address says of the two points that are compared, beside the times of the page. */
const names = ["from", "to", "knownByFrom", "knownByTo", "recordedByFrom", "recordedByTo"] as const;
const week = 7;

/**
 * The two points of a comparison: the second one is that of the page, unless the address names another; the first one
 * is a week before it, unless the address names it. As known then, each end is read as it was known on its day.
 */
export function endsOf({ choice = {}, knownBy, recordedBy, filter }: MatrixState, day: string): Ends {
  const given = Object.fromEntries(names.flatMap((name) => (choice[name] ? [[name, choice[name]]] : []))) as Ends;
  const to = given.to ?? day;
  const from = given.from ?? (given.recordedByFrom ? to : toDay(toNumber(to.slice(0, 10)) - week));
  const isThen = knownBy === asKnownThen && !given.recordedByFrom;
  const fixed = knownBy === asKnownThen ? to : knownBy;
  return {
    ...filter, from, to,
    ...bothEnds("knownBy", given.knownByFrom ?? (isThen ? from : fixed), given.knownByTo ?? fixed),
    ...bothEnds("recordedBy", given.recordedByFrom, given.recordedByTo ?? recordedBy),
  };
}

/** One name for both where they are alike, as the API has it. */
function bothEnds(name: "knownBy" | "recordedBy", first: string | undefined, last: string | undefined): Ends {
  if (first === last || first === undefined) return last ? { [name]: last } : {};
  return { [`${name}From`]: first, ...(last ? { [`${name}To`]: last } : {}) };
}

/** The point of a citation: the instant of its permanent link, an instant, or a day; undefined where it is none. */
export function citedPoint(text: string): { recordedByFrom: string; asOf?: string; knownBy?: string } | undefined {
  const said = text.trim();
  const query = new URLSearchParams(said.split("?")[1] ?? "");
  const recordedBy = query.get("recordedBy") ?? said;
  if (!/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(recordedBy) || Number.isNaN(Date.parse(recordedBy)))
    return undefined;
  const [asOf, knownBy] = [query.get("asOf") ?? undefined, query.get("knownBy") ?? undefined];
  return { recordedByFrom: recordedBy, ...(asOf ? { asOf } : {}), ...(knownBy ? { knownBy } : {}) };
}
