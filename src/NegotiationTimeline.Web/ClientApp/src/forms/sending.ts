import { pathTo } from "../api";
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

export interface Preview {
  id: string;
  knownFrom: string | null;
  changes: Foreseen[];
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

export function send<T>(
  method: "POST" | "PUT", slug: string, path: string[], body: Body, { query = "", signal, seen }: Sending = {},
): Promise<T> {
  const headers = new Headers({ "content-type": "application/json", accept: "application/json" });
  if (seen !== undefined) headers.set("if-match", `"${seen}"`);
  return answered<T>(fetch(pathTo(slug, ...path) + query, { method, headers, body: JSON.stringify(body), signal }));
}

export function oneRecord(slug: string, path: string[], signal: AbortSignal): Promise<OneRecord> {
  return answered<OneRecord>(fetch(pathTo(slug, ...path), { signal, cache: "no-cache" }));
}

/** Things to choose from: their ids and what they are called. */
export async function listed(
  slug: string, what: string, signal: AbortSignal,
): Promise<{ id: string; title: string }[]> {
  const { items } = await answered<{ items: { id: string; title: string }[] }>(fetch(pathTo(slug, what), { signal }));
  return items;
}

/** How a party, issue or source is described on file; nothing where it is not. */
export async function onFile(slug: string, path: string[]): Promise<Body | undefined> {
  const response = await fetch(pathTo(slug, ...path), { cache: "no-cache" })
    .catch(() => { throw new Problem(unreachable()); });
  if (response.status === 404) return undefined;
  if (!response.ok) throw await problemOf(response);
  const { party, issue, source } = (await response.json()) as Record<string, Body | undefined>;
  const { slug: _, version: __, ...described } = party ?? issue ?? (source?.source as Body | undefined) ?? {};
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value !== null));
}

export function readDate(value: string, zone: string, signal: AbortSignal): Promise<DateRead> {
  return answered<DateRead>(fetch(`/api/edtf?${new URLSearchParams({ value, zone })}`, { signal }));
}

async function answered<T>(sent: Promise<Response>): Promise<T> {
  const response = await sent.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(unreachable());
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}
