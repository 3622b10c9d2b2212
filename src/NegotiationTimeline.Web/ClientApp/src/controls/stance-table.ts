import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { repeat } from "lit/directives/repeat.js";
import { cellAt, keyOf } from "../cells";
import type { Cell, Issue, Negotiation, Party } from "../contract";
import { strings } from "../strings";
import { faceOf, stanceFace } from "./stance-face";

const words = strings.matrix;

export interface StanceTable {
  negotiation: Negotiation;
  cells: Map<string, Cell>;
  caption: string;
  changed: Set<string>;
  /** Of a part of a larger table: the row of each issue in it, and how many rows it has. */
  rows?: { at: Map<string, number>; count: number };
  /** What of it is in view, the rest being left for later; all where it is not given. */
  shown?: { rows: Set<string>; heights: Map<string, number>; columns: [number, number] };
  open: (party: string, issue: string) => void;
  /** Where a cell leads, in a table that stands outside the page and opens nothing itself. */
  link?: (party: string, issue: string) => string;
}

/** Issues down, by group; parties across: propositions are long and read best as lines. */
export function stanceTable(table: StanceTable): TemplateResult {
  const { parties, issues } = table.negotiation;
  return html`
    <table class="matrix" aria-rowcount=${ifDefined(table.rows?.count)} .style=${`--columns:${parties.length}`}>
      <caption class="unseen">${table.caption}</caption>
      <thead><tr aria-rowindex=${ifDefined(table.rows && 1)}><th scope="col" class="corner">${words.issue}</th>${parties.map(partyHead)}</tr></thead>
      ${byGroup(issues).map(([group, members]) => html`
        <tbody>
          <tr class="group" aria-rowindex=${ifDefined(rowBefore(table, members[0]!))}><th scope="rowgroup" colspan=${parties.length + 1}><span>${group}</span></th></tr>
          ${repeat(members, (issue) => issue.slug, (issue) => row(table, issue))}
        </tbody>`)}
    </table>
  `;
}

function partyHead({ name, colour }: Party): TemplateResult {
  return html`<th scope="col">
    ${colour ? html`<i class="swatch" .style=${`background:${colour}`}></i>` : nothing}${name}
  </th>`;
}

function rowBefore({ rows }: StanceTable, { slug }: Issue): number | undefined {
  return rows && rows.at.get(slug)! - 1;
}

function row(table: StanceTable, issue: Issue): TemplateResult {
  return html`<tr data-issue=${issue.slug} aria-rowindex=${ifDefined(table.rows?.at.get(issue.slug))}>
    <th scope="row" class=${issue.parent ? "child" : ""}>${issue.proposition}</th>
    ${cellsOf(table, issue)}
  </tr>`;
}

/** The cells that are in view, with one empty cell for all before and one for all after them. */
function cellsOf(table: StanceTable, issue: Issue): unknown {
  const { negotiation: { parties }, shown } = table;
  if (!shown) return parties.map((party) => cellOf(table, party, issue));
  const isShown = shown.rows.has(issue.slug);
  const [first, last] = isShown ? shown.columns : [parties.length, parties.length];
  const later = (columns: number, height?: number) => (columns <= 0 ? nothing : html`
    <td class="later" colspan=${columns} .style=${height ? `height:${height}px` : ""}></td>`);
  return [
    later(first, isShown ? undefined : shown.heights.get(issue.slug)),
    repeat(parties.slice(first, last), ({ slug }) => slug, (party) => cellOf(table, party, issue)),
    later(parties.length - last),
  ];
}

function cellOf(table: StanceTable, party: Party, issue: Issue): TemplateResult {
  const cell = cellAt(table.cells, party.slug, issue.slug);
  const key = keyOf(party.slug, issue.slug);
  const face = faceOf(cell);
  const inside = html`<span class="unseen">${strings.stance.spoken(party.name, issue.proposition)}</span>
    ${stanceFace(cell)}`;
  if (table.link)
    return html`<td><a class="cell" href=${table.link(party.slug, issue.slug)} target="_blank" rel="noopener"
      data-cell=${key} data-state=${face.state} data-position=${face.position} data-firmness=${face.firmness}
      data-certainty=${face.certainty} ?data-stale=${cell.stale}>${inside}</a></td>`;
  return html`<td>
    <button type="button" class="cell" data-cell=${key} ?data-changed=${table.changed.has(key)}
      data-state=${face.state} data-position=${face.position} data-firmness=${face.firmness}
      data-certainty=${face.certainty} ?data-stale=${cell.stale}
      aria-haspopup="dialog" @click=${() => table.open(party.slug, issue.slug)}>${inside}</button>
  </td>`;
}

/** Groups in the order in which their first issue comes. */
function byGroup(issues: Issue[]): [string, Issue[]][] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = issue.group || words.otherIssues;
    groups.set(group, [...(groups.get(group) ?? []), issue]);
  }
  return [...groups];
}
