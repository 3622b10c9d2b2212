import { pathTo, read } from "../api";
import type { Listed } from "../contract";
import { Problem, problemOf, unreachable } from "../problem";
import type { Import, ImportLine, ImportMapping, ImportMode, SavedMapping } from "./contract";

/** What can be asked of imports, and done with them. Nothing is waited for: its progress is told by events. */
export const calls = {
  list: (slug: string, signal: AbortSignal) =>
    read<Listed<ImportLine>>(pathTo(slug, "imports"), {}, signal).then(({ items }) => items),

  one: (slug: string, id: string, signal: AbortSignal) => read<Import>(pathTo(slug, "imports", id), {}, signal),

  map: (slug: string, id: string, mapping: ImportMapping) =>
    send<Import>("PUT", pathTo(slug, "imports", id, "mapping"), mapping),

  check: (slug: string, id: string) => send<Import>("POST", step(slug, id, "check"), {}),

  record: (slug: string, id: string, mode: ImportMode) => send<Import>("POST", step(slug, id, "recording"), { mode }),

  cancel: (slug: string, id: string) => send<Import>("POST", step(slug, id, "cancellation"), {}),

  /** As a whole; or that undone again. */
  undo: (slug: string, id: string, noun: "retraction" | "reinstatement", reason: string) =>
    send<Import>("POST", step(slug, id, noun), { reason }),

  mappings: (slug: string, signal: AbortSignal) =>
    read<Listed<SavedMapping>>(pathTo(slug, "import-mappings"), {}, signal).then(({ items }) => items),

  keep: (slug: string, name: string, mapping: ImportMapping) =>
    send<SavedMapping>("PUT", pathTo(slug, "import-mappings", name), mapping),

  forget: (slug: string, name: string) => send<undefined>("DELETE", pathTo(slug, "import-mappings", name)),
};

/** Every fault as a file, for whoever mends the table. */
export const faultsAt = (slug: string, id: string): string => pathTo(slug, "imports", id, "faults.csv");

/** Every likely duplicate as a file. */
export const duplicatesAt = (slug: string, id: string): string => pathTo(slug, "imports", id, "duplicates.csv");

export const eventsAt = (slug: string, id: string): string => pathTo(slug, "imports", id, "events");

function step(slug: string, id: string, noun: string): string {
  return `${pathTo(slug, "imports", id, noun)}?wait=false`;
}

async function send<T>(method: string, address: string, body?: unknown): Promise<T> {
  const headers = { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) };
  const response = await fetch(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
    .catch(() => { throw new Problem(unreachable()); });
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
