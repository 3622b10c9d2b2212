import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { loadingNotice, problemNotice } from "../controls/notice";
import { Problem, unreachable } from "../problem";
import { Remote } from "../remote";
import { strings } from "../strings";

/** The forms stand below a negotiation; this is the one that is not there yet. */
const unopened: Negotiation = { slug: "", title: "", timeZone: "UTC", parties: [], issues: [] };

/** The form in which a negotiation is opened: loaded for those who open one. */
export class Opening {
  readonly #forms: Remote<unknown>;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#forms = new Remote(host);
  }

  recover = (): void => this.#forms.recover();

  forget = (): void => this.#forms.forget();

  render(): TemplateResult {
    const { value, problem, loading, retry } = this.#forms;
    if (!value && !loading && !problem)
      void this.#forms.ask(() => import("../forms/record-page").catch(() => { throw new Problem(unreachable()); }));
    if (problem) return problemNotice(problem, retry);
    if (!value) return loadingNotice(strings.record.loading, 8);
    return html`<record-page .negotiation=${unopened} .state=${opening}></record-page>`;
  }
}

const opening = { record: "open" };
