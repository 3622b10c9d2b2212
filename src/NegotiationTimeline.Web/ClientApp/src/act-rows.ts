import { involved, type Act, type ActKind } from "./acts";
import type { Days } from "./charts/lane";
import type { ActRow, ActSign } from "./charts/act-timeline";
import type { Names } from "./naming";
import { edtfBounds, type DayBounds } from "./edtf-bounds";
import { edtfInWords } from "./edtf";
import type { Value } from "./table-text";
import { acts as words } from "./words/acts";

/** How far a chart goes on beyond the slider, to show what is scheduled, in days. */
const mostAhead = 45;

export function signOf(kind: ActKind): ActSign {
  if (kind.startsWith("meeting")) return "meeting";
  if (kind.startsWith("aid")) return "aid";
  return kind === "threat" || kind === "ultimatum" ? "threat" : kind === "incident" ? "incident" : "other";
}

export function whenOf({ statedOn, holds }: Act): string {
  const edtf = statedOn ?? holds;
  return edtf ? edtfInWords(edtf) : words.undated;
}

export function shortWhenOf({ statedOn, holds }: Act): string {
  const edtf = statedOn ?? holds;
  return edtf ? edtfInWords(edtf, "short") : words.undated;
}

/** Acts of a party, whatever its part in them, and of a kind. */
export function chosenActs(acts: Act[], { party, kind }: Record<string, string | undefined>): Act[] {
  return acts.filter((it) => (!party || involved(it).includes(party)) && (!kind || it.kind === kind));
}

/** As they are drawn, the earliest first; undefined where a date is of a form that cannot be drawn. */
export function rowOf(act: Act): ActRow | undefined {
  const bounds = edtfBounds(act.statedOn ?? act.holds ?? "");
  if (!bounds) return undefined;
  const detail = `${words.kinds[act.kind] ?? act.kind}, ${shortWhenOf(act)}`;
  const more = [
    act.window && words.expectedFor(edtfInWords(act.window)),
    act.deadline && words.deadlineIs(edtfInWords(act.deadline)),
  ];
  return {
    id: act.id, title: act.title, detail, sign: signOf(act.kind), ...bounds, certainty: act.certainty ?? "certain",
    lasts: act.holds ? bounds : undefined, window: act.window ? edtfBounds(act.window) : undefined,
    deadline: act.deadline ? edtfBounds(act.deadline) : undefined, changes: act.changes ?? undefined,
    words: [words.mark(act.title, `${words.kinds[act.kind] ?? act.kind}, ${whenOf(act)}`), ...more]
      .filter(Boolean).join(", "),
  };
}

/** The acts that lie within the days, the earliest first, and those that do not. */
export function placedActs(acts: Act[], { min, max }: Days): { rows: ActRow[]; outside: Act[]; days: Days } {
  const all = acts.map((act) => ({ act, row: rowOf(act) }));
  const isWithin = (row: ActRow | undefined): row is ActRow =>
    !!row && [row, row.window, row.deadline].some((it) => it && reaches(it, min, max));
  const rows = all.flatMap(({ row }) => (isWithin(row) ? [row] : []))
    .sort((a, b) => orderOf(a) - orderOf(b) || a.last - b.last);
  const ahead = rows.flatMap(({ window, deadline }) => [window?.last, deadline?.last])
    .filter((it) => it !== undefined && Number.isFinite(it)) as number[];
  return {
    rows, outside: all.filter(({ row }) => !isWithin(row)).map(({ act }) => act),
    days: { min, max: Math.min(Math.max(max, ...ahead), max + mostAhead) },
  };
}

function reaches({ first, last }: DayBounds, min: number, max: number): boolean {
  return last >= min && first <= max;
}

/** Of a date that is open to the past, the day by which it was. */
function orderOf({ first, last }: ActRow): number {
  return Number.isFinite(first) ? first : last;
}

export function tableRows(acts: Act[], names: Names): Value[][] {
  const parties = (slugs: string[]) => slugs.map(names.party).join(", ");
  return acts.map((it) => [
    it.id, words.kinds[it.kind] ?? it.kind, it.title, parties(it.parties), parties(it.towards),
    it.statedOn ?? it.holds, it.window, it.deadline, it.changes, it.changedBy.join(", "), it.certainty,
    it.plover?.event, it.plover?.mode, it.plover?.quadClass, it.evidence.map(({ source }) => source.slug).join(", "),
  ]);
}
