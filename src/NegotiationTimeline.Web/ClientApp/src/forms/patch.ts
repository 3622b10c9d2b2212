import type { Field } from "./description";
import { bodyOf, chosen, type Body, type Draft, type Value } from "./draft";

/** Fields of which one takes the place of another. */
const together = [
  ["party", "parties"], ["position", "declined"], ["statedOn", "holds"], ["issue", "proposal", "clause"],
];

/** What differs between a record and what stands in its form: empty where there was something is null. */
export function changesOf(fields: readonly Field[], before: Draft, now: Draft): Body {
  const [was, is] = [bodyOf(fields, before), bodyOf(fields, now)];
  const changed = Object.entries(is).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]));
  const gone = Object.keys(was).filter((name) => !(name in is) && !siblings(name).some((it) => it in is))
    .map((name): [string, unknown] => [name, was[name] === true ? false : null]);
  return Object.fromEntries([...changed, ...gone]);
}

function siblings(name: string): string[] {
  return together.find((it) => it.includes(name)) ?? [];
}

/** A record as the API gives it, as a draft to amend. */
export function draftOf(fields: readonly Field[], record: Record<string, unknown>): Draft {
  return Object.fromEntries(fields.flatMap((field) => entriesOf(field, record)));
}

function entriesOf(field: Field, record: Record<string, unknown>): [string, Value][] {
  const { name, as } = field;
  const value = record[name];
  if (as === "either") {
    const given = field.fields!.find((it) => isGiven(record[it.name])) ?? field.fields![0]!;
    return [[chosen(name), given.name], ...entriesOf(given, record)];
  }
  if (as === "stance" && record.declined === true) return [[name, "declined"]];
  if (!isGiven(value)) return [];
  switch (as) {
    case "yes": return [[name, value === true]];
    case "doers": case "parties": case "clauses": return [[name, value as string[]]];
    case "names": return [[name, (value as string[]).join("\n")]];
    case "list": return [[name, (value as string[]).join(", ")]];
    case "group": return [[name, draftOf(field.fields!, value as Record<string, unknown>)]];
    case "rows": return [[name, (value as Record<string, unknown>[]).map((row) => draftOf(field.fields!, row))]];
    default: return [[name, `${value as string | number}`]];
  }
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
