import { html } from "lit";
import type { Times } from "../api";
import { cellsByKey } from "../cells";
import type { Negotiation, StanceMatrix } from "../contract";
import type { Figure } from "../controls/figure-frame";
import { legend } from "../controls/legend";
import { stanceTable } from "../controls/stance-table";
import { subtitleOf, type FigureContext } from "../figures";
import { partOf } from "../part";
import { narrowed } from "../selection";
import type { Selection } from "../state";
import { strings } from "../strings";
import { StanceElement, type Ask } from "./stance-element";
import { given } from "./timed-element";

const words = strings.matrix;

/** `<stance-matrix negotiation="…" as-of="…" parties="…" issues="…">`: who stands where, on what. */
export class StanceMatrixElement extends StanceElement<StanceMatrix> {
  static override properties = { ...StanceElement.properties, party: {}, issue: {} };

  /** The same as `parties` and `issues`. */
  declare party: string | null;
  declare issue: string | null;

  protected readonly view = "matrix";

  protected choice(): Record<string, string> {
    return {};
  }

  protected override only(): Selection | undefined {
    const only = given({ parties: this.parties ?? this.party, issues: this.issues ?? this.issue, group: this.group });
    return Object.keys(only).length ? only : undefined;
  }

  /** A slug that is misspelt goes along: the server says so. */
  protected ask(negotiation: Negotiation, times: Times, ask: Ask): Promise<StanceMatrix> {
    const { parties: party, issues: issue, group } = this.only() ?? {};
    const { query } = partOf(narrowed(negotiation, this.only()), {});
    return ask<StanceMatrix>(["stances"], { ...times, party, issue, group, ...given(query), include: "unknown" });
  }

  protected figure(context: FigureContext, matrix: StanceMatrix): Figure {
    const { parties, issues } = context.negotiation;
    const negotiation = {
      ...context.negotiation, parties: parties.filter((it) => matrix.parties.includes(it.slug)),
      issues: issues.filter((it) => matrix.issues.includes(it.slug)),
    };
    const { first, matching } = partOf(narrowed(context.negotiation, this.only()), {});
    const part = negotiation.issues.length < matching
      ? [strings.part.shown(first + 1, first + negotiation.issues.length, matching)] : [];
    const subtitle = [...part, subtitleOf(context, matrix)].join(" · ");
    const table = stanceTable({
      negotiation, cells: cellsByKey(matrix), caption: subtitle, changed: new Set(), open: () => {},
      link: (party, issue) => this.cellAddress(party, issue),
    });
    return {
      title: negotiation.title, subtitle, key: "", name: "", columns: [], rows: [], json: matrix.pin,
      citation: undefined, svg: () => { throw new Error("A table is shown in its place."); }, legend: legend(),
      content: html`<div class="scroller" role="region" tabindex="0" aria-label=${words.scrollRegion}>${table}</div>`,
    };
  }
}
