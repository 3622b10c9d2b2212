import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { addressOf, go, type MatrixState } from "../state";
import { forms as words } from "../words/forms";
import { strings } from "../strings";
import { instantInWords } from "../zone";
import { listOf } from "./lists";
import "./pick-one";

/** Where one goes on from a form, or cannot. */

/** What is pinned is not written to: it would not be seen there. */
export function pinnedNotice({ slug, timeZone }: Negotiation, state: MatrixState): TemplateResult {
  const { recordedBy, along, ...now } = state;
  return html`<section class="notice pinned"><h2>${words.pinned.title}</h2>
    <p>${words.pinned.detail(instantInWords(recordedBy!, timeZone))}</p>
    <p class="actions"><a class="button" href=${addressOf(slug, now)}>${words.pinned.leave}</a>
      <a href=${addressOf(slug, { ...state, record: undefined })}>${words.back}</a></p></section>`;
}

function sourcesOnFile(negotiation: Negotiation, state: MatrixState): TemplateResult {
  const ask = listOf("sources", negotiation);
  return html`<details class="more on-file-list"><summary>${words.describeTitle.sources}</summary>
    <label for="source-on-file">${words.names.sources}</label>
    <pick-one .of=${"sources"} .ask=${ask} .value=${""} .field=${"source-on-file"} .describedBy=${""}
      @chosen=${({ detail }: CustomEvent<string>) =>
        go(addressOf(negotiation.slug, { ...state, record: `sources/${detail}` }))}></pick-one></details>`;
}

/** What is on file of this kind, to be described anew. */
export function onFileList(
  kind: string, negotiation: Negotiation, state: MatrixState,
): TemplateResult | typeof nothing {
  const { slug, parties, issues } = negotiation;
  if (kind === "sources") return sourcesOnFile(negotiation, state);
  const listed = kind === "parties" ? parties.map((it) => [it.slug, it.name] as const)
    : kind === "issues" ? issues.map((it) => [it.slug, it.proposition] as const) : [];
  if (!listed.length) return nothing;
  return html`<details class="more on-file-list"><summary>${words.onFile(listed.length)}</summary>
    <ul>${listed.map(([id, name]) => html`<li>
      <a href=${addressOf(slug, { ...state, record: `${kind}/${id}` })}>${name}</a></li>`)}</ul></details>`;
}

/** After a party or an issue: what else there must be before the first position. */
export function nextSteps({ slug }: Negotiation, state: MatrixState): TemplateResult {
  const link = (record: string) => html`<a href=${addressOf(slug, { ...state, record })}>${words.titles[record]}</a>`;
  return html`<p class="actions next">${["parties", "issues", "positions"].filter((it) => it !== state.record).map(link)}
    <a href=${addressOf(slug, { ...state, record: undefined })}>${strings.record.look}</a></p>`;
}
