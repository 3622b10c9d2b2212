import { isKnown } from "./cells";
import type { Cell, Span } from "./contract";

/**
 * The spans under a filter, in which every stretch that is only empty because of it says what it hides.
 * @param whole the same spans when all evidence counts.
 */
export function withHidden(spans: Span[], whole: Span[]): Span[] {
  const told = whole.filter((it) => isKnown({ ...it, state: it.state ?? "unknown" } as Cell));
  const byCell = new Map<string, Span[]>();
  for (const it of told) byCell.set(cellOf(it), [...(byCell.get(cellOf(it)) ?? []), it]);
  return spans.flatMap((it) => (it.state === "unknown" ? pieces(it, byCell.get(cellOf(it)) ?? []) : [it]));
}

/** The same for cells of one moment. */
export function withHiddenCells(cells: Map<string, Cell>, whole: Map<string, Cell>): Map<string, Cell> {
  const isEmpty = (key: string) => (cells.get(key)?.state ?? "unknown") === "unknown";
  const hidden = [...whole].filter(([key, it]) => isKnown(it) && isEmpty(key));
  return new Map([...cells, ...hidden.map(([key, { party, issue, positions = [] }]): [string, Cell] =>
    [key, { party, issue, state: "unknown", filteredOut: positions }])]);
}

/** An empty stretch, cut wherever something hidden begins or ends. */
function pieces(empty: Span, hidden: Span[]): Span[] {
  const [from, to] = [startOf(empty), endOf(empty)];
  const inside = hidden.filter((it) => startOf(it) < to && endOf(it) > from);
  if (!inside.length) return [empty];
  const cuts = [...new Set([from, to, ...inside.flatMap((it) => [startOf(it), endOf(it)])])]
    .filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, n): Span => {
    const end = cuts[n + 1]!;
    const there = inside.filter((it) => startOf(it) < end && endOf(it) > start);
    const last = n === cuts.length - 2;
    return {
      ...empty, from: n ? instant(start) : empty.from, to: last ? empty.to : instant(end),
      continues: last && empty.continues, filteredOut: there.flatMap((it) => it.records ?? []),
    };
  });
}

function cellOf({ party, issue }: Span): string {
  return `${party}/${issue}`;
}

function startOf({ from }: Span): number {
  return from ? Date.parse(from) : Number.NEGATIVE_INFINITY;
}

function endOf({ to, continues }: Span): number {
  return to && !continues ? Date.parse(to) : Number.POSITIVE_INFINITY;
}

function instant(at: number): string | null {
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}
