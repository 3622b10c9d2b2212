import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type { Evidence, Source } from "../evidence";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";

const words = strings.evidence;

/** One piece of evidence: the words in their language, then who published them and how far they can be trusted. */
export function evidenceEntry(evidence: Evidence): TemplateResult {
  const { source, quote, depth, grade, attribution, bearing } = evidence;
  const language = evidence.language ?? source.language ?? undefined;
  return html`
    <figure class="source" data-bearing=${bearing ?? "supports"}>
      ${quote ? html`<blockquote lang=${ifDefined(language)} dir="auto">${quote}</blockquote>` : nothing}
      ${translationsOf(evidence).map(([tongue, text]) => html`
        <blockquote class="translation" lang=${tongue} dir="auto"><span class="hint">${words.translation}</span> ${text}
        </blockquote>`)}
      <figcaption>
        <cite>${publication(source, evidence)}</cite>
        <span class="tags">
          ${bearing === "denies" ? html`<b class="tag denies">${words.denies}</b>` : nothing}
          ${attribution ? html`<span class="tag">${words.attribution[attribution] ?? attribution}</span>` : nothing}
          ${depth === undefined ? nothing : html`<span class="tag">${words.depth(depth)}</span>`}
          ${grade ? html`<span class="tag grade"><abbr title=${gradeInWords(grade)}>${words.grade} ${grade}</abbr>
            ${gradeInWords(grade)}</span>` : nothing}
        </span>
      </figcaption>
    </figure>
  `;
}

function publication(source: Source, { locator, publishedOn }: Evidence): TemplateResult {
  const title = source.title || source.slug;
  const published = publishedOn ?? source.publishedOn;
  return html`
    ${source.publisher ? html`<span class="publisher">${source.publisher}</span>, ` : nothing}
    ${isWebAddress(source.url)
      ? html`<a href=${source.url!} target="_blank" rel="noopener noreferrer">${title}</a>` : html`<q>${title}</q>`}${
      locator ? `, ${locator}` : nothing}${
      published ? `, ${words.published(edtfInWords(published.slice(0, 10)))}` : nothing}${
      source.repostOf ? `, ${words.repostOf(source.repostOf)}` : nothing}
  `;
}

/** Anyone may record a source: only an address of the web becomes a link. */
function isWebAddress(url: string | null | undefined): boolean {
  return !!url && /^https?:\/\//i.test(url);
}

function gradeInWords(grade: string): string {
  return [words.reliability[grade[0] ?? ""], words.credibility[grade[1] ?? ""]].filter(Boolean).join("; ");
}

function translationsOf({ translations }: Evidence): [string, string][] {
  if (!translations) return [];
  if (!Array.isArray(translations)) return Object.entries(translations);
  return translations.map(({ language, text, quote }) => [language, text ?? quote ?? ""]);
}
