import type { Field } from "./description";
import { emptyDraft, type Draft } from "./draft";
import { begunId } from "./ids";
import { forget, keep, kept } from "./kept";

/** What is typed, on top of what is on file: kept at every key, and carried over where the file changes under it. */
export class Drafting {
  draft: Draft = {};
  /** What is on file of what is being amended, or described anew. */
  before: Draft = {};
  /** What was on file until somebody else changed it while this was typed; nothing where nobody did. */
  overtaken?: Draft;
  /** It was begun at an earlier visit. */
  isFromBefore = false;
  /** This browser keeps it. */
  isKept = true;
  /** Something was typed that is not recorded. */
  isTouched = false;
  /** Under which it is recorded, unless another is typed. */
  id = begunId();
  #base?: Draft;
  #place: [slug: string, record: string] = ["", ""];
  #fields: readonly Field[] = [];

  /** @param fields those that are to be typed: what is on file of a record is not ours to begin with. */
  open(slug: string, record: string, fields: readonly Field[]): void {
    [this.#place, this.#fields] = [[slug, record], fields];
    const found = kept(slug, record);
    this.draft = found?.draft ?? emptyDraft(fields);
    [this.before, this.#base, this.overtaken] = [{}, found?.before, undefined];
    this.id = found?.id ?? begunId();
    [this.isFromBefore, this.isTouched, this.isKept] = [!!found, !!found, true];
  }

  /** What is on file is read, or read anew: what was not touched follows it. */
  startFrom(now: Draft): void {
    const base = this.#base ?? this.before;
    if (this.#base && !same(this.#base, now)) this.overtaken = this.#base;
    this.draft = rebased(this.draft, base, now);
    [this.before, this.#base] = [now, now];
    if (this.isTouched) this.save();
  }

  take(draft: Draft): void {
    [this.draft, this.isFromBefore, this.isTouched] = [draft, false, true];
    this.save();
  }

  clear(): void {
    forget(...this.#place);
    this.draft = { ...emptyDraft(this.#fields), ...this.before };
    [this.isFromBefore, this.isTouched, this.overtaken, this.id] = [false, false, undefined, begunId()];
  }

  private save(): void {
    this.isKept = keep(...this.#place, { draft: this.draft, before: this.#base, id: this.id });
  }
}

/** What was typed, field by field, on what is on file now; where nothing was, as it is on file now. */
export function rebased(draft: Draft, base: Draft, now: Draft): Draft {
  const names = [...new Set([...Object.keys(draft), ...Object.keys(now)])];
  return Object.fromEntries(names.flatMap((name) => {
    const value = same(draft[name], base[name]) ? now[name] : draft[name];
    return value === undefined ? [] : [[name, value]];
  }));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
