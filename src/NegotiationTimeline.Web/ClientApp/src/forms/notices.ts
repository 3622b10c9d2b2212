import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { addressOf, type MatrixState } from "../state";
import { forms as words } from "../words/forms";
import { strings } from "../strings";
import { instantInWords } from "../zone";
import { forms } from "./forms";
import { begun } from "./kept";
import type { OneRecord, Receipt } from "./sending";

/** What came of a recording, and of what. */
export interface Told extends Receipt {
  path: string;
  condition?: string;
}

/** It is recorded: where to see it, and how to undo it. */
export function doneNotice(
  { path, condition, recordedAt }: Told, form: string, record: OneRecord, { slug, timeZone }: Negotiation,
  state: MatrixState,
): TemplateResult {
  const said = record.versions.at(-1)?.record;
  const [party, issue] = [(said?.parties as string[] | undefined)?.[0], said?.issue as string | undefined];
  const last = record.history.at(-1)?.kind ?? "stated";
  const cell = form === "positions" && party && issue ? { party, issue } : undefined;
  return html`<section class="notice done" role="status"><h2>${words.record.did[last] ?? last}</h2>
    <p>${(last === "stated" ? words.done.aboutNew : words.done.about)(instantInWords(recordedAt, timeZone))}</p>
    <p class="actions">
      ${cell ? html`<a class="button" href=${addressOf(slug, { ...state, record: undefined, view: undefined, cell })}>${
        words.done.see}</a>` : nothing}
      ${undoOf(last, condition).map(([noun, label]) => html`
        <a href=${addressOf(slug, { ...state, record: `${path}/${noun}` })}>${label}</a>`)}
      <a href=${addressOf(slug, { ...state, record: form })}>${words.done.another}</a></p>
  </section>`;
}

/** Nothing is ever deleted: what undoes it is one more entry. */
function undoOf(last: string, condition?: string): [noun: string, label: string][] {
  switch (last) {
    case "stated": case "reinstated": return [["retraction", words.done.undo]];
    case "retracted": case "withdrawn": case "merged": return [["reinstatement", words.done.redo]];
    case "condition-resolved": return condition ? [[`conditions/${condition}/retraction`, words.done.unresolve]] : [];
    case "resolution-retracted": return [];
    default: return [["corrections", words.done.mend]];
  }
}

/** Everything that can be recorded. */
export function kindsNavigation({ slug }: Negotiation, state: MatrixState): TemplateResult {
  const drafts = begun(slug);
  const link = (name: string) => html`<li><a href=${addressOf(slug, { ...state, record: name })}
    aria-current=${name === state.record ? "page" : "false"}>${words.names[name]}</a>${
    name !== state.record && drafts.includes(name) ? html` <span class="hint">${words.draft}</span>` : nothing}</li>`;
  return html`<nav class="kinds" aria-label=${words.other}><h2>${words.other}</h2><div>
    ${Object.entries(words.groups).map(([group, title]) => html`<section><h3>${title}</h3>
      <ul>${forms.filter((it) => it.group === group).map(({ name }) => link(name))}</ul></section>`)}
      <section><h3>${words.atOnce}</h3><ul><li><a href=${addressOf(slug, { ...state, record: "imports" })}>${
        strings.record.importFile}</a></li></ul></section></div></nav>`;
}
