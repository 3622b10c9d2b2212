import { html, nothing, type TemplateResult } from "lit";
import type { ProblemDetails } from "../problem";
import { forms as words } from "../words/forms";
import { correcting } from "../words/correcting";
import type { Fault } from "./bench";

export interface Refused {
  problem: ProblemDetails;
  faults: Fault[];
  /** What the field of a fault is called. */
  called: (field: string) => string;
  /** Goes to where a fault is to be mended. */
  goTo: (field: string) => void;
  /** Address of the record that an earlier sending of this form made, whose answer never came. */
  recorded?: string;
}

/** Said once above the form, each fault with the way to its field. */
export function refusalNotice({ problem, faults, called, goTo, recorded }: Refused): TemplateResult {
  const told = { ...problem, ...statusWords(problem) };
  const isOfFields = (problem.status === 422 || problem.status === 400) && faults.length > 0;
  const leads = ({ field }: Fault) => () => goTo(field);
  return html`<section class="notice problem refusal" role="alert" tabindex="-1">
    <h2>${isOfFields ? words.faults(faults.length) : told.title}</h2>
    ${isOfFields
      ? html`<ul class="faults">${faults.map((it) => html`<li>
          <button type="button" class="link" @click=${leads(it)}>${called(it.field)}: ${it.detail}</button></li>`)}</ul>`
      : html`<p>${told.detail}</p> ${told.remedy ? html`<p>${told.remedy}</p>` : nothing}
        <p class="hint">${words.refused}</p>`}
    ${recorded ? html`<p><a href=${recorded}>${correcting.recordedBefore}</a></p>` : nothing}
  </section>`;
}

/** Who may not record, meets a server that cannot, or was overtaken, is told what becomes of the draft. */
function statusWords({ status }: ProblemDetails): Partial<ProblemDetails> {
  if (status === 401 || status === 403) return words.notAllowed;
  if (status === 412) return correcting.overtaken;
  return status === 503 || status === 405 ? words.readOnly : {};
}
