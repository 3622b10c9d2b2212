import type { ReactiveControllerHost } from "lit";
import { api } from "./api";
import type { Source } from "./evidence";
import { edtfInWords } from "./edtf";
import { Question } from "./question";
import { ledgers as words } from "./words/ledgers";

/** The sources of a negotiation by slug, for answers that name them by their slugs alone. */
export class SourcesOnFile {
  readonly #sources: Question<Map<string, Source>>;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#sources = new Question(host);
  }

  follow(slug: string, recordedBy: string | undefined): void {
    this.#sources.follow([slug, recordedBy], false, async (signal) => {
      const { items } = await api.sources(slug, recordedBy, signal);
      return new Map(items.map((it) => [it.slug, { ...it.source, slug: it.slug }]));
    });
  }

  get bySlug(): Map<string, Source> {
    return this.#sources.answer.value ?? new Map();
  }

  /** Publisher and date, or the slug until they are known. */
  inWords(slug: string): string {
    const source = this.bySlug.get(slug);
    if (!source?.publisher) return slug;
    return source.publishedOn ? words.published(source.publisher, edtfInWords(source.publishedOn, "short"))
      : source.publisher;
  }

  recover = (): void => this.#sources.recover();

  forget = (): void => this.#sources.forget();
}
