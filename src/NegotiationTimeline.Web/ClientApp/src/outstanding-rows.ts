import type { Days } from "./charts/lane";
import type { OutstandingRow } from "./charts/outstanding-rows";
import type { Names } from "./naming";
import { edtfBounds } from "./edtf-bounds";
import { edtfInWords } from "./edtf";
import type { Part, Waiting } from "./outstanding";
import type { Value } from "./table-text";
import { acts } from "./words/acts";
import { outstanding as words } from "./words/outstanding";

/** How far a chart goes on beyond the slider to show a deadline, in days. */
const mostAhead = 45;

export function stateInWords({ state, certainty }: Pick<Waiting, "state" | "certainty">): string {
  return certainty === "possible" ? words.possibly(words.states[state]) : words.states[state];
}

export function kindInWords({ part, kind }: Waiting): string {
  return words.kinds[part] ?? (kind ? acts.kinds[kind] ?? kind : "");
}

export function onInWords({ on }: Waiting, names: Names): string {
  if (!on) return "";
  return on.startsWith("proposals/") ? words.onOffer : on.startsWith("clauses/") ? words.onClause : names.issue(on);
}

/** As they are drawn; the first of each part bears its heading. */
export function rowsOf(all: Waiting[], names: Names): OutstandingRow[] {
  let part: Part | undefined;
  return all.map((it) => {
    const heading = it.part === part ? undefined : words.parts[it.part];
    part = it.part;
    const when = it.ended ? words.endedOn(edtfInWords(it.ended, "short"))
      : words.madeOn(it.part, edtfInWords(it.made, "short"));
    return {
      heading, title: it.title, state: it.state, certainty: it.certainty,
      detail: [it.by.map(names.party).join(", "), stateInWords(it), when].filter(Boolean).join(" · "),
      made: edtfBounds(it.made), ended: it.ended ? edtfBounds(it.ended) : undefined,
      deadline: it.until ? edtfBounds(it.until) : undefined, words: words.row(it.title, stateInWords(it), when),
    };
  });
}

/** The days of the slider, and as far beyond them as a deadline lies. */
export function daysOf(rows: OutstandingRow[], { min, max }: Days): Days {
  const ahead = rows.flatMap(({ deadline }) => deadline?.last ?? []).filter(Number.isFinite);
  return { min, max: Math.min(Math.max(max, ...ahead), max + mostAhead) };
}

export function tableRows(all: Waiting[], names: Names): Value[][] {
  return all.map((it) => [
    kindInWords(it), it.title, it.by.map(names.party).join(", "), it.towards.map(names.party).join(", "),
    onInWords(it, names), words.states[it.state], it.certainty, it.made, it.until, it.ended, it.record,
  ]);
}
