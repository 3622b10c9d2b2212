import type { Party } from "./contract";

export function nameOf(parties: Party[], slug: string): string {
  return parties.find((it) => it.slug === slug)?.name ?? slug;
}

export function namesOf(parties: Party[], slugs: string[]): string[] {
  return slugs.map((it) => nameOf(parties, it));
}
