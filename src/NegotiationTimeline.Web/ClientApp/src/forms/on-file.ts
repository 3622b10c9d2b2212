import type { ReactiveControllerHost } from "lit";
import { Remote } from "../remote";
import { evidenceFields } from "./common-fields";
import type { Draft } from "./draft";
import { draftOf } from "./patch";
import { fieldsOf, patchable, type RecordPlace } from "./place";
import { oneRecord, onFile, type OneRecord, type OnFile } from "./sending";

/** What is on file of what the address names: a record with its history, or a description. */
export class Shelf {
  readonly record: Remote<OneRecord>;
  readonly described: Remote<OnFile | undefined>;
  #place: RecordPlace = { what: "nothing" };

  /** @param arrived hears what fields begin with. */
  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">, arrived: (draft: Draft) => void) {
    this.record = new Remote<OneRecord>(host, ({ versions }) => {
      if (this.#place.what === "amendment" && versions.length)
        arrived(draftOf(patchable(this.#place.form), versions.at(-1)!.record));
    });
    this.described = new Remote<OnFile | undefined>(host, (found) => {
      if (found) arrived(draftOf(fieldsOf(this.#place), found.described));
    });
  }

  open(slug: string, place: RecordPlace, recordedBy: string | undefined): void {
    this.#place = place;
    if (place.what === "described")
      return void this.described.ask((signal) => onFile(slug, place.path.split("/").filter(Boolean), signal));
    if (!("path" in place)) return;
    const path = [...place.path.split("/"), ...(place.form.versions ? [place.form.versions] : [])];
    void this.record.ask((signal) => oneRecord(slug, path, recordedBy, signal));
  }

  /** The version that was seen: what is sent holds only where it is still that one. */
  get seen(): number | undefined {
    return this.described.value?.version ?? this.record.value?.history.at(-1)?.version;
  }

  /** What each source gave, to be corrected without losing a translation of it. */
  get evidence(): Draft[] {
    const rows = (this.record.value?.versions.at(-1)?.record.evidence ?? []) as Record<string, unknown>[];
    return rows.map((it) => draftOf(evidenceFields, { ...it, source: (it.source as { slug: string }).slug }));
  }

  again(): void {
    this.record.retry();
    this.described.retry();
  }

  recover(): void {
    this.record.recover();
    this.described.recover();
  }

  forget(): void {
    this.record.forget();
    this.described.forget();
  }
}
