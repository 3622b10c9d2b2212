import { folded } from "../folded";
import { Problem } from "../problem";
import { forms } from "../words/forms";
import { sourceFields } from "./common-fields";
import { bodyOf, textAt, valueAt, type Body, type Draft } from "./draft";
import { onFile, send, type Receipt } from "./sending";
import { filingAt } from "./source-input";

const words = forms.done;

/** Files the new source that stands in a row of evidence; one on file is never described anew by it. */
export async function fileSource(negotiation: string, draft: Draft, path: string): Promise<{ slug: string }> {
  const filing = (valueAt(draft, filingAt(path)) ?? {}) as Draft;
  const typed = textAt(filing, "slug").trim();
  const slug = typed || (await freeSlug(negotiation, slugOf(filing)));
  if (typed) await checkFree(negotiation, ["sources", typed]);
  await send<Receipt>("PUT", negotiation, ["sources", slug], bodyOf(sourceFields, filing));
  return { slug };
}

/** Enters a party, an issue or a source: one on file would be described anew by it, unseen. */
export async function enter(negotiation: string, path: string[], body: Body): Promise<Receipt> {
  if (path.at(-1) !== "-") await checkFree(negotiation, path);
  return send<Receipt>("PUT", negotiation, path, body);
}

async function checkFree(negotiation: string, path: string[]): Promise<void> {
  if (!(await onFile(negotiation, path))) return;
  const [detail, remedy] = [words.taken(path[1]!), words.takenRemedy];
  throw new Problem({ title: detail, detail, remedy, status: 422, errors: [{ field: "slug", detail, remedy }] });
}

async function freeSlug(negotiation: string, slug: string): Promise<string> {
  let free = slug;
  for (let n = 2; await onFile(negotiation, ["sources", free]); n++) free = `${slug}-${n}`;
  return free;
}

/** As sources are called: who published it, and when. */
function slugOf(filing: Draft): string {
  const day = /\d{4}(-\d\d){0,2}/.exec(textAt(filing, "publishedOn"))?.[0] ?? "";
  return slugFrom(`${textAt(filing, "publisher")} ${day}`) || "source";
}

/** A short name made of a long one: of its Latin letters, without their accents. */
export function slugFrom(name: string): string {
  return folded(name.normalize("NFKC")).replace(/[^a-z0-9]+/g, "-").replace(/^-/, "").slice(0, 60).replace(/-$/, "");
}
