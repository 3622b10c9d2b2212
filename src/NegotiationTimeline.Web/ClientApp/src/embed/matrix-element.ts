import { html } from "lit";
import type { Times } from "../api";
import { cellsByKey } from "../cells";
import type { Negotiation, StanceMatrix } from "../contract";
import type { Figure } from "../controls/figure-frame";
import { legend } from "../controls/legend";
import { stanceTable } from "../controls/stance-table";
import { subtitleOf, type FigureContext } from "../figures";
import { strings } from "../strings";
import { StanceElement, type Ask } from "./stance-element";
import { given } from "./timed-element";

const words = strings.matrix;

/** `<stance-matrix negotiation="…" as-of="…" party="…" issue="…" group="…">`: who stands where, on what. */
export class StanceMatrixElement extends StanceElement<StanceMatrix> {
  static override properties = { ...StanceElement.properties, party: {}, issue: {}, group: {} };

  declare party: string | null;
  declare issue: string | null;
  declare group: string | null;

  protected readonly view = "matrix";

  protected choice(): Record<string, string> {
    const { party, issue, group } = this;
    return given({ party, issue, group });
  }

  protected ask(_: Negotiation, times: Times, ask: Ask): Promise<StanceMatrix> {
    return ask<StanceMatrix>(["stances"], { ...times, ...this.choice(), include: "unknown" });
  }

  protected figure(context: FigureContext, matrix: StanceMatrix): Figure {
    const { parties, issues } = context.negotiation;
    const negotiation = {
      ...context.negotiation, parties: parties.filter((it) => matrix.parties.includes(it.slug)),
      issues: issues.filter((it) => matrix.issues.includes(it.slug)),
    };
    const subtitle = subtitleOf(context, matrix);
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
