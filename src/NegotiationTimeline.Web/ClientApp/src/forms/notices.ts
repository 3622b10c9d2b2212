import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import type { ProblemDetails } from "../problem";
import { addressOf, type MatrixState } from "../state";
import { forms as words } from "../words/forms";
import { instantInWords } from "../zone";
import type { Fault } from "./bench";
import { forms } from "./description";
import { idIn } from "./place";
import type { OneRecord, Receipt } from "./sending";

/** Said once above the form; the fields at fault say the rest themselves. */
export function refusalNotice(problem: ProblemDetails, all: Fault[], unplaced: Fault[]): TemplateResult {
  const told = { ...problem, ...statusWords(problem) };
  const isOfFields = problem.status === 422 && all.length > unplaced.length;
  return html`<section class="notice problem refusal" role="alert" tabindex="-1">
    <h2>${isOfFields ? words.faults(all.length) : told.title}</h2>
    ${isOfFields ? nothing : html`<p>${told.detail}</p> ${told.remedy ? html`<p>${told.remedy}</p>` : nothing}
      <p class="hint">${words.refused}</p>`}
    ${isOfFields && unplaced.length ? html`<ul>${unplaced.map((it) => html`<li><code>${it.field}</code> ${it.detail}
      ${it.remedy}</li>`)}</ul>` : nothing}
  </section>`;
}

/** Who may not record, or meets a server that cannot, is told what becomes of the draft. */
function statusWords({ status }: ProblemDetails): Partial<ProblemDetails> {
  if (status === 401 || status === 403) return words.notAllowed;
  return status === 503 || status === 405 ? words.readOnly : {};
}

/** It is recorded: where to see it, and how to undo it. */
export function doneNotice(
  receipt: Receipt, path: string, form: string, record: OneRecord, { slug, timeZone }: Negotiation, state: MatrixState,
): TemplateResult {
  const said = record.versions.at(-1)?.record;
  const [party, issue] = [(said?.parties as string[] | undefined)?.[0], said?.issue as string | undefined];
  const cell = form === "positions" && party && issue ? { party, issue } : undefined;
  return html`<section class="notice done" role="status"><h2>${words.done.heading}</h2>
    <p>${words.done.about(idIn(path), instantInWords(receipt.recordedAt, timeZone))}</p>
    <p class="actions">
      ${cell ? html`<a class="button" href=${addressOf(slug, { ...state, record: undefined, view: undefined, cell })}>${
        words.done.see}</a>` : nothing}
      ${record.state === "retracted" ? nothing
        : html`<a href=${addressOf(slug, { ...state, record: `${path}/retraction` })}>${words.done.undo}</a>`}
      <a href=${addressOf(slug, { ...state, record: form })}>${words.done.another}</a></p>
  </section>`;
}

/** Everything that can be recorded. */
export function kindsNavigation({ slug }: Negotiation, state: MatrixState): TemplateResult {
  const link = (name: string) => html`<li><a href=${addressOf(slug, { ...state, record: name })}
    aria-current=${name === state.record ? "page" : "false"}>${words.names[name]}</a></li>`;
  return html`<nav class="kinds" aria-label=${words.other}><h2>${words.other}</h2><div>
    ${Object.entries(words.groups).map(([group, title]) => html`<section><h3>${title}</h3>
      <ul>${forms.filter((it) => it.group === group).map(({ name }) => link(name))}</ul></section>`)}</div></nav>`;
}
