import type { Field } from "./description";

/** Fields that many forms have. */

export const speaker: Field = {
  name: "speaker", as: "group", rare: true, fields: [
    { name: "name", as: "text" }, { name: "office", as: "text" },
    { name: "authority", as: "choice", choices: ["principal", "spokesperson", "envoy", "official", "unnamed"] },
  ],
};

export const evidenceFields: readonly Field[] = [
  { name: "source", as: "source", required: true },
  { name: "quote", as: "long" },
  {
    name: "attribution", as: "choice", initial: "reported", choices: ["on-the-record", "transcript", "spokesperson",
      "document-seen", "reported", "unnamed-official", "inferred"],
  },
  { name: "depth", as: "choice", initial: "1", choices: ["0", "1", "2", "3"] },
  { name: "grade", as: "text" },
  { name: "bearing", as: "choice", initial: "supports", choices: ["supports", "denies"] },
  { name: "language", as: "text", rare: true },
  {
    name: "translations", as: "rows", rare: true, fields: [
      { name: "language", as: "text", required: true }, { name: "text", as: "long", required: true }],
  },
  { name: "locator", as: "text", rare: true },
];

export const evidence: Field = { name: "evidence", as: "rows", required: true, rows: 1, fields: evidenceFields };
export const summary: Field = { name: "summary", as: "long" };
export const doers: Field = { name: "parties", as: "doers", required: true };
export const doersIfTold: Field = { name: "parties", as: "doers" };
export const id: Field = { name: "id", as: "id", rare: true };
export const slug: Field = { name: "id", as: "id", required: true };
export const on: Field = { name: "on", as: "date", required: true };

export const sourceFields: readonly Field[] = [
  { name: "publisher", as: "text", required: true }, { name: "title", as: "text", required: true },
  { name: "publishedOn", as: "date", required: true }, { name: "url", as: "text" },
  { name: "language", as: "text" }, { name: "kind", as: "text" }, { name: "repostOf", as: "source", rare: true },
  { name: "archivedUrl", as: "text", rare: true }, { name: "retrieved", as: "date", rare: true },
  { name: "contentHash", as: "text", rare: true }, { name: "notes", as: "long", rare: true },
];
