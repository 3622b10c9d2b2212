import type { ReactiveControllerHost } from "lit";
import type { Negotiation } from "../contract";
import { detailsOf, type ProblemDetails } from "../problem";
import { Remote } from "../remote";
import type { MatrixState } from "../state";
import { amendments } from "./amendments";
import type { Bench } from "./bench";
import { Choosable } from "./choosable";
import type { Field } from "./description";
import { emptyDraft, textAt, withValue, type Body, type Draft, type Value } from "./draft";
import { Faults } from "./faults";
import { describe, fileSource } from "./filing";
import { forget, keep, kept } from "./kept";
import { draftOf } from "./patch";
import { addressToSend, fieldsOf, hasPreview, patchable, recordPlace, type RecordPlace } from "./place";
import { oneRecord, send, type OneRecord, type Preview, type Receipt } from "./sending";
import { isReady, sentBody } from "./sent";
import { filingAt } from "./source-input";

/** Long enough to let a sentence be typed, short enough to feel as an answer. */
const previewPause = 500;

/** What is being recorded: the draft, kept while it is typed, what it would change, and what the server says to it. */
export class Recording {
  place: RecordPlace = { what: "nothing" };
  draft: Draft = {};
  /** What the record says that is being amended. */
  before: Draft = {};
  /** The draft was begun at an earlier visit. */
  isFromBefore = false;
  faults = new Faults();
  refusal?: ProblemDetails;
  isSending = false;
  isFiling = false;
  readonly record: Remote<OneRecord>;
  readonly preview: Remote<Preview>;
  readonly choosable: Choosable;
  #negotiation!: Negotiation;
  #state!: MatrixState;
  #pause?: ReturnType<typeof setTimeout>;

  /** @param told hears where the reader's attention is wanted next. */
  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">,
    private readonly told: { refused: () => void; filed: (path: string) => void },
  ) {
    this.record = new Remote<OneRecord>(host, (it) => this.startFrom(it));
    this.preview = new Remote<Preview>(host);
    this.choosable = new Choosable(host);
  }

  /** Takes up what the address names, and the draft of it that there may be. */
  open(negotiation: Negotiation, state: MatrixState): void {
    this.leave();
    [this.#negotiation, this.#state] = [negotiation, state];
    const place = (this.place = recordPlace(state.record!));
    [this.faults, this.refusal, this.before] = [new Faults(), undefined, {}];
    const found = kept(negotiation.slug, state.record!);
    this.isFromBefore = !!found;
    this.draft = found ?? this.empty();
    if ("path" in place) {
      const path = [...place.path.split("/"), ...(place.form.versions ? [place.form.versions] : [])];
      void this.record.ask((signal) => oneRecord(negotiation.slug, path, signal));
    }
    this.choosable.load(negotiation.slug, this.fields);
    this.foresee();
  }

  /** The negotiation read anew: with a party more, say. */
  follow(negotiation: Negotiation, state: MatrixState): void {
    [this.#negotiation, this.#state] = [negotiation, state];
  }

  leave(): void {
    clearTimeout(this.#pause);
    [this.record, this.preview, this.choosable].forEach((it) => it.forget());
  }

  get fields(): readonly Field[] {
    return fieldsOf(this.place);
  }

  get isReady(): boolean {
    return isReady(this.place, this.fields, this.body);
  }

  get body(): Body {
    return sentBody(this.place, this.fields, this.before, this.draft);
  }

  get address(): string[] {
    return addressToSend(this.place, (name) => textAt(this.draft, name).trim() || "-");
  }

  bench(form: string): Bench {
    const { sources, listed } = this.choosable;
    return {
      forms: "form" in this.place ? [form, this.place.form.name] : [form], sources, listed,
      negotiation: this.#negotiation, draft: this.draft, set: this.set, filing: this.isFiling,
      faultAt: this.faults.at, isFaulty: this.faults.isBelow, file: (path) => void this.file(path),
    };
  }

  set = (path: string, value: Value | undefined): void => {
    this.faults = this.faults.without(path);
    this.isFromBefore = false;
    this.take(withValue(this.draft, path, value));
  };

  clear = (): void => {
    forget(this.#negotiation.slug, this.#state.record!);
    this.draft = { ...this.empty(), ...this.before };
    [this.faults, this.refusal, this.isFromBefore] = [new Faults(), undefined, false];
    this.foresee();
    this.host.requestUpdate();
  };

  /** Sends it. A refusal is kept with the draft; nothing comes back then. */
  async send(): Promise<Receipt | undefined> {
    if (this.isSending) return undefined;
    this.isSending = true;
    const { slug } = this.#negotiation;
    const { address, body, place } = this;
    const seen = this.record.value?.history.at(-1)?.version;
    const receipt = await this.unlessRefused(place.what === "new" && place.form.isSetup
      ? describe(slug, address, body) : send<Receipt>("POST", slug, address, body, { seen }));
    // Somebody else was faster: what the draft is held against is read anew, and the draft stays.
    if (this.refusal?.status === 412) this.record.retry();
    this.isSending = false;
    if (receipt) forget(slug, this.#state.record!);
    this.host.requestUpdate();
    return receipt;
  }

  private async file(path: string): Promise<void> {
    this.isFiling = true;
    const filed = await this.unlessRefused(fileSource(this.#negotiation.slug, this.draft, path), `${filingAt(path)}.`);
    this.isFiling = false;
    if (filed) {
      this.choosable.load(this.#negotiation.slug, this.fields);
      this.set(path, filed.slug);
      this.set(filingAt(path), undefined);
      this.told.filed(path);
    }
    this.host.requestUpdate();
  }

  private async unlessRefused<T>(sent: Promise<T>, below = ""): Promise<T | undefined> {
    [this.faults, this.refusal] = [new Faults(), undefined];
    this.host.requestUpdate();
    try {
      return await sent;
    } catch (error) {
      this.refusal = detailsOf(error);
      this.faults = new Faults(this.refusal.errors ?? [], below);
      this.host.requestUpdate();
      this.told.refused();
      return undefined;
    }
  }

  private take(draft: Draft): void {
    this.draft = draft;
    keep(this.#negotiation.slug, this.#state.record!, draft);
    this.foresee();
    this.host.requestUpdate();
  }

  /** What a record says is not ours to begin with: an amendment adds only what is its own. */
  private empty(): Draft {
    const { place } = this;
    return emptyDraft(place.what === "amendment" ? amendments[place.noun]!.fields : this.fields);
  }

  /** An amendment starts from what the record says. */
  private startFrom({ versions }: OneRecord): void {
    if (this.place.what !== "amendment" || !versions.length) return;
    this.before = draftOf(patchable(this.place.form), versions.at(-1)!.record);
    this.draft = { ...this.before, ...this.draft };
    this.foresee();
  }

  /** What lacks something needed has no preview yet. */
  private foresee(): void {
    clearTimeout(this.#pause);
    if (!hasPreview(this.place) || !this.isReady) return this.preview.forget();
    const query = this.#state.asOf ? `?asOf=${encodeURIComponent(this.#state.asOf)}` : "";
    this.#pause = setTimeout(() => void this.preview.ask((signal) => send<Preview>(
      "POST", this.#negotiation.slug, [...this.address, "preview"], this.body, { query, signal })), previewPause);
  }
}
