import type {
  DistancePairs, DistanceSeries, Listed, Negotiation, NegotiationSummary, StanceMatrix, Timeline,
} from "./contract";
import type { AssessmentRecord, CellEvidence, SourceOnFile } from "./evidence";
import { Problem, problemOf, unreachable } from "./problem";
import type { Proposal, ProposalItem } from "./proposals";
import type { Acts } from "./acts";
import type { Changes, Ends } from "./changes";
import type { Contradictions, SpokenStances } from "./contradictions";
import type { Outstanding } from "./outstanding";
import type { RedLines } from "./red-lines";
import type { FoundAssessment, FoundRecord, Page } from "./found";
import { framesIn } from "./frames";
import type { RecordStory } from "./record-story";
import type { AskedCells } from "./selection";
import type { Filter } from "./state";
import type { Truce, TruceItem } from "./truces";

/** What every read of stances takes; a time left out is the server's to default. */
export interface Times extends Filter, AskedCells {
  asOf?: string;
  knownBy?: string;
  recordedBy?: string;
}

/** The three times alone, for what filters of evidence do not touch. */
type Points = Omit<Times, keyof Filter>;

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
    read<StanceMatrix>(pathTo(slug, "stances"), { ...times, include: unknownUnless(times) }, signal),

  cell: (slug: string, party: string, issue: string, times: Times, signal: AbortSignal) =>
    read<CellEvidence>(pathTo(slug, ...pathOfCell(party, issue)), { ...times }, signal),

  proposals: (slug: string, times: Points, signal: AbortSignal) =>
    read<Listed<ProposalItem>>(pathTo(slug, "proposals"), { ...times, limit: "500" }, signal),

  truces: (slug: string, times: Points, signal: AbortSignal) =>
    read<Listed<TruceItem>>(pathTo(slug, "truces"), { ...times, limit: "500" }, signal),

  truce: (slug: string, id: string, times: Points, signal: AbortSignal) =>
    read<Truce>(pathTo(slug, "truces", id), { ...times }, signal),

  /** What analysts say of one thing, the latest first. */
  assessments: (slug: string, of: { proposal?: string; truce?: string }, times: Points, signal: AbortSignal) =>
    read<Listed<AssessmentRecord>>(pathTo(slug, "assessments"), { ...of, ...times }, signal),

  /** What analysts say of anything, or of some issues. */
  allAssessments: (slug: string, times: Points & Pick<Times, "issue">, cursor: string | undefined, signal: AbortSignal) =>
    read<Listed<AssessmentRecord>>(pathTo(slug, "assessments"), { ...times, limit: "500", cursor }, signal),

  proposal: (slug: string, id: string, times: Times, signal: AbortSignal) =>
    read<Proposal>(pathTo(slug, "proposals", id), { ...times }, signal),

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
  foundAssessments: (
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
  speakerNames: (slug: string, times: Pick<Times, "recordedBy">, signal: AbortSignal) =>
    read<{ stances: { speaker: { name: string } | null }[] }>(
      pathTo(slug, "stances"), { ...times, groupBy: "speaker" }, signal,
    ).then(({ stances }) => [...new Set(stances.flatMap(({ speaker }) => speaker?.name ?? []))].sort()),

  sources: (slug: string, recordedBy: string | undefined, signal: AbortSignal) =>
    read<Listed<SourceOnFile>>(pathTo(slug, "sources"), { recordedBy }, signal),

  timeline: (slug: string, times: Window, signal: AbortSignal) =>
    read<Timeline>(pathTo(slug, "timeline"), { ...times, include: unknownUnless(times) }, signal),

  distance: (slug: string, between: string, times: Window, signal: AbortSignal) =>
    read<DistanceSeries>(pathTo(slug, "distance"), { between, ...times }, signal),

  distances: (slug: string, times: Times, signal: AbortSignal) =>
    read<DistancePairs>(pathTo(slug, "distance"), { ...times }, signal),

  changes: (slug: string, ends: Ends, signal: AbortSignal) =>
    read<Changes>(pathTo(slug, "changes"), { ...ends }, signal),

  redLines: (slug: string, times: Times, signal: AbortSignal) =>
    read<RedLines>(pathTo(slug, "red-lines"), { ...times }, signal),

  contradictions: (slug: string, times: Times, signal: AbortSignal) =>
    read<Contradictions>(pathTo(slug, "contradictions"), { ...times }, signal),

  outstanding: (slug: string, times: Times, signal: AbortSignal) =>
    read<Outstanding>(pathTo(slug, "outstanding"), { ...times }, signal),

  /** What each voice says; with `assessments` also the ids of what analysts say of the same. */
  speakers: (slug: string, times: Times, signal: AbortSignal, include?: "assessments") =>
    read<SpokenStances>(pathTo(slug, "stances"), { ...times, groupBy: "speaker", include }, signal),

  acts: (slug: string, times: Omit<Times, keyof Filter>, cursor: string | undefined, signal: AbortSignal) =>
    read<Acts>(pathTo(slug, "acts"), { ...times, limit: "500", cursor }, signal),
};

/** Most cells of a large negotiation are empty; what an answer leaves out is unknown all the same. */
function unknownUnless({ issue }: AskedCells): string | undefined {
  return issue ? undefined : "unknown";
}

/** A negotiation that was just begun may have neither. */
export function whole(begun: Negotiation): Negotiation {
  return { ...begun, parties: begun.parties ?? [], issues: begun.issues ?? [], timeZone: begun.timeZone ?? "UTC" };
}

/** A stance on an issue, on a proposal or on a clause, each at its own address. */
function pathOfCell(party: string, subject: string): string[] {
  const [kind, proposal, clause] = subject.split("/");
  if (proposal && kind === "proposals") return ["proposals", proposal, "stances", party];
  if (proposal && clause) return ["proposals", proposal, "clauses", clause, "stances", party];
  return ["stances", party, subject];
}

export function pathTo(...segments: string[]): string {
  return `/api/negotiations/${segments.map(encodeURIComponent).join("/")}`;
}

/**
 * Fetches JSON; throws a Problem for every failure but an abort, which stays an AbortError.
 * @param server where it is, without a slash at its end; left out, the one that the page came from.
 */
export async function read<T>(
  path: string, query: Record<string, string | undefined>, signal: AbortSignal, server = "",
): Promise<T> {
  const response = await answer(server + path, query, "application/json", signal);
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
