import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { forms } from "../words/forms";
import { idIn, type RecordPlace } from "./place";
import type { OneRecord } from "./sending";

const words = forms.record;

/** Which record, or what on file, a page is about. Ids may be long and mean nothing: what it says goes first. */
export function whichOf(
  place: RecordPlace, record: OneRecord | undefined, negotiation: Negotiation,
): TemplateResult | typeof nothing {
  if (!("path" in place) || !place.path) return nothing;
  return html`<p class="which">${record ? calledOf(record, negotiation) : nameOnFile(place.path, negotiation)}
    <span class="hint">${idIn(place.path)}</span></p>`;
}

/** A record in one line: its title, or who on what. Nothing where it is gone. */
function calledOf({ versions }: OneRecord, { parties, issues }: Negotiation): string {
  const said = versions.at(-1)?.record as { title?: string; parties?: string[]; issue?: string; proposal?: string;
    clause?: string; summary?: string } | undefined;
  if (!said) return "";
  const who = (said.parties ?? []).map((slug) => parties.find((it) => it.slug === slug)?.name ?? slug).join(", ");
  const what = issues.find(({ slug }) => slug === said.issue)?.proposition ?? said.clause ?? said.proposal;
  return said.title ?? (who && what ? words.on(who, what) : said.summary ?? who);
}

/** What a party or an issue is called, by its address. */
function nameOnFile(path: string, { parties, issues }: Negotiation): string {
  return parties.find(({ slug }) => path === `parties/${slug}`)?.name
    ?? issues.find(({ slug }) => path === `issues/${slug}`)?.proposition ?? "";
}
