import { html, nothing, type TemplateResult } from "lit";
import { addressOf, type MatrixState } from "../state";
import { imports as words } from "../words/imports";
import { grouped } from "../words/plural";
import { faultsAt } from "./calls";
import type { Import, ImportCreates } from "./contract";
import { likely } from "./likely";

/** What the rows came to, or would: how many, what is entered with them, and why some cannot be recorded. */
export function outcome(it: Import, slug: string, state: MatrixState): TemplateResult | typeof nothing {
  if (!it.counts) return nothing;
  const isDone = !!it.recordedAt;
  return html`<section class="outcome" aria-labelledby="outcome">
    <h2 id="outcome">${isDone ? words.found.headingDone : words.found.heading}</h2>
    <dl class="tally">${(["rows", "new", "same", "faulty", "conflicting", "duplicates"] as const).map((name) => html`
      <div data-count=${name} data-none=${it.counts![name] === 0}><dt>${words.found.counts[name]}</dt>
        <dd>${grouped(it.counts![name])}</dd>
        ${name in words.found.explained && it.counts![name]
          ? html`<dd class="hint">${(words.found.explained as Record<string, string>)[name]}</dd>` : nothing}</div>`)}</dl>
    ${it.creates ? creates(it.creates, isDone, slug, state) : nothing}
  </section>
  ${faults(it, slug)}
  ${likely(it, slug, state)}`;
}

function creates(
  all: ImportCreates, isDone: boolean, slug: string, state: MatrixState,
): TemplateResult | typeof nothing {
  const kinds = (["parties", "issues", "sources"] as const).filter((kind) => all[kind].count);
  if (!kinds.length) return nothing;
  const name = (kind: string, id: string) => isDone
    ? html`<a href=${addressOf(slug, { ...state, record: `${kind}/${id}` })}>${id}</a>` : html`<code>${id}</code>`;
  return html`<div class="creates"><h3>${isDone ? words.found.created : words.found.creates}</h3>
    ${kinds.map((kind) => html`<details ?open=${all[kind].count <= 12}>
      <summary>${words.found.names[kind](all[kind].count)}</summary>
      <ul>${all[kind].slugs.map((id) => html`<li>${name(kind, id)}</li>`)}
        ${all[kind].count > all[kind].slugs.length
          ? html`<li>${words.found.moreNames(all[kind].count - all[kind].slugs.length)}</li>` : nothing}</ul></details>`)}</div>`;
}

function faults(it: Import, slug: string): TemplateResult | typeof nothing {
  if (!it.faults.length || !it.counts) return nothing;
  const { columns, heading, first, scroll, csv, whole, empty } = words.faults;
  const count = it.counts.faulty + it.counts.conflicting;
  return html`<section class="faulty" aria-labelledby="faulty"><h2 id="faulty">${heading(count)}</h2>
    <p class="actions"><a class="button quiet" href=${faultsAt(slug, it.id)} download target="_self">${csv}</a>
      ${it.faults.length >= 100 ? html`<span class="hint">${first(it.faults.length)}</span>` : nothing}</p>
    <div class="scroller" role="region" tabindex="0" aria-label=${scroll}>
      <table class="plain"><caption class="unseen">${heading(count)}</caption>
        <thead><tr>${Object.values(columns).map((name, n) => html`<th scope="col" class=${n ? "" : "numeric"}>${name}</th>`)}</tr></thead>
        <tbody>${it.faults.map(({ line, column, value, reason, remedy }) => html`<tr>
          <th scope="row" class="numeric">${grouped(line)}</th><td>${column || html`<i>${whole}</i>`}</td>
          <td class="value">${value || html`<i>${empty}</i>`}</td><td>${reason}</td><td>${remedy}</td></tr>`)}</tbody>
      </table></div></section>`;
}
