import type { ReactiveControllerHost } from "lit";
import { api } from "../api";
import type { SourceOnFile } from "../evidence";
import { Remote } from "../remote";
import type { Bench } from "./bench";
import type { Field } from "./description";
import { listed } from "./sending";

const lists = ["proposal", "truce", "act"] as const;

/** What there is to choose from in a form, beside parties and issues: read when a form needs it. */
export class Choosable {
  readonly #sources: Remote<SourceOnFile[]>;
  readonly #lists: Remote<Bench["listed"]>;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#sources = new Remote(host);
    this.#lists = new Remote(host);
  }

  get sources(): SourceOnFile[] {
    return this.#sources.value ?? [];
  }

  get listed(): Bench["listed"] {
    return this.#lists.value ?? new Map();
  }

  load(slug: string, fields: readonly Field[]): void {
    const kinds = new Set(fields.flatMap((it) => [it, ...(it.fields ?? [])]).map(({ as }) => as));
    void this.#sources.ask(async (signal) => (await api.sources(slug, undefined, signal)).items);
    void this.#lists.ask(async (signal) => new Map(await Promise.all(lists.filter((it) => kinds.has(it))
      .map(async (it): Promise<[string, { id: string; title: string }[]]> =>
        [`${it}s`, await listed(slug, `${it}s`, signal)]))));
  }

  forget(): void {
    this.#sources.forget();
    this.#lists.forget();
  }
}
