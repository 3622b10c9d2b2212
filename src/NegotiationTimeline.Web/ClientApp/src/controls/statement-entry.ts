import { html, nothing, type TemplateResult } from "lit";
import { edtfInWords } from "../edtf";
import type { SourcesOnFile } from "../sources-on-file";
import { speakerInWords, type Statement } from "../statements";
import { ledgers as words } from "../words/ledgers";

/** One record in short: who said it and when, what, and who tells so. What follows leads to its evidence. */
export function statementEntry(
  statement: Statement, sources: SourcesOnFile, follow: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { id, when, summary } = statement;
  return html`
    <article class="statement" data-record=${id}>
      <p class="by"><b>${speakerInWords(statement.speaker) || words.noSpeaker}</b>
        <span class="when" title=${when ?? ""}>${when ? edtfInWords(when) : words.undated}</span>
        <span class="id">${id}${statement.version && statement.version > 1
          ? ` · ${words.version(statement.version)}` : nothing}</span></p>
      ${summary ? html`<p class="summary">${summary}</p>` : nothing}
      <p class="told">${citedSources(statement.sources ?? [], sources)} ${follow}</p>
    </article>
  `;
}

export function citedSources(slugs: string[], sources: SourcesOnFile): TemplateResult | typeof nothing {
  if (!slugs.length) return nothing;
  return html`<span class="hint">${words.sources}: ${slugs.map((it) => sources.inWords(it)).join("; ")}</span>`;
}
