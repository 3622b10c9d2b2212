import type { Span, Timeline } from "./contract";

/**
 * What was learned of the past between two answers: spans that only the latter has, from before the point up to which
 * the former knew. Nothing where the latter does not know more than the former.
 */
export function lateSpans(latter: Timeline, former: Timeline | undefined): Set<Span> {
  if (!former || former.knownBy >= latter.knownBy) return new Set();
  const before = new Set(former.spans.map(faceOf));
  const told = latter.spans.filter(({ state }) => state !== "unknown" && state !== "not-covered");
  return new Set(told.filter((it) => (it.from ?? "") < former.knownBy && !before.has(faceOf(it))));
}

/** Its end may lie open or not, that is no news of its beginning. */
function faceOf({ party, issue, state, position, firmness, certainty, from }: Span): string {
  return JSON.stringify([party, issue, state, position, firmness, certainty, from]);
}
