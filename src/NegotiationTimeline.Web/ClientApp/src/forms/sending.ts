import { pathTo } from "../api";
import type { MatterView } from "../changes";
import type { Cell, Firmness, Position } from "../contract";
import { Problem, problemOf, unreachable } from "../problem";
import type { Body } from "./draft";

/** What a recording answers. */
export interface Receipt {
  id: string;
  version: number;
  recordedAt: string;
}

/** A stretch of valid time over which a cell would read otherwise. */
export interface Foreseen {
  party: string;
  issue?: string;
  proposal?: string;
  clause?: string;
  from: string | null;
  to: string | null;
  at: string;
  before: Cell;
  after: Cell;
}

export interface Duplicate {
  id: string;
  position: Position | null;
  declined: boolean;
  firmness: Firmness;
  when: string;
  summary?: string | null;
  sources: string[];
}

/** The same of a proposal, a truce or an act. */
export interface ForeseenMatter {
  matter: string;
  from: string | null;
  to: string | null;
  at: string;
  before: MatterView | null;
  after: MatterView | null;
}

export interface Preview {
  id: string;
  knownFrom: string | null;
  changes: Foreseen[];
  matters: ForeseenMatter[];
  duplicates: Duplicate[];
}

export interface DateRead {
  shape: "date" | "date-time" | "interval" | "set" | null;
  inWords: string | null;
  fault: { position: number; reason: string; remedy: string } | null;
}

/** One record as the API tells it: every version, and all that was done to it. */
export interface OneRecord {
  id: string;
  state: "recorded" | "retracted" | "merged" | "withdrawn";
  mergedInto?: string | null;
  versions: { version: number; knownFrom: string; record: Record<string, unknown> }[];
  history: { version: number; kind: string; at: string; author: string; reason?: string | null }[];
}

export interface Sending {
  query?: string;
  signal?: AbortSignal;
  /** Only if it is still the version that was seen. */
  seen?: number;
}

/** What there is is described by a PUT; whatever else happens is a POST. */
export function send<T>(
  method: "POST" | "PUT", slug: string, path: string[], body: Body, { query = "", signal, seen }: Sending = {},
): Promise<T> {
  const headers = new Headers({ "content-type": "application/json", accept: "application/json" });
  if (seen !== undefined) headers.set("if-match", `"${seen}"`);
  return answered<T>(fetch(addressAt(slug, path) + query, { method, headers, body: JSON.stringify(body), signal }));
}

/** @param recordedBy as the record stood then; left out, now. */
export function oneRecord(
  slug: string, path: string[], recordedBy: string | undefined, signal: AbortSignal,
): Promise<OneRecord> {
  const query = recordedBy ? `?${new URLSearchParams({ recordedBy })}` : "";
  return answered<OneRecord>(fetch(pathTo(slug, ...path) + query, { signal, cache: "no-cache" }));
}

/** A party, issue or source, or the negotiation itself, as it is described on file. */
export interface OnFile {
  version: number;
  described: Body;
}

const ofNegotiation = ["title", "summary", "coverage", "codedThrough", "staleAfter", "visibility", "coders",
  "codingNotes"];

/** How it is described on file; nothing where it is not. */
export async function onFile(slug: string, path: string[], signal?: AbortSignal): Promise<OnFile | undefined> {
  const response = await fetch(addressAt(slug, path), { cache: "no-cache", signal }).catch(unreached);
  if (response.status === 404) return undefined;
  if (!response.ok) throw await problemOf(response);
  const answer = (await response.json()) as Record<string, Body | undefined>;
  const { slug: _, version, ...described } = answer.party ?? answer.issue ?? flat(answer.source) ?? profile(answer);
  return { version: version as number, described: given(described) };
}

function flat(source: Body | undefined): Body | undefined {
  return source && { ...(source.source as Body), version: source.version };
}

function profile(answer: Body): Body {
  return { version: answer.version, ...Object.fromEntries(ofNegotiation.map((it) => [it, answer[it]])) };
}

function given(described: Body): Body {
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value !== null));
}

/** Below a negotiation, or where negotiations are opened. */
function addressAt(slug: string, path: string[]): string {
  return slug ? pathTo(slug, ...path) : "/api/negotiations";
}

export function readDate(value: string, zone: string, signal: AbortSignal): Promise<DateRead> {
  return answered<DateRead>(fetch(`/api/edtf?${new URLSearchParams({ value, zone })}`, { signal }));
}

async function answered<T>(sent: Promise<Response>): Promise<T> {
  const response = await sent.catch(unreached);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

function unreached(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new Problem(unreachable());
}
