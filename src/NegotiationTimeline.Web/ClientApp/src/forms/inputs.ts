import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { forms as words } from "../words/forms";
import type { Bench } from "./bench";
import { choiceOf } from "./choices";
import "./clause-input";
import "./date-input";
import type { Field } from "./description";
import { listAt, rowsAt, textAt } from "./draft";
import type { Told } from "./labels";
import { listOf, type Ask } from "./lists";
import "./pick-one";
import { sourceInput } from "./source-input";

/** More than these are looked for rather than listed. */
const manyIssues = 40;

const searched: Record<string, string | undefined> = {
  proposal: "proposals", truce: "truces", act: "acts", position: "positions", source: "sources", zone: "zones",
};

const asks = new WeakMap<Bench["negotiation"], Map<string, Ask>>();

/** The same for the same list: an input asks anew only where it is another. */
function askFor(of: string, { negotiation }: Bench): Ask {
  const known = asks.get(negotiation) ?? new Map<string, Ask>();
  asks.set(negotiation, known);
  if (!known.has(of)) known.set(of, listOf(of, negotiation));
  return known.get(of)!;
}

/** The one input of a field. */
export function inputOf(
  field: Field, it: Told, bench: Bench,
  fieldset: (fields: readonly Field[], prefix: string, bench: Bench) => TemplateResult,
): TemplateResult {
  const { negotiation } = bench;
  const text = textAt(bench.draft, it.path);
  const set = ({ detail }: CustomEvent<string | string[]>) => bench.set(it.path, detail);
  const clauses = (as: string, value: string | string[]) => html`<clause-input .as=${as} .value=${value}
    .proposal=${bench.proposal ?? textAt(bench.draft, "proposal")} .negotiation=${negotiation} .field=${it.id}
    .others=${rowsAt(bench.draft, "clauses").map((row) => textAt(row, "id")).filter(Boolean)}
    .describedBy=${it.describedBy ?? ""} .invalid=${!!it.fault} @typed=${set}></clause-input>`;
  switch (field.as) {
    case "date": case "interval": case "dates":
      return html`<date-input .as=${field.as} .value=${text} .zone=${negotiation.timeZone} .field=${it.id}
        .describedBy=${it.describedBy ?? ""} .invalid=${!!it.fault} @typed=${set}></date-input>`;
    case "clause": return clauses("clause", text);
    case "clauses": return clauses("clauses", listAt(bench.draft, it.path));
    case "after": return clauses("one", text);
    case "source": return sourceInput(it, bench, pick("sources", it, bench), fieldset);
    case "proposal": case "truce": case "act": case "position": case "zone":
      return pick(searched[field.as]!, it, bench);
    case "issue": return negotiation.issues.length > manyIssues ? pick("issues", it, bench) : choice(field, it, bench);
    case "party": return negotiation.parties.length > manyIssues ? pick("parties", it, bench) : choice(field, it, bench);
    case "choice": return choice(field, it, bench);
    default: return typedInput(field, it, bench);
  }
}

function pick(of: string, it: Told, bench: Bench): TemplateResult {
  return html`<pick-one .of=${of} .ask=${askFor(of, bench)} .value=${textAt(bench.draft, it.path)} .field=${it.id}
    .describedBy=${it.describedBy ?? ""} .invalid=${!!it.fault}
    @typed=${({ detail }: CustomEvent<string>) => bench.set(it.path, detail)}></pick-one>`;
}

function choice(field: Field, it: Told, bench: Bench): TemplateResult {
  return html`<select id=${it.id} aria-invalid=${it.fault ? "true" : "false"}
    aria-describedby=${ifDefined(it.describedBy)}
    @change=${(event: Event) => bench.set(it.path, (event.target as HTMLSelectElement).value)}>
    ${field.initial !== undefined ? "" : html`<option value="">${field.required ? words.choose : words.none}</option>`}
    ${choiceOf(field, bench, textAt(bench.draft, it.path))}</select>`;
}

function typedInput({ as }: Field, it: Told, bench: Bench): TemplateResult {
  const text = textAt(bench.draft, it.path);
  const typed = (event: Event) => bench.set(it.path, (event.target as HTMLInputElement).value);
  const invalid = it.fault ? "true" : "false";
  if (as === "long" || as === "names")
    return html`<textarea id=${it.id} rows="3" .value=${text} aria-invalid=${invalid}
      aria-describedby=${ifDefined(it.describedBy)} @input=${typed}></textarea>`;
  return html`<input id=${it.id} type="text" .value=${text} aria-invalid=${invalid} autocomplete="off"
    inputmode=${as === "number" ? "numeric" : "text"} spellcheck=${as === "id" ? "false" : "true"}
    aria-describedby=${ifDefined(it.describedBy)} @input=${typed} />`;
}
