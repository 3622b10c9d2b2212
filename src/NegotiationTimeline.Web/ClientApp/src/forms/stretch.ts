import { forms } from "../words/forms";
import { dayInWords, dayOf } from "../zone";

const words = forms.preview;

/** A stretch of valid time, half-open, and the day of it that is shown. */
interface Stretch {
  from: string | null;
  to: string | null;
  at: string;
}

export function stretchInWords(it: Stretch, zone: string): string {
  const isShown = !!it.from && dayOf(it.from, zone) === dayOf(it.at, zone);
  return isShown ? lasting(it, zone) : `${lasting(it, zone)}, ${words.at(dayInWords(dayOf(it.at, zone)))}`;
}

function lasting({ from, to }: Stretch, zone: string): string {
  // Half-open: the last day is that of the instant before.
  const ends = to && dayOf(new Date(Date.parse(to) - 1).toISOString(), zone);
  if (from && ends === dayOf(from, zone)) return words.on(dayInWords(ends));
  const first = from ? words.from(dayInWords(dayOf(from, zone))) : words.start;
  return `${first} ${ends ? words.to(dayInWords(ends)) : words.onward}`.replace(/^f/, "F");
}
