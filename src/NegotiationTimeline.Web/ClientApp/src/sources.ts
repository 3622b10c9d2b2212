import { api } from "./api";
import type { Source } from "./evidence";

/** Every source of a negotiation by its slug, as the list of sources has it. */
export async function sourcesBySlug(
  slug: string, recordedBy: string | undefined, signal: AbortSignal,
): Promise<Map<string, Source>> {
  const { items } = await api.sources(slug, recordedBy, signal);
  return new Map(items.map((it) => [it.slug, { ...it.source, slug: it.slug }]));
}
