import { html, nothing, type TemplateResult } from "lit";

/** One line of a list of facts; nothing where the value is not known. */
export function fact(name: string, value: unknown): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${name}</dt> <dd>${value}</dd></div>` : nothing;
}
