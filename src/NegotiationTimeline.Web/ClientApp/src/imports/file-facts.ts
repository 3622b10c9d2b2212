import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { fact } from "../controls/fact";
import { imports as words } from "../words/imports";
import { grouped } from "../words/plural";
import { instantInWords } from "../zone";
import type { Import } from "./contract";

/** Which file it is, as the server found it. */
export function fileFacts({ file, by, at, kind }: Import, { timeZone }: Negotiation): TemplateResult {
  const isTable = file.format === "csv";
  return html`<section class="file" aria-labelledby="file"><h2 id="file">${words.file.heading}</h2>
    <dl class="facts">
      ${fact(words.file.kind, kind ? words.kinds[kind] ?? kind : isTable ? "" : words.map.eachLine)}
      ${fact(words.file.separator, isTable ? words.file.separators[file.separator ?? ""] ?? file.separator ?? "" : words.file.lines)}
      ${fact(words.file.encoding, file.encoding.toUpperCase())}
      ${fact(words.file.size, words.file.bytes(file.bytes))}
      ${file.rows === null ? nothing : fact(words.file.rows, grouped(file.rows))}
      ${fact(words.file.by, by)} ${fact(words.file.at, instantInWords(at, timeZone))}
    </dl>
    <details class="hash"><summary>${words.file.hash}</summary><code>${file.sha256}</code></details></section>`;
}
