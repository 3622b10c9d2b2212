import { html, type TemplateResult } from "lit";
import { cut } from "../found";

/** A text in which the words of the search are marked. */
export function marked(text: string, wanted: string[]): TemplateResult {
  return html`${cut(text, wanted).map((piece, n) => (n % 2 ? html`<mark>${piece}</mark>` : piece))}`;
}
