import type { Negotiation } from "../contract";
import { edtfInWords } from "../edtf";
import { valueInWords } from "../words/values";
import { forms as words } from "../words/forms";

const dates = new Set(["statedOn", "holds", "on", "tabledOn", "lapsesOn", "declaredOn", "window", "includes", "until",
  "cutOff", "period", "deadline", "coverage", "codedThrough", "publishedOn", "retrieved"]);

/** What a field holds, for the table of what a correction changes. */
export function heldInWords(name: string, value: unknown, negotiation: Negotiation): string {
  const { parties, issues } = negotiation;
  if (value === null || value === undefined) return words.changes.empty;
  if (Array.isArray(value))
    return value.length ? value.map((it) => heldInWords(name, it, negotiation)).join("; ") : words.changes.empty;
  if (typeof value === "object")
    return Object.entries(value).map(([part, it]) => heldInWords(part, it, negotiation)).join(", ");
  const text = `${value as string}`;
  if (dates.has(name)) return edtfInWords(text);
  return parties.find((it) => it.slug === text)?.name ?? issues.find((it) => it.slug === text)?.proposition
    ?? valueInWords(name, text);
}
