import type {
  DistancePairs, DistanceSeries, Listed, Negotiation, NegotiationSummary, StanceMatrix, Timeline,
} from "./contract";
import type { CellEvidence, SourceOnFile } from "./evidence";
import type { FoundAssessment, FoundRecord, Page } from "./found";
import { framesIn } from "./frames";
import { Problem, problemOf, unreachable } from "./problem";
import type { RecordStory } from "./record-story";
import type { AskedCells } from "./selection";
import type { Filter } from "./state";

/** What every read of stances takes; a time left out is the server's to default. */
export interface Times extends Filter, AskedCells {
  asOf?: string;
  knownBy?: string;
  recordedBy?: string;
}

/** A stretch of valid time: days, the first and the last of them included. */
export interface Window extends Omit<Times, "asOf"> {
  from?: string;
  to?: string;
}

export const api = {
  negotiations: (cursor: string | undefined, signal: AbortSignal) =>
    read<Listed<NegotiationSummary>>("/api/negotiations", { cursor }, signal),

  negotiation: (slug: string, recordedBy: string | undefined, signal: AbortSignal) =>
    read<Negotiation>(pathTo(slug), { recordedBy }, signal).then(whole),

  stances: (slug: string, times: Times, signal: AbortSignal) =>
    read<StanceMatrix>(pathTo(slug, "stances"), { ...times, include: "unknown" }, signal),

  cell: (slug: string, party: string, issue: string, times: Times, signal: AbortSignal) =>
    read<CellEvidence>(pathTo(slug, "stances", party, issue), { ...times }, signal),

  /** One record and all that was done to it; what follows from a tabling is told with its proposal. */
  story: (slug: string, id: string, recordedBy: string | undefined, signal: AbortSignal) =>
    read<RecordStory>(
      pathTo(slug, ...(id.startsWith("proposals/") ? [...id.split("/"), "versions"] : ["positions", id])),
      { recordedBy }, signal,
    ),

  /** What was recorded of positions, newest date first; with words, the records that have them. */
  records: (slug: string, q: string, times: Times, cursor: string | undefined, signal: AbortSignal) =>
    read<Page<FoundRecord>>(pathTo(slug, "positions"), { ...times, q, cursor, limit: "25" }, signal),

  /** What analysts say, newest first; it knows no group and no filter of evidence. */
  assessments: (
    slug: string, q: string, { party, issue, asOf, knownBy, recordedBy }: Times, cursor: string | undefined,
    signal: AbortSignal,
  ) => read<Page<FoundAssessment>>(
    pathTo(slug, "assessments"), { party, issue, asOf, knownBy, recordedBy, q, cursor, limit: "25" }, signal,
  ),

  /** Every frame of a replay, as fast as they come. */
  replay: async (slug: string, axis: string, fixed: Times, signal: AbortSignal) =>
    framesIn(await (await answer(pathTo(slug, "replay"), { axis, ...fixed }, "text/event-stream", signal)).text()
      .catch(asProblem)),

  /** Everybody who is on record by name, in the order of the alphabet. */
  speakers: (slug: string, times: Pick<Times, "recordedBy">, signal: AbortSignal) =>
    read<{ stances: { speaker: { name: string } | null }[] }>(
      pathTo(slug, "stances"), { ...times, groupBy: "speaker" }, signal,
    ).then(({ stances }) => [...new Set(stances.flatMap(({ speaker }) => speaker?.name ?? []))].sort()),

  sources: (slug: string, recordedBy: string | undefined, signal: AbortSignal) =>
    read<Listed<SourceOnFile>>(pathTo(slug, "sources"), { recordedBy }, signal),

  timeline: (slug: string, times: Window, signal: AbortSignal) =>
    read<Timeline>(pathTo(slug, "timeline"), { ...times, include: "unknown" }, signal),

  distance: (slug: string, between: string, times: Window, signal: AbortSignal) =>
    read<DistanceSeries>(pathTo(slug, "distance"), { between, ...times }, signal),

  distances: (slug: string, times: Times, signal: AbortSignal) =>
    read<DistancePairs>(pathTo(slug, "distance"), { ...times }, signal),
};

/** A negotiation that was just begun may have neither. */
function whole(begun: Negotiation): Negotiation {
  return { ...begun, parties: begun.parties ?? [], issues: begun.issues ?? [], timeZone: begun.timeZone ?? "UTC" };
}

export function pathTo(...segments: string[]): string {
  return `/api/negotiations/${segments.map(encodeURIComponent).join("/")}`;
}

/** Fetches JSON; throws a Problem for every failure but an abort, which stays an AbortError. */
async function read<T>(path: string, query: Record<string, string | undefined>, signal: AbortSignal): Promise<T> {
  const response = await answer(path, query, "application/json", signal);
  return (await response.json().catch(asProblem)) as T;
}

async function answer(
  path: string, query: Record<string, string | undefined>, accept: string, signal: AbortSignal,
): Promise<Response> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  const address = given.length ? `${path}?${new URLSearchParams(given)}` : path;
  const response = await fetch(address, { signal, headers: { accept } }).catch(asProblem);
  if (!response.ok) throw await problemOf(response);
  return response;
}

function asProblem(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new Problem(unreachable());
}
