import type { Field } from "./description";

/** What is typed, under the names of the fields; every value is text until it is sent. */
export type Value = string | boolean | string[] | Draft | Draft[];
export interface Draft { [name: string]: Value | undefined }
export type Body = Record<string, unknown>;

/** Under this name a draft keeps which of several fields is the one given. */
export const chosen = (either: string) => `${either}?`;

/** `evidence[0].source` → evidence, 0, source. */
function steps(path: string): string[] {
  return path.split(/[.[\]]+/).filter(Boolean);
}

export function valueAt(draft: Draft, path: string): Value | undefined {
  return steps(path).reduce<unknown>((it, step) => (it as Record<string, unknown> | undefined)?.[step], draft) as
    Value | undefined;
}

export function textAt(draft: Draft, path: string): string {
  const value = valueAt(draft, path);
  return typeof value === "string" ? value : "";
}

export function listAt(draft: Draft, path: string): string[] {
  const value = valueAt(draft, path);
  return Array.isArray(value) ? value.filter((it): it is string => typeof it === "string") : [];
}

export function rowsAt(draft: Draft, path: string): Draft[] {
  const value = valueAt(draft, path);
  return Array.isArray(value) ? value.filter((it): it is Draft => typeof it === "object") : [];
}

/** The draft with another value at a path; nothing of the former one is changed. */
export function withValue(draft: Draft, path: string, value: Value | undefined): Draft {
  const put = (it: unknown, [step, ...rest]: string[]): unknown => {
    const isList = Array.isArray(it) || (it === undefined && /^\d+$/.test(step!));
    const copy: Record<string, unknown> | unknown[] = isList ? [...((it as unknown[]) ?? [])] : { ...(it as object) };
    const within = (it as Record<string, unknown> | undefined)?.[step!];
    (copy as Record<string, unknown>)[step!] = rest.length ? put(within, rest) : value;
    return copy;
  };
  return put(draft, steps(path)) as Draft;
}

/** What stands in a form before anything is typed. */
export function emptyDraft(fields: readonly Field[]): Draft {
  return Object.fromEntries(fields.flatMap((it): [string, Value][] => {
    if (it.initial !== undefined) return [[it.name, it.initial]];
    if (it.as === "rows" && it.rows) return [[it.name, Array.from({ length: it.rows }, () => emptyDraft(it.fields!))]];
    return [];
  }));
}

/** Which of the fields is the one given: the one chosen, otherwise the first with a value, otherwise the first. */
export function givenOf({ name, fields }: Field, draft: Draft): Field {
  const choice = draft[chosen(name)];
  return fields!.find((it) => it.name === choice) ?? fields!.find((it) => draft[it.name]) ?? fields![0]!;
}

/** Whether a field has its place in what is typed so far. */
export function isAsked({ when }: Field, draft: Draft): boolean {
  return !when || draft[when.name] === when.is;
}

/** The body that a draft amounts to: what is empty is left out. */
export function bodyOf(fields: readonly Field[], draft: Draft): Body {
  return Object.assign({}, ...fields.filter((it) => isAsked(it, draft)).map((it) => bodyOfField(it, draft))) as Body;
}

function bodyOfField(field: Field, draft: Draft): Body {
  const { name, as } = field;
  const text = typeof draft[name] === "string" ? (draft[name] as string).trim() : "";
  switch (as) {
    case "either": return bodyOf([givenOf(field, draft)], draft);
    case "yes": return draft[name] === true ? { [name]: true } : {};
    case "number": return text ? { [name]: numberOf(text) } : {};
    case "stance": return text === "declined" ? { declined: true } : text ? { [name]: numberOf(text) } : {};
    case "doers": {
      const doers = listAt(draft, name);
      return doers.length > 1 ? { parties: doers } : doers.length ? { party: doers[0] } : {};
    }
    case "parties": case "clauses": return listAt(draft, name).length ? { [name]: listAt(draft, name) } : {};
    case "names": return text ? { [name]: text.split(/[\n;]/).map((it) => it.trim()).filter(Boolean) } : {};
    case "list": return text ? { [name]: text.split(/[\s,]+/).filter(Boolean) } : {};
    case "group": {
      const group = bodyOf(field.fields!, (draft[name] ?? {}) as Draft);
      return Object.keys(group).length ? { [name]: group } : {};
    }
    case "rows": {
      const rows = rowsAt(draft, name).map((row) => bodyOf(field.fields!, row));
      return rows.length ? { [name]: rows } : {};
    }
    case "choice": return text ? { [name]: isNumbered(field) ? Number(text) : text } : {};
    default: return text ? { [name]: text } : {};
  }
}

/** What is no number goes as it is typed: the server says what is wrong with it. */
function numberOf(text: string): number | string {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

function isNumbered({ choices = [] }: Field): boolean {
  return choices.every((it) => /^\d+$/.test(it));
}
