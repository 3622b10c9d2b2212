import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { addressOf, type MatrixState } from "../state";
import { imports as words } from "../words/imports";
import { instantInWords } from "../zone";
import type { Import } from "./contract";

const { done } = words;

/** How it ended, and where to go from there. */
export function endedNotice(it: Import, { slug, timeZone }: Negotiation, state: MatrixState):
TemplateResult | typeof nothing {
  const to = (change: Partial<MatrixState>) => addressOf(slug, { ...state, record: undefined, ...change });
  const another = html`<a href=${to({ record: "imports" })}>${done.another}</a>`;
  switch (it.state) {
    case "recorded": return html`<section class="notice done"><h2 tabindex="-1">${done.recorded(it.made.records)}</h2>
      <p>${it.recordedAt ? done.at(instantInWords(it.recordedAt, timeZone)) : done.none}</p>${why(it)}${left(it, slug, state)}
      <p class="actions"><a class="button" href=${to({ view: undefined })}>${done.matrix}</a>
        <a href=${to({ view: "records" })}>${done.records}</a> ${another}</p></section>`;
    case "retracted": return html`<section class="notice"><h2 tabindex="-1">${done.retracted}</h2>
      <p>${done.retractedAt}</p>${why(it)}${left(it, slug, state)}
      <p class="actions"><a class="button" href=${to({ view: undefined })}>${done.matrix}</a> ${another}</p></section>`;
    case "failed": case "cancelled": return html`<section class=${it.state === "failed" ? "notice problem" : "notice"}>
      <h2 tabindex="-1">${it.state === "failed" ? done.failed : done.cancelled}</h2>
      ${why(it)}<p>${done.nothingKept}</p>
      <p class="actions"><a class="button" href=${to({ record: "imports" })}>${done.again}</a></p></section>`;
    default: return nothing;
  }
}

function why({ failure }: Import): TemplateResult | typeof nothing {
  return failure ? html`<p>${failure.reason} ${failure.remedy}</p>` : nothing;
}

/** Records that it amended and that stay as they are. */
function left({ left: all }: Import, slug: string, state: MatrixState): TemplateResult | typeof nothing {
  if (!all) return nothing;
  return html`<div class="left"><p>${done.left(all.count)}</p><ul>${all.records.map(({ record, reason }) => html`
    <li><a href=${addressOf(slug, { ...state, record })}>${record}</a>: ${reason}</li>`)}
    ${all.count > all.records.length ? html`<li>${words.found.moreNames(all.count - all.records.length)}</li>` : nothing}</ul></div>`;
}
