import type { ReactiveControllerHost } from "lit";
import { pathTo, read } from "../api";
import type { Evidence, Source, SourceOnFile } from "../evidence";
import { Remote } from "../remote";
import type { OneRecord } from "./sending";

/** What the sources of a record re-post, back to the originals: read one by one, since few are re-posts. */
export class Originals {
  readonly #found: Remote<Map<string, Source>>;
  #asked?: OneRecord;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#found = new Remote(host);
  }

  of(slug: string, record: OneRecord): Map<string, Source> {
    if (record !== this.#asked) {
      this.#asked = record;
      const evidence = (record.versions.at(-1)?.record.evidence ?? []) as Evidence[];
      void this.#found.ask((signal) => chain(slug, evidence.map(({ source }) => source), signal));
    }
    return this.#found.value ?? new Map();
  }

  forget(): void {
    this.#asked = undefined;
    this.#found.forget();
  }
}

async function chain(slug: string, sources: Source[], signal: AbortSignal): Promise<Map<string, Source>> {
  const found = new Map(sources.map((it) => [it.slug, it]));
  const next = sources.flatMap(({ repostOf }) => repostOf ?? []);
  for (let name = next.pop(); name; name = next.pop()) {
    if (found.has(name)) continue;
    const { source } = await read<{ source: SourceOnFile }>(pathTo(slug, "sources", name), {}, signal);
    found.set(name, { ...source.source, slug: name });
    if (source.source.repostOf) next.push(source.source.repostOf);
  }
  return found;
}
