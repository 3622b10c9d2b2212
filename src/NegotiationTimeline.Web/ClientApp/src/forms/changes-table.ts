import { html, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { wordsOf } from "../words/fields";
import { forms } from "../words/forms";
import type { Form } from "./description";
import { bodyOf, type Draft } from "./draft";
import { heldInWords } from "./held";
import { patchable } from "./place";

/** What a correction would change, field by field. */
export function changesTable(
  form: Form, negotiation: Negotiation, before: Draft, changes: Record<string, unknown>,
  { none = forms.nothingChanged, heading = forms.changes.heading } = {},
): TemplateResult {
  const was = bodyOf(patchable(form), before);
  const rows = Object.entries(changes);
  const twins: Record<string, string> = { parties: "party", party: "parties", declined: "position", position: "declined" };
  const former = (name: string) => was[name] ?? was[twins[name] ?? ""];
  if (!rows.length) return html`<p class="hint">${none}</p>`;
  return html`<table class="plain changes-table"><caption class="unseen">${heading}</caption>
    <thead><tr><th scope="col">${forms.changes.field}</th><th scope="col">${forms.changes.before}</th>
      <th scope="col">${forms.changes.after}</th></tr></thead>
    <tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${labelOf(form, name)}</th>
      <td>${heldInWords(name, former(name), negotiation)}</td>
      <td><ins>${heldInWords(name, value, negotiation)}</ins></td></tr>`)}</tbody></table>`;
}

export function labelOf(form: Form, name: string): string {
  return wordsOf([form.name], "", name === "party" && form.fields.some((it) => it.as === "doers") ? "parties"
    : name === "declined" ? "position" : name).label;
}
