import { textAt, withValue, type Draft } from "./draft";
import { slugFrom } from "./filing";
import type { RecordPlace } from "./place";

/** Of which field a short name is made. */
const sources: Record<string, [from: string, to: string] | undefined> = {
  open: ["title", "slug"], parties: ["name", "slug"], issues: ["proposition", "slug"], proposals: ["title", "id"],
  truces: ["title", "id"],
};

/** The short name follows the long one, until it is typed itself. */
export function named(place: RecordPlace, path: string, before: Draft, now: Draft): Draft {
  const [from, to] = (place.what === "new" ? sources[place.form.name] : undefined) ?? [];
  if (!from || !to || path !== from) return now;
  const typed = textAt(before, to);
  return typed && typed !== slugFrom(textAt(before, from)) ? now : withValue(now, to, slugFrom(textAt(now, from)));
}
