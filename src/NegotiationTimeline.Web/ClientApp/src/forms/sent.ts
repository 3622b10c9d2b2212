import { amendments } from "./amendments";
import type { Field } from "./description";
import { bodyOf, type Body, type Draft } from "./draft";
import { changesOf } from "./patch";
import { patchable, placesOf, type RecordPlace } from "./place";

/** The body that is sent from where the reader is. */
export function sentBody(
  place: RecordPlace, fields: readonly Field[], before: Draft, draft: Draft, onFile: Body = {},
): Body {
  if (place.what === "amendment" && amendments[place.noun]!.patches)
    return {
      ...bodyOf(amendments[place.noun]!.fields, draft), changes: changesOf(patchable(place.form), before, draft),
    };
  const inAddress = place.what === "new" ? placesOf(place.form) : [];
  // The whole description takes the place of the former: what the form does not show stays.
  if (place.what === "described") return { ...unshown(fields, onFile), ...bodyOf(fields, draft) };
  return bodyOf(fields.filter(({ name }) => !inAddress.includes(name)), draft);
}

function unshown(fields: readonly Field[], onFile: Body): Body {
  return Object.fromEntries(Object.entries(onFile).filter(([name]) => !fields.some((it) => it.name === name)));
}

/** Whether all is there that one can tell to be needed: not yet whether it is right. */
export function isReady(place: RecordPlace, fields: readonly Field[], body: Body): boolean {
  if (place.what === "amendment" && amendments[place.noun]!.patches)
    return !!body.reason && Object.keys((body.changes ?? {}) as Body).length + rowsOf(body) > 0;
  const inAddress = place.what === "new" ? placesOf(place.form) : [];
  return fields.filter(({ name, required }) => required && !inAddress.includes(name))
    .every((field) => has(field, body));
}

function has(field: Field, body: Body): boolean {
  switch (field.as) {
    case "either": return field.fields!.some((it) => it.name in body);
    case "doers": return "party" in body || "parties" in body;
    case "stance": return field.name in body || "declined" in body;
    case "rows": {
      const rows = (body[field.name] ?? []) as Body[];
      return rows.length > 0 && rows.every((row) => field.fields!.every((it) => !it.required || has(it, row)));
    }
    default: return field.name in body;
  }
}

function rowsOf({ evidence }: Body): number {
  return Array.isArray(evidence) ? evidence.length : 0;
}
