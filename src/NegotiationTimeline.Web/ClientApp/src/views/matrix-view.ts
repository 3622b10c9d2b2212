import { html, nothing, type TemplateResult } from "lit";
import { stanceGrid } from "../charts/stance-grid";
import "../controls/figure-frame";
import type { Figure } from "../controls/figure-frame";
import { legend } from "../controls/legend";
import { loadingNotice, problemNotice } from "../controls/notice";
import "../controls/table-window";
import { citationOf, subtitleOf } from "../figures";
import { spanInWords } from "../stance-words";
import type { Cell } from "../contract";
import { strings } from "../strings";
import type { Value } from "../table-text";
import type { ViewContext } from "./views";

const words = strings.matrix;
/** As many columns as a wide screen shows whole; a wider table scrolls in its own region. */
const mostThatFit = 7;

/** Every party's stance on every issue. */
export function view(context: ViewContext): TemplateResult {
  const { cells, changed, when, reading, step, part, link } = context;
  const negotiation = { ...context.shown, issues: part.issues };
  const { value, problem, loading, retry } = reading.matrix;
  if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loading, 8);
  const open = (party: string, issue: string) => step({ cell: { party, issue } });
  const linked = link && ((party: string, issue: string) => link({ cell: { party, issue } }));
  return html`
    ${problem ? html`${problemNotice(problem, retry)}<p class="hint">${words.failedKeepsOld}</p>` : nothing}
    <p class="shown-times">${when}</p>
    <figure-frame .figure=${figure({ ...context, shown: negotiation }, html`
      <div class="scroller ${negotiation.parties.length <= mostThatFit ? "fits" : ""}" role="region" tabindex="0"
        aria-label=${words.scrollRegion} aria-busy=${loading}>
        <table-window .table=${{ negotiation, cells, changed, open, link: linked, rows: part.rows,
          caption: `${words.stances}. ${when}` }}></table-window>
      </div>`)}></figure-frame>
  `;
}

function figure(context: ViewContext, content: TemplateResult): Figure {
  const { shown: negotiation, cells, reading } = context;
  const matrix = reading.matrix.value!;
  const nameOf = () => new Map([...negotiation.parties.map(({ slug, name }): [string, string] => [slug, name]),
    ...negotiation.issues.map(({ slug, proposition }): [string, string] => [slug, proposition])]);
  return {
    title: negotiation.title, subtitle: subtitleOf(context, matrix), key: "", content, legend: legend(),
    name: `${negotiation.slug}-stances`, json: matrix.pin, citation: citationOf(context, matrix, words.stances),
    svg: () => stanceGrid(negotiation, cells), embedOf: context.permalink,
    columns: words.columns.map((name) => ({ name })),
    // Made when they are taken along, and not at every step of the slider.
    get rows() {
      return rowsOf(cells, nameOf());
    },
  };
}

function rowsOf(cells: Map<string, Cell>, nameOf: Map<string, string>): Value[][] {
  return [...cells.values()].filter((it) => it.state !== "unknown" || it.filteredOut?.length).map((it) => [
    nameOf.get(it.party) ?? it.party, nameOf.get(it.issue) ?? it.issue, spanInWords(it), it.state, it.position,
    it.firmness, it.certainty, it.since, it.lastReaffirmed, (it.positions ?? []).join(", "),
  ]);
}
