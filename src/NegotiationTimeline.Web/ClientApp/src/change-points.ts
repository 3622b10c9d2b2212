import type { Changed, Changes } from "./changes";
import { dayIfWhole } from "./pinning";
import type { MatrixState } from "./state";
import { dayOf } from "./zone";

const ends = ["from", "to", "knownByFrom", "knownByTo", "recordedByFrom", "recordedByTo"] as const;

/**
 * The state of the page that shows a cell just before or just after a change, with the comparison held fast behind it:
 * the walk goes along recorded time at the first point, then along published and valid time at the second.
 */
export function stateAt(
  { axis, at }: Changed, side: "before" | "after", answer: Changes, { choice, ...state }: MatrixState, zone: string,
): Partial<MatrixState> {
  const whole = (instant: string) => dayIfWhole(instant, zone);
  const held = Object.fromEntries(ends.map((name) => [name, whole(answer[name])]));
  const point = pointOf(at, side, zone);
  const common = { ...state, choice: { ...choice, ...held } };
  if (axis === "valid") return { ...common, asOf: point, knownBy: held.knownByTo, recordedBy: held.recordedByTo };
  if (axis === "published") return { ...common, asOf: held.from, knownBy: point, recordedBy: held.recordedByTo };
  return { ...common, asOf: held.from, knownBy: held.knownByFrom, recordedBy: point };
}

/** A day where the change came with a day, since days are what readers know; otherwise the instant itself. */
function pointOf(at: string, side: "before" | "after", zone: string): string {
  const before = dayIfWhole(new Date(Date.parse(at) - 1).toISOString(), zone);
  if (side === "before") return before;
  return before.includes("T") ? at : dayOf(at, zone);
}
