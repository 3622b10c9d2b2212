import type { Negotiation, Party } from "./contract";

/** What slugs are called; one that the negotiation does not have stays what it is. */
export interface Names {
  party: (slug: string) => string;
  issue: (slug: string) => string;
}

export function namesOf({ parties, issues }: Negotiation): Names {
  return {
    party: (slug) => parties.find((it) => it.slug === slug)?.name ?? slug,
    issue: (slug) => issues.find((it) => it.slug === slug)?.proposition ?? slug,
  };
}

export function partyName(parties: Party[], slug: string): string {
  return parties.find((it) => it.slug === slug)?.name ?? slug;
}

export function partyNames(parties: Party[], slugs: string[]): string[] {
  return slugs.map((it) => partyName(parties, it));
}
