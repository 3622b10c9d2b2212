import type { Resolved } from "./contract";
import type { MatrixState } from "./state";
import { dayOf } from "./zone";

/** The pin of an answer shows the record as it stood when nothing older could still come in: now, or just before. */
export function pinnedRecording({ pin, recordedBy }: Resolved): string {
  return new URLSearchParams(pin?.split("?")[1]).get("recordedBy") ?? recordedBy;
}

/**
 * The state of the page that shows an answer for ever. With hindsight needs no knownBy of its own: it follows the
 * recording.
 */
export function pinnedState(state: MatrixState, answer: Resolved, zone: string): MatrixState {
  return { ...state, asOf: state.asOf ?? dayIfWhole(answer.asOf, zone), recordedBy: pinnedRecording(answer) };
}

/** An instant at the end of a day reads better, and means the same, as that day. */
export function dayIfWhole(instant: string, zone: string): string {
  const day = dayOf(instant, zone);
  const next = new Date(instant).getTime() + 1;
  return dayOf(new Date(next).toISOString(), zone) === day ? instant : day;
}
