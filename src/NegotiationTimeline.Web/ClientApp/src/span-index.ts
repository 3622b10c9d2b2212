import type { Cell, Span } from "./contract";
import { keyOf } from "./cells";
import { dayOf, toNumber } from "./zone";

interface Stretch {
  /** First day at whose end the span stands, and the first at whose end it no longer does. */
  first: number;
  after: number;
  span: Span;
}

/** The spans of a timeline by cell, to be looked up by day: what stands at its end. The rule is the server's. */
export class SpanIndex {
  readonly #cells = new Map<string, Stretch[]>();
  readonly #told = new Map<Span, Cell>();

  constructor(readonly spans: Span[], zone: string) {
    for (const span of spans) {
      const key = keyOf(span.party, span.issue);
      const stretch = { first: firstDay(span, zone), after: dayAfter(span, zone), span };
      this.#cells.set(key, [...(this.#cells.get(key) ?? []), stretch]);
    }
  }

  at(key: string, day: number): Span | undefined {
    return this.#cells.get(key)?.find(({ first, after }) => first <= day && day < after)?.span;
  }

  /**
   * The cells of a day. Of a span that an answer has told more about, that cell is shown; what only an answer knows of
   * any other comes when the slider rests.
   */
  cellsAt(day: number): Map<string, Cell> {
    return new Map([...this.#cells.keys()].map((key) => {
      const span = this.at(key, day);
      return [key, (span && this.#told.get(span)) ?? cellOf(key, span)];
    }));
  }

  /** Keeps what an answer tells of the spans of its day. */
  learn(day: number, cells: Map<string, Cell>): void {
    for (const [key, cell] of cells) {
      const span = this.at(key, day);
      if (span) this.#told.set(span, cell);
    }
  }
}

function firstDay({ from }: Span, zone: string): number {
  return from ? toNumber(dayOf(from, zone)) : Number.NEGATIVE_INFINITY;
}

function dayAfter({ to, continues }: Span, zone: string): number {
  return !to || continues ? Number.POSITIVE_INFINITY : toNumber(dayOf(to, zone));
}

/** As much of a cell as its span tells. */
function cellOf(key: string, span: Span | undefined): Cell {
  const [party, issue] = key.split("/") as [string, string];
  if (!span) return { party, issue, state: "unknown" };
  const { state = "unknown", position, firmness, certainty, accounts, filteredOut } = span;
  return { party, issue, state, position, firmness, certainty, accounts, filteredOut };
}
