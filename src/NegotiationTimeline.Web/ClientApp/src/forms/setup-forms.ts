import { sourceFields } from "./common-fields";
import type { Field, Form } from "./description";

const slug: Field = { name: "slug", as: "id", required: true };

const about: readonly Field[] = [
  { name: "title", as: "text", required: true }, { name: "summary", as: "long" },
  { name: "coverage", as: "interval" }, { name: "codedThrough", as: "date" },
  { name: "visibility", as: "choice", initial: "public", choices: ["public", "private"] },
  { name: "staleAfter", as: "number", rare: true }, { name: "coders", as: "names", rare: true },
  { name: "codingNotes", as: "long", rare: true },
];

/** What a negotiation is made of: described as a whole, and described anew. */
export const setup: Form[] = [
  {
    name: "open", group: "start", path: "", isSetup: true,
    fields: [about[0]!, slug, { name: "timeZone", as: "zone", required: true }, ...about.slice(1)],
  },
  { name: "negotiation", group: "setup", path: "", isSetup: true, fields: about },
  {
    name: "parties", group: "setup", path: "parties/{slug}", isSetup: true, fields: [
      { name: "name", as: "text", required: true }, slug,
      {
        name: "kind", as: "choice", required: true,
        choices: ["state", "organisation", "coalition", "armed-group", "person"],
      },
      {
        name: "members", as: "rows", when: { name: "kind", is: "coalition" }, fields: [
          { name: "party", as: "party", required: true }, { name: "holds", as: "interval" }],
      },
      { name: "coverage", as: "interval", rare: true }, { name: "colour", as: "text", rare: true },
      { name: "sameAs", as: "list", rare: true },
    ],
  },
  {
    name: "issues", group: "setup", path: "issues/{slug}", isSetup: true, fields: [
      { name: "proposition", as: "text", required: true }, slug, { name: "group", as: "text" },
      { name: "salience", as: "choice", choices: ["0", "1", "2", "3"] },
      { name: "parent", as: "issue", rare: true },
    ],
  },
  {
    name: "sources", group: "setup", path: "sources/{slug}", isSetup: true, fields: [slug, ...sourceFields],
  },
];
