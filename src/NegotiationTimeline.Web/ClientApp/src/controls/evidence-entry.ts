import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { originalsOf, type Evidence, type Source } from "../evidence";
import { edtfInWords } from "../edtf";
import { strings } from "../strings";
import { dayInWords, dayOf } from "../zone";
import type { RecordContext } from "./record-entry";

const words = strings.evidence;

/** One piece of evidence: the words in their language, then who published them and how far they can be trusted. */
/** @param counts whether the filter lets it count; of no matter without one. */
export function evidenceEntry(evidence: Evidence, context: RecordContext, counts = true): TemplateResult {
  const { source, quote, depth, grade, attribution, bearing } = evidence;
  const language = evidence.language ?? source.language ?? undefined;
  return html`
    <figure class="source" data-bearing=${bearing ?? "supports"} ?data-uncounted=${!counts}>
      ${quote ? html`<blockquote lang=${ifDefined(language)} dir="auto">${quote}</blockquote>` : nothing}
      ${(evidence.translations ?? []).map(({ language: tongue, text }) => html`
        <blockquote class="translation" lang=${tongue} dir="auto"><span class="hint">${words.translation}</span> ${text}
        </blockquote>`)}
      <figcaption>
        <cite>${publication(source)}${published(evidence, context)}${archived(source)}</cite>
        ${repost(source, context)}
        ${evidence.locator ? html`<p class="locator">${evidence.locator}</p>` : nothing}
        <span class="tags">
          ${bearing === "denies" ? html`<b class="tag denies">${words.denies}</b>` : nothing}
          ${counts ? nothing : html`<b class="tag">${words.uncounted}</b>`}
          ${attribution ? html`<span class="tag">${words.attribution[attribution] ?? attribution}</span>` : nothing}
          ${depth === undefined ? nothing : html`<span class="tag">${words.depth(depth)}</span>`}
          ${grade ? html`<span class="tag grade"><abbr title=${gradeInWords(grade)}>${words.grade} ${grade}</abbr>
            ${gradeInWords(grade)}</span>` : nothing}
        </span>
      </figcaption>
    </figure>
  `;
}

function publication(source: Source): TemplateResult {
  const title = source.title || source.slug;
  return html`${source.publisher ? html`<span class="publisher">${source.publisher}</span>, ` : nothing}${
    isWebAddress(source.url)
      ? html`<a href=${source.url!} target="_blank" rel="noopener noreferrer">${title}</a>` : html`<q>${title}</q>`}`;
}

function archived({ archivedUrl }: Source): TemplateResult | typeof nothing {
  if (!isWebAddress(archivedUrl)) return nothing;
  return html` (<a href=${archivedUrl!} target="_blank" rel="noopener noreferrer">${words.archived}</a>)`;
}

/** As dated by the publisher, which may be looser than a day; otherwise the day from which it could be read. */
function published({ source, published }: Evidence, { zone }: RecordContext): string {
  const date = source.publishedOn ? edtfInWords(source.publishedOn) : published && dayInWords(dayOf(published, zone));
  return date ? `, ${words.published(date)}` : "";
}

function repost(source: Source, { originals }: RecordContext): TemplateResult | typeof nothing {
  const chain = originalsOf(source, originals);
  if (!chain.length) return nothing;
  return html`<p class="repost">${words.repost} ${chain.map((it, place) => html`${place ? ", " : ""}${
    publication(it)}${it.publishedOn ? `, ${words.published(edtfInWords(it.publishedOn))}` : nothing}`)}.</p>`;
}

/** Anyone may record a source: only an address of the web becomes a link. */
function isWebAddress(url: string | null | undefined): boolean {
  return !!url && /^https?:\/\//i.test(url);
}

function gradeInWords(grade: string): string {
  return [words.reliability[grade[0] ?? ""], words.credibility[grade[1] ?? ""]].filter(Boolean).join("; ");
}
