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
  if (typed && (await onFile(negotiation, ["sources", typed]))) {
    const [detail, remedy] = [words.taken(typed), words.takenRemedy];
    throw new Problem({ title: detail, detail, remedy, status: 422, errors: [{ field: "slug", detail, remedy }] });
  }
  await send<Receipt>("PUT", negotiation, ["sources", slug], bodyOf(sourceFields, filing));
  return { slug };
}

/** Describes a party, issue or source: what is on file of it and not in the form stays. */
export async function describe(negotiation: string, path: string[], body: Body): Promise<Receipt> {
  return send<Receipt>("PUT", negotiation, path, { ...(await onFile(negotiation, path)), ...body });
}

async function freeSlug(negotiation: string, slug: string): Promise<string> {
  let free = slug;
  for (let n = 2; await onFile(negotiation, ["sources", free]); n++) free = `${slug}-${n}`;
  return free;
}

/** As sources are called: who published it, and when. */
function slugOf(filing: Draft): string {
  const day = /\d{4}(-\d\d){0,2}/.exec(textAt(filing, "publishedOn"))?.[0] ?? "";
  const name = `${textAt(filing, "publisher")} ${day}`.normalize("NFKD").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return name || "source";
}
