import { amendments, resolution } from "./amendments";
import type { Field, Form } from "./description";
import { forms } from "./forms";

/**
 * What the address asks to record: something new, a description anew, an amendment of a record, or only to look at that
 * record.
 */
export type RecordPlace =
  | { what: "new"; form: Form }
  | { what: "described"; form: Form; path: string }
  | { what: "record"; form: Form; path: string }
  | { what: "amendment"; form: Form; path: string; noun: string }
  | { what: "condition"; form: Form; path: string; condition: string; undoes: boolean }
  | { what: "nothing" };

/** `positions`, `positions/E08`, `positions/E08/corrections`, `positions/E05/conditions/targets-agreed`. */
export function recordPlace(text: string): RecordPlace {
  const parts = text.split("/");
  const form = forms.find(({ name }) => name === text);
  if (form?.name === "negotiation") return { what: "described", form, path: "" };
  if (form) return { what: "new", form };
  const described = forms.find((it) => it.isSetup && it.path && patternOf(it).test(text));
  if (described) return { what: "described", form: described, path: text };
  const condition = /^(.+)\/conditions\/([^/]+)(\/retraction)?$/.exec(text);
  if (condition)
    return of(condition[1]!, (it, path) => (
      { what: "condition", form: it, path, condition: condition[2]!, undoes: !!condition[3] }));
  const noun = parts.at(-1)!;
  // A withdrawal is an amendment of most records, and a step of a proposal where an id follows it.
  if (noun in amendments && parts.length % 2 === 1)
    return of(parts.slice(0, -1).join("/"), (it, path) => ({ what: "amendment", form: it, path, noun }));
  return of(text, (it, path) => ({ what: "record", form: it, path }));
}

function of(path: string, made: (form: Form, path: string) => RecordPlace): RecordPlace {
  const form = forms.find((it) => !it.isSetup && patternOf(it).test(path));
  return form ? made(form, path) : { what: "nothing" };
}

function patternOf({ path }: Form): RegExp {
  const below = path.endsWith("{slug}") ? "" : "/[^/]+";
  return new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}${below}$`);
}

/** Which fields go into the address instead of the body. */
export function placesOf({ path }: Form): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((it) => it[1]!);
}

/** The fields of the record itself, as an amendment shows them: its id and its place are not to be mended. */
export function patchable(form: Form): Field[] {
  const fixed = new Set([...placesOf(form), "id", "slug", "evidence"]);
  return form.fields.filter(({ name }) => !fixed.has(name));
}

export function fieldsOf(place: RecordPlace): readonly Field[] {
  switch (place.what) {
    case "new": return place.form.fields;
    case "described": return patchable(place.form);
    case "condition": return place.undoes ? amendments.retraction!.fields : resolution;
    case "amendment": {
      const { fields, patches } = amendments[place.noun]!;
      return patches ? [...patchable(place.form), ...fields] : fields;
    }
    default: return [];
  }
}

/** Those of them that one begins with: what a record says, or what is on file, is not ours to begin with. */
export function ownOf(place: RecordPlace): readonly Field[] {
  if (place.what === "described") return [];
  return place.what === "amendment" ? amendments[place.noun]!.fields : fieldsOf(place);
}

/** Where it is sent, below the negotiation. */
export function addressToSend(place: RecordPlace, typed: (field: string) => string): string[] {
  switch (place.what) {
    case "new": return place.form.path.split("/")
      .filter(Boolean).map((it) => it.replace(/^\{(\w+)\}$/, (_, name: string) => typed(name)));
    case "described": return place.path.split("/").filter(Boolean);
    case "condition": return [...place.path.split("/"), "conditions", place.condition,
      ...(place.undoes ? ["retraction"] : [])];
    case "amendment": {
      const noun = place.noun === "withdrawal" ? place.form.disavowal ?? place.noun : place.noun;
      return [...place.path.split("/"), noun];
    }
    default: return [];
  }
}

/** Whether the server tells what it would change: it does of all but the negotiation itself. */
export function hasPreview(place: RecordPlace): boolean {
  if (place.what === "nothing" || place.what === "record") return false;
  return !!place.form.path || !place.form.isSetup;
}

/** The last part of a record's path. */
export function idIn(path: string): string {
  return path.split("/").at(-1)!;
}
