import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import "./copy-button";
import { cite, type Citation } from "../citing";
import type { Negotiation, Resolved } from "../contract";
import { pinnedRecording, pinnedState } from "../pinning";
import { addressOf, type MatrixState } from "../state";
import { save } from "../saving";
import { strings } from "../strings";
import { instantInWords } from "../zone";

const words = strings.cite;

/** How to cite what is shown: in words, and by a link that gives the same answer for ever. */
export function citation(
  negotiation: Negotiation, answer: Resolved, state: MatrixState, when: string, id?: string,
): TemplateResult {
  const { slug, title, timeZone } = negotiation;
  const pinned = addressOf(slug, pinnedState(state, answer, timeZone));
  const recordedBy = pinnedRecording(answer);
  const cited = cite({
    title, when, recordedBy, recorded: instantInWords(recordedBy, timeZone), coders: negotiation.coders ?? [],
    url: `${new URL(pinned, location.origin)}`,
  });
  return html`
    <section class="cite" id=${ifDefined(id)} aria-label=${words.heading}>
      <h2>${words.heading}</h2>
      <p class="citation">${words.text(title, when, instantInWords(recordedBy, timeZone))}</p>
      <p class="actions">
        <a class="permanent" href=${pinned} data-address=${new URL(pinned, location.origin).href}>${words.link}</a>
        ${answer.pin ? html`<a href=${answer.pin} target="_blank">${words.json}</a>` : nothing}
        ${citationCopies(cited, slug)}
      </p>
      <p class="hint">${words.hint}</p>
    </section>
  `;
}

/** Buttons that copy a citation in each of its forms, and files for those who keep references. */
export function citationCopies({ text, bibtex, csl }: Citation, name: string): TemplateResult {
  const words = strings.figure;
  return html`
    <copy-button .text=${text} .label=${strings.cite.copy}></copy-button>
    <copy-button .text=${bibtex} .label=${words.bibtex}></copy-button>
    <copy-button .text=${csl} .label=${words.csl}></copy-button>
    ${file(words.takeBibtex, bibtex, "application/x-bibtex", `${name}.bib`)}
    ${file(words.takeCsl, csl, "application/vnd.citationstyles.csl+json", `${name}.csl.json`)}`;
}

function file(label: string, content: string, type: string, name: string): TemplateResult {
  const take = () => save(new Blob([content], { type }), name);
  return html`<button type="button" class="link" @click=${take}>${label}</button>`;
}
