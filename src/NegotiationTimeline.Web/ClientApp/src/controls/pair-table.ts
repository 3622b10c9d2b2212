import { html, nothing, type TemplateResult } from "lit";
import type { Pair, Party } from "../contract";
import { strings } from "../strings";

const words = strings.distance;

export interface PairTable {
  parties: Party[];
  pairs: Pair[];
  caption: string;
  chosen: [string, string];
  address: (a: string, b: string) => string;
}

/** The distance of every pair at a date; each once, since it is the same both ways. */
export function pairTable({ parties, pairs, caption, chosen, address }: PairTable): TemplateResult {
  const found = new Map(pairs.map((it) => [`${it.a},${it.b}`, it]));
  const cell = (a: Party, b: Party) => {
    const pair = found.get(`${a.slug},${b.slug}`) ?? found.get(`${b.slug},${a.slug}`);
    const isChosen = chosen.includes(a.slug) && chosen.includes(b.slug);
    const said = pair?.distance === null || !pair ? words.unsaid
      : `${pair.distance.toFixed(2)}, ${words.onIssues(pair.issues)}`;
    return html`<td><a href=${address(b.slug, a.slug)} aria-current=${isChosen ? "true" : "false"}
      aria-label=${words.of(b.name, a.name, said)} .style=${`--far:${pair?.distance ?? 0}`}
      data-said=${pair?.distance === null || !pair ? "no" : "yes"}>${pair?.distance?.toFixed(2) ?? "–"}
      ${pair?.issues ? html`<small>${words.onIssues(pair.issues)}</small>` : nothing}</a></td>`;
  };
  return html`
    <section class="pairs">
      <h2>${words.pairs}</h2>
      <p class="hint" aria-hidden="true">${caption}</p>
      <div class="scroller" role="region" tabindex="0" aria-label=${words.pairs}>
        <table><caption class="unseen">${caption}</caption>
          <thead><tr><td></td>${parties.slice(0, -1).map((it) => html`<th scope="col">${it.name}</th>`)}</tr></thead>
          <tbody>${parties.slice(1).map((row, n) => html`<tr><th scope="row">${row.name}</th>
            ${parties.slice(0, n + 1).map((column) => cell(row, column))}
            ${parties.slice(n + 1, -1).map(() => html`<td></td>`)}</tr>`)}</tbody>
        </table>
      </div>
    </section>
  `;
}
