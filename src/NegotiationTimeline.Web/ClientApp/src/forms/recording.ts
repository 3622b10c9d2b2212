import type { ReactiveControllerHost } from "lit";
import type { Negotiation } from "../contract";
import type { MatrixState } from "../state";
import { Answering } from "./answering";
import type { Bench } from "./bench";
import { benchOf } from "./bench-of";
import type { Field } from "./description";
import { textAt, withValue, type Body, type Value } from "./draft";
import { Drafting } from "./drafting";
import { enter, fileSource } from "./filing";
import { Foresight } from "./foresight";
import { forget } from "./kept";
import { named } from "./naming";
import { Shelf } from "./on-file";
import { addressToSend, fieldsOf, hasPreview, ownOf, recordPlace, type RecordPlace } from "./place";
import { send, type Receipt } from "./sending";
import { isReady, sentBody } from "./sent";
import { filingAt } from "./source-input";

/** In the place of what goes into the address and is not typed yet. */
const untyped = "-";

/** What is being recorded: the draft, what it would change, and what the server says to it. */
export class Recording {
  place: RecordPlace = { what: "nothing" };
  isSending = false;
  isFiling = false;
  readonly drafting = new Drafting();
  readonly shelf: Shelf;
  readonly foresight: Foresight;
  readonly answering: Answering;
  #negotiation!: Negotiation;
  #state!: MatrixState;

  /** @param told hears where the reader's attention is wanted next. */
  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">,
    private readonly told: { refused: () => void; filed: (path: string) => void },
  ) {
    this.shelf = new Shelf(host, (draft) => {
      this.drafting.startFrom(draft);
      this.foresee();
    });
    this.foresight = new Foresight(host);
    this.answering = new Answering(host, told.refused);
  }

  /** Takes up what the address names, and the draft of it that there may be. */
  open(negotiation: Negotiation, state: MatrixState): void {
    this.leave();
    [this.#negotiation, this.#state] = [negotiation, state];
    const place = (this.place = recordPlace(state.record!));
    this.answering.forget();
    this.drafting.open(negotiation.slug, state.record!, ownOf(place));
    this.shelf.open(negotiation.slug, place, place.what === "record" ? state.recordedBy : undefined);
    this.foresee();
  }

  /** The negotiation read anew: with a party more, say. */
  follow(negotiation: Negotiation, state: MatrixState): void {
    [this.#negotiation, this.#state] = [negotiation, state];
  }

  leave(): void {
    this.shelf.forget();
    this.foresight.forget();
  }

  recover(): void {
    this.shelf.recover();
    this.foresight.told.recover();
  }

  get fields(): readonly Field[] {
    return fieldsOf(this.place);
  }

  get isReady(): boolean {
    return !this.address.includes(untyped) && isReady(this.place, this.fields, this.body);
  }

  get body(): Body {
    const { place, fields, drafting: { before, draft, id } } = this;
    const body = sentBody(place, fields, before, draft, this.shelf.described.value?.described);
    // What is sent twice, since its answer got lost, is recorded once.
    const takesId = place.what !== "amendment" && fields.some(({ name }) => name === "id");
    return takesId && !("id" in body) ? { ...body, id } : body;
  }

  get address(): string[] {
    return addressToSend(this.place, (name) => textAt(this.drafting.draft, name).trim() || untyped);
  }

  bench(): Bench {
    return benchOf(this, this.#negotiation, (path) => void this.file(path));
  }

  set = (path: string, value: Value | undefined): void => {
    this.answering.faults = this.answering.faults.without(path);
    const { draft } = this.drafting;
    this.drafting.take(named(this.place, path, draft, withValue(draft, path, value)));
    this.foresee();
    this.host.requestUpdate();
  };

  clear = (): void => {
    this.drafting.clear();
    this.answering.forget();
    this.foresee();
    this.host.requestUpdate();
  };

  /** Sends it. A refusal is kept with the draft; nothing comes back then. */
  async send(): Promise<Receipt | undefined> {
    if (this.isSending) return undefined;
    this.isSending = true;
    const [{ slug }, record] = [this.#negotiation, this.#state.record!];
    const receipt = await this.answering.unlessRefused(this.sent());
    // Somebody else was faster: what the draft is held against is read anew, and the draft stays.
    if (this.answering.refusal?.status === 412) this.shelf.again();
    this.isSending = false;
    if (receipt) forget(slug, record);
    if (receipt) this.drafting.isTouched = false;
    this.host.requestUpdate();
    return receipt;
  }

  private sent(): Promise<Receipt> {
    const { address, body, place } = this;
    const { slug } = this.#negotiation;
    if (place.what === "new" && place.form.isSetup && slug) return enter(slug, address, body);
    const seen = this.shelf.seen;
    return send<Receipt>(place.what === "described" ? "PUT" : "POST", slug, address, body, { seen });
  }

  private async file(path: string): Promise<void> {
    this.isFiling = true;
    const filed = await this.answering.unlessRefused(
      fileSource(this.#negotiation.slug, this.drafting.draft, path), `${filingAt(path)}.`);
    this.isFiling = false;
    if (filed) {
      this.set(path, filed.slug);
      this.set(filingAt(path), undefined);
      this.told.filed(path);
    }
    this.host.requestUpdate();
  }

  /** What lacks something needed has no preview yet. */
  private foresee(): void {
    if (!hasPreview(this.place) || !this.isReady) return this.foresight.forget();
    this.foresight.ask(this.#negotiation.slug, this.address, this.body, this.#state.asOf);
  }
}
