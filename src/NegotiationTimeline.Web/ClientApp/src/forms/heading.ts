import { forms as words } from "../words/forms";
import type { RecordPlace } from "./place";

/** What is done at a place, in a line. */
export function headingOf(place: RecordPlace): string {
  switch (place.what) {
    case "new": return words.titles[place.form.name] ?? place.form.name;
    case "described": return words.describeTitle[place.form.name] ?? place.form.name;
    case "record": return words.names[place.form.name]!;
    case "amendment": return words.amendTitle(place.noun, words.names[place.form.name]!.toLowerCase());
    case "condition": return words.conditionTitle(place.condition, place.undoes);
    default: return words.record.nowhere.title;
  }
}

/** By which name its words are found: of the amendment, or of the form. */
export function nameOf(place: RecordPlace): string {
  switch (place.what) {
    case "amendment": return place.noun;
    case "condition": return "condition";
    case "new": case "described": return place.form.name;
    default: return "";
  }
}
