import { html, nothing, type TemplateResult } from "lit";
import { addressOf, type MatrixState } from "../state";
import { imports as words } from "../words/imports";
import { grouped } from "../words/plural";
import { duplicatesAt } from "./calls";
import type { Import, LikelyRow } from "./contract";

/** Rows that may tell again what another one tells: for a person to look at. */
export function likely(it: Import, slug: string, state: MatrixState): TemplateResult | typeof nothing {
  if (!it.duplicates.length || !it.counts) return nothing;
  const { columns, heading, about, first, scroll, csv } = words.likely;
  const count = it.counts.duplicates;
  return html`<section class="likely" aria-labelledby="likely"><details ?open=${count <= 12}>
    <summary><h2 id="likely">${heading(count)}</h2></summary><p>${about}</p>
    <p class="actions"><a class="button quiet" href=${duplicatesAt(slug, it.id)} download target="_self">${csv}</a>
      ${count > it.duplicates.length ? html`<span class="hint">${first(it.duplicates.length)}</span>` : nothing}</p>
    <div class="scroller" role="region" tabindex="0" aria-label=${scroll}>
      <table class="plain"><caption class="unseen">${heading(count)}</caption>
        <thead><tr>${Object.values(columns).map((name, n) => html`<th scope="col" class=${n ? "" : "numeric"}>${name}</th>`)}</tr></thead>
        <tbody>${it.duplicates.map((row) => html`<tr><th scope="row" class="numeric">${grouped(row.line)}</th>
          <td>${row.party}</td><td>${row.subject.slice(row.subject.indexOf("/") + 1)}</td><td>${row.date}</td>
          <td>${likeWhat(row, slug, state)}</td></tr>`)}</tbody>
      </table></div></details></section>`;
}

function likeWhat({ likeLine, likeRecord }: LikelyRow, slug: string, state: MatrixState): TemplateResult {
  return likeRecord
    ? html`<a href=${addressOf(slug, { ...state, record: likeRecord })}>${likeRecord}</a>`
    : html`${words.likely.line(likeLine ?? 0)}`;
}
