import { html, type TemplateResult } from "lit";
import { strings } from "../strings";
import { shownValue, type Column } from "../table-text";
import type { Figure } from "./figure-frame";

const words = strings.figure;

/** The same numbers as in the drawing, as a table. */
export function figureTable({ title, columns, rows }: Pick<Figure, "title" | "columns" | "rows">): TemplateResult {
  return html`<div class="scroller twin" role="region" tabindex="0" aria-label=${words.scrollRegion(title)}>
    <table class="plain"><caption class="unseen">${words.tableOf(title)}</caption>
      <thead><tr>${columns.map((it) => html`<th scope="col" class=${kindOf(it)}>${it.name}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((value, n) => html`
        <td class=${kindOf(columns[n]!)}>${shownValue(columns[n]!, value)}</td>`)}</tr>`)}</tbody>
    </table></div>`;
}

function kindOf({ numeric }: Column): string {
  return numeric ? "numeric" : "";
}
