import type { ReactiveControllerHost } from "lit";
import { detailsOf, type ProblemDetails } from "../problem";
import { Remote } from "../remote";
import { calls } from "./calls";
import { isUnderWay, type Import, type ImportMapping, type ImportMode, type ImportProgress } from "./contract";
import { Watching } from "./watching";

/** The course of one import: how it stands, what is tried with it, and what the server said to that. */
export class Course {
  readonly import: Remote<Import>;
  /** A mapping that was refused, or is not answered yet. */
  draft?: ImportMapping;
  /** Why that mapping cannot be. */
  unread?: ProblemDetails;
  /** Why something else that was tried cannot be. */
  refused?: ProblemDetails;
  progress: ImportProgress | null = null;
  isSending = false;
  #slug = "";
  #id = "";
  #mapped?: Promise<void>;
  #watching = new Watching(({ state, progress }) => {
    this.progress = progress ?? this.progress;
    if (this.import.value && this.import.value.state !== state) this.settle({ ...this.import.value, state });
    this.host.requestUpdate();
  }, () => this.reload());

  /** @param ended what was under way has come to an end. */
  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">, private readonly ended: (it: Import) => void,
  ) {
    this.import = new Remote<Import>(host, (now, former) => this.look(now, former));
  }

  open(slug: string, id: string): void {
    if (this.#slug === slug && this.#id === id) return;
    this.forget();
    [this.#slug, this.#id] = [slug, id];
    this.reload();
  }

  recover = (): void => this.import.recover();

  forget(): void {
    this.#watching.forget();
    this.import.forget();
    this.draft = this.unread = this.refused = undefined;
    this.#slug = this.#id = "";
  }

  reload = (): void => {
    const { slug, id } = { slug: this.#slug, id: this.#id };
    void this.import.ask((signal) => calls.one(slug, id, signal));
  };

  /** Mappings are sent one after the other, so that none overtakes a later one; only the latest of them counts. */
  map(mapping: ImportMapping): void {
    this.draft = mapping;
    this.refused = undefined;
    this.host.requestUpdate();
    this.#mapped ??= this.keepMapping().finally(() => { this.#mapped = undefined; });
  }

  private async keepMapping(): Promise<void> {
    const { slug, id } = { slug: this.#slug, id: this.#id };
    for (let tried: ImportMapping | undefined; this.draft && this.draft !== tried && id === this.#id;) {
      tried = this.draft;
      const { now, problem } = await calls.map(slug, id, tried)
        .then((now) => ({ now, problem: undefined }), (error: unknown) => ({ now: undefined, problem: detailsOf(error) }));
      if (id !== this.#id || slug !== this.#slug) return;
      if (this.draft === tried) {
        this.unread = problem;
        if (now) this.draft = undefined;
      }
      if (now) this.settle(now);
      this.host.requestUpdate();
    }
  }

  /** What was changed last is read first. */
  check = (): Promise<void> => this.do(async () => {
    await this.#mapped;
    return this.unread ? this.import.value! : calls.check(this.#slug, this.#id);
  });

  record = (mode: ImportMode): Promise<void> => this.do(() => calls.record(this.#slug, this.#id, mode));

  cancel = (): Promise<void> => this.do(() => calls.cancel(this.#slug, this.#id));

  undo = (noun: "retraction" | "reinstatement", reason: string): Promise<void> =>
    this.do(() => calls.undo(this.#slug, this.#id, noun, reason));

  private async do(what: () => Promise<Import>): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.refused = undefined;
    this.host.requestUpdate();
    try {
      this.settle(await what());
    } catch (error) {
      this.refused = detailsOf(error);
      // Somebody else may have moved it on: what it is now tells more than the refusal alone.
      if (this.refused.status === 409) this.reload();
    }
    this.isSending = false;
    this.host.requestUpdate();
  }

  private settle(now: Import): void {
    const former = this.import.value;
    this.import.value = now;
    this.look(now, former);
    this.host.requestUpdate();
  }

  private look(now: Import, former?: Import): void {
    if (isUnderWay(now)) {
      if (!former || !isUnderWay(former)) this.progress = now.progress;
      return this.#watching.follow(this.#slug, this.#id);
    }
    this.#watching.forget();
    this.progress = null;
    if (former && former.state !== now.state) this.ended(now);
  }
}
