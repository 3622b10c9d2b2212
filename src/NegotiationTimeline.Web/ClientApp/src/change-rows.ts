import { causesOf, isStance, type AnyChange, type MatterChange, type MatterView, type StanceChange } from "./changes";
import type { ArrowRow, Stop } from "./charts/change-arrows";
import type { Cell } from "./contract";
import type { Names } from "./naming";
import { spanInWords } from "./stance-words";
import { strings } from "./strings";
import type { Value } from "./table-text";
import { changes as words } from "./words/changes";
import { dayInWords, dayOf } from "./zone";

const firmnesses = ["tentative", "stated", "firm", "red-line"];

/** Stance changes as they are drawn, in the order of the list. */
export function arrowRows(stances: StanceChange[], names: Names, zone: string): ArrowRow[] {
  return stances.map((it) => ({
    group: words.axes[it.axis], label: names.party(it.party), detail: names.issue(it.issue),
    date: dayInWords(dayOf(it.at, zone), "short"), kind: kindInWords(it),
    before: stopOf(it.before), after: stopOf(it.after),
    words: `${names.party(it.party)}, ${names.issue(it.issue)}: `
      + `${spanInWords(it.before)} → ${spanInWords(it.after)}`,
  }));
}

function stopOf(cell: Cell): Stop {
  const shared = { redLine: cell.firmness === "red-line", possible: cell.certainty === "possible" };
  if (cell.state === "contested") {
    const told = (cell.accounts ?? []).map((it) => (it.declined ? "declined" : `${it.position ?? "declined"}`));
    return { ...shared, columns: told.length ? [...new Set(told)] : ["unknown"] };
  }
  if (cell.state === "held") return { ...shared, columns: [`${cell.position ?? "declined"}`] };
  return { ...shared, columns: [cell.state === "declined" ? "declined" : "unknown"] };
}

/** Every change as a line of a table. */
export function tableRows(changes: AnyChange[], names: Names, zone: string): Value[][] {
  return changes.map((it) => [
    words.axes[it.axis], dayOf(it.at, zone), kindInWords(it),
    ...(isStance(it) ? [names.party(it.party), names.issue(it.issue), spanInWords(it.before), spanInWords(it.after)]
      : ["", titleOf(it), matterInWords(it.before), matterInWords(it.after)]),
    causesOf(it).map(({ id }) => id).join(", "),
  ]);
}

export function kindInWords(change: AnyChange): string {
  if (isStance(change) && change.kind === "firmness") return firmnessInWords(change);
  if (change.kind === "lapse" && isOver(change)) return words.over;
  return (isStance(change) ? undefined : words.matterKinds[change.kind]) ?? words.kinds[change.kind];
}

/** It is not only its certainty that came to an end. */
function isOver(change: AnyChange): boolean {
  return isStance(change) ? change.after.state === "unknown" || change.after.state === "not-covered" : !change.after;
}

/** Firmer, softer, or neither: then it is the conditions that differ. */
function firmnessInWords({ before, after }: StanceChange): string {
  const rank = ({ firmness }: Cell) => (firmness ? firmnesses.indexOf(firmness) : -1);
  const [was, is] = [rank(before), rank(after)];
  return is > was ? words.firmer : is < was ? words.softer : words.conditions;
}

export function titleOf({ matter, before, after }: MatterChange): string {
  return after?.title ?? before?.title ?? matter;
}

/** State, certainty and details of a proposal, a truce or an act; empty where nothing is told of it. */
export function matterInWords(view: MatterView | null | undefined): string {
  if (!view) return "";
  const state = view.state ? words.states[view.state] ?? view.state.replaceAll("-", " ") : "";
  const possibly = view.certainty === "possible" ? `${strings.stance.possibly} ` : "";
  return `${possibly}${state}`;
}
