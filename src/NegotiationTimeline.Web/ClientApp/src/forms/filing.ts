import { sourceFields } from "./description";
import { bodyOf, textAt, valueAt, type Draft } from "./draft";
import { send, type Receipt } from "./sending";
import { filingAt } from "./source-input";

/** Files the new source that stands in a row of evidence. */
export async function fileSource(
  negotiation: string, draft: Draft, path: string,
): Promise<{ slug: string }> {
  const at = filingAt(path);
  const filing = (valueAt(draft, at) ?? {}) as Draft;
  const slug = textAt(filing, "slug").trim() || slugOf(filing);
  await send<Receipt>("PUT", negotiation, ["sources", slug], bodyOf(sourceFields, filing));
  return { slug };
}

/** As sources are called: who published it, and when. */
function slugOf(filing: Draft): string {
  const day = /\d{4}(-\d\d){0,2}/.exec(textAt(filing, "publishedOn"))?.[0] ?? "";
  const name = `${textAt(filing, "publisher")} ${day}`.normalize("NFKD").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return name || "source";
}
