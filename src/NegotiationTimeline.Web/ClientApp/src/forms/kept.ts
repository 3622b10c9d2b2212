import type { Draft } from "./draft";

/** What is typed stays on this device, under its address, until it is recorded or thrown away. */

const keyOf = (slug: string, record: string) => `draft ${slug} ${record}`;

export function keep(slug: string, record: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(slug, record), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the form goes on without.
  }
}

export function kept(slug: string, record: string): Draft | undefined {
  try {
    const text = localStorage.getItem(keyOf(slug, record));
    return text ? (JSON.parse(text) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

export function forget(slug: string, record: string): void {
  try {
    localStorage.removeItem(keyOf(slug, record));
  } catch {
    // As above.
  }
}
