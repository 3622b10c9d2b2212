import type { Draft } from "./draft";

/** What is typed stays on this device, under its address, until it is recorded or thrown away. */
export interface Kept {
  draft: Draft;
  /** What was on file when it was begun; left out for something new. */
  before?: Draft;
  /** The id under which it is sent, so that sending twice records once. */
  id?: string;
}

const keyOf = (slug: string, record: string) => `draft ${slug} ${record}`;

/** @returns whether this browser keeps it. */
export function keep(slug: string, record: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(slug, record), JSON.stringify(kept));
    return true;
  } catch {
    // A browser that keeps nothing, or is full: the form goes on without, and says so.
    return false;
  }
}

export function kept(slug: string, record: string): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(slug, record));
    if (!text) return undefined;
    const found = JSON.parse(text) as Partial<Kept>;
    return typeof found.draft === "object" ? (found as Kept) : { draft: found as Draft };
  } catch {
    return undefined;
  }
}

/** The forms of a negotiation in which something was typed and not sent. */
export function begun(slug: string): string[] {
  try {
    const start = keyOf(slug, "");
    return Object.keys(localStorage).filter((it) => it.startsWith(start)).map((it) => it.slice(start.length));
  } catch {
    return [];
  }
}

export function forget(slug: string, record: string): void {
  try {
    localStorage.removeItem(keyOf(slug, record));
  } catch {
    // As above.
  }
}
