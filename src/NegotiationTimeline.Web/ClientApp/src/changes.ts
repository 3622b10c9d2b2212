import type { Cell, Resolved } from "./contract";
import type { Filter } from "./state";
import type { Statement } from "./statements";
import { dayOf } from "./zone";

/** What changed between two points of the three times, as the API answers it. */

export type Axis = "valid" | "published" | "recorded";

/** First what happened in the world, then what was learned of it. */
export const axes: Axis[] = ["valid", "published", "recorded"];

/** In the order in which they are counted: what a reader asks for first comes first. */
export const kinds = ["shift", "first", "firmness", "confirmation", "lapse", "late-disclosure", "refinement",
  "withdrawal", "late-entry", "correction", "retraction", "reinstatement"] as const;
export type ChangeKind = (typeof kinds)[number];

/** Both ends of a comparison; what is left out is the server's to default. */
export interface Ends extends Filter {
  from?: string;
  to?: string;
  knownBy?: string;
  knownByFrom?: string;
  knownByTo?: string;
  recordedBy?: string;
  recordedByFrom?: string;
  recordedByTo?: string;
  cursor?: string;
}

export interface Changed {
  kind: ChangeKind;
  axis: Axis;
  /** The first instant of the new answer, on that axis. */
  at: string;
}

/** A stance that reads otherwise. */
export interface StanceChange extends Changed {
  party: string;
  issue: string;
  before: Cell;
  after: Cell;
  records: Statement[];
}

/** A proposal, a truce or an act of which a reader is told otherwise. */
export interface MatterChange extends Changed {
  /** Its path below the negotiation: `truces/easter-2025`. */
  matter: string;
  before?: MatterView | null;
  after?: MatterView | null;
  records: MatterCause[];
}

/** On whose words the change of a matter rests. */
export interface MatterCause extends Omit<Statement, "id"> {
  /** Address of the record below the negotiation. */
  path: string;
}

export interface MatterView {
  title?: string | null;
  state?: string | null;
  certainty?: "certain" | "possible" | null;
  /** One line for each thing that can change while the state stays. */
  details?: string[];
}

export interface Changes extends Pick<Resolved, "beyondCoding" | "pin"> {
  from: string;
  to: string;
  knownByFrom: string;
  knownByTo: string;
  recordedByFrom: string;
  recordedByTo: string;
  items: StanceChange[];
  matters?: MatterChange[];
  next?: string | null;
}

export type AnyChange = StanceChange | MatterChange;

export function isStance(change: AnyChange): change is StanceChange {
  return "party" in change;
}

/** The records that caused a change, whatever it is a change of. */
export function causesOf(change: AnyChange): Statement[] {
  return isStance(change) ? change.records : change.records.map(({ path, ...rest }) => ({ ...rest, id: path }));
}

/** How many there are of each kind that there is. */
export function countKinds(changes: AnyChange[]): [ChangeKind, number][] {
  const count = (kind: ChangeKind) => changes.filter((it) => it.kind === kind).length;
  return kinds.map((kind): [ChangeKind, number] => [kind, count(kind)]).filter(([, number]) => number > 0);
}

export interface DayOfChanges {
  day: string;
  changes: AnyChange[];
}

/** By axis, then by day of the negotiation's zone, the first day first. */
export function byAxisAndDay(changes: AnyChange[], zone: string): { axis: Axis; days: DayOfChanges[] }[] {
  return axes.flatMap((axis) => {
    const own = changes.filter((it) => it.axis === axis).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const days = [...new Set(own.map(({ at }) => dayOf(at, zone)))];
    return own.length
      ? [{ axis, days: days.map((day) => ({ day, changes: own.filter(({ at }) => dayOf(at, zone) === day) })) }] : [];
  });
}

/** What the server gives in parts is one list to a reader. */
export function joined(parts: Changes[]): Changes {
  return {
    ...parts[0]!, items: parts.flatMap(({ items }) => items), matters: parts.flatMap(({ matters }) => matters ?? []),
    next: parts.at(-1)!.next,
  };
}
