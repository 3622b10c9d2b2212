import { doers, doersIfTold, evidence, id, on, slug, speaker, summary } from "./common-fields";
import type { Field, Form } from "./description";
import { setup } from "./setup-forms";

const clauses: Field = {
  name: "clauses", as: "rows", fields: [
    { name: "id", as: "id", required: true }, { name: "issue", as: "issue", required: true },
    { name: "text", as: "long", required: true },
    { name: "sense", as: "choice", initial: "for", choices: ["for", "against"] },
    { name: "obligor", as: "party" }, { name: "degree", as: "text" }, { name: "after", as: "after" },
  ],
};
const proposal: Field = { name: "proposal", as: "proposal", required: true };
const truce: Field = { name: "truce", as: "truce", required: true };

const said: Form[] = [
  {
    name: "positions", group: "said", path: "positions", fields: [
      { ...doers },
      {
        name: "subject", as: "either", required: true, fields: [
          { name: "issue", as: "issue", required: true }, { name: "proposal", as: "proposal", required: true },
          { name: "clause", as: "clause", required: true },
        ],
      },
      { name: "position", as: "stance", required: true },
      { name: "firmness", as: "choice", initial: "stated", choices: ["tentative", "stated", "firm", "red-line"] },
      {
        name: "when", as: "either", required: true, fields: [
          { name: "statedOn", as: "date", required: true }, { name: "holds", as: "interval", required: true },
        ],
      },
      summary, evidence, speaker,
      { name: "conditions", as: "rows", rare: true, fields: [
        { name: "id", as: "id", required: true }, { name: "text", as: "text", required: true }] },
      { name: "clarity", as: "choice", rare: true, initial: "explicit", choices: ["explicit", "implied", "ambiguous"] },
      { name: "role", as: "choice", rare: true, initial: "responder", choices: ["proposer", "demander", "responder"] },
      { name: "occasion", as: "text", rare: true }, { name: "changeReason", as: "long", rare: true },
      { name: "dropsRedLine", as: "yes", rare: true }, id,
    ],
  },
  {
    name: "assessments", group: "said", path: "assessments", fields: [
      {
        name: "who", as: "group", required: true, fields: [
          { name: "name", as: "text", required: true }, { name: "affiliation", as: "text" },
          { name: "kind", as: "choice", required: true, choices: ["analyst", "narrator", "experts"] },
        ],
      },
      { name: "summary", as: "long", required: true }, { name: "statedOn", as: "date", required: true },
      { name: "party", as: "party" }, { name: "issue", as: "issue" }, { name: "proposal", as: "proposal", rare: true },
      { name: "truce", as: "truce", rare: true }, { name: "act", as: "act", rare: true },
      { name: "audience", as: "text", rare: true }, { name: "questionsRedLine", as: "yes" }, evidence, id,
    ],
  },
];

const texts: Form[] = [
  {
    name: "proposals", group: "texts", path: "proposals", versions: "versions", disavowal: "disavowal", fields: [
      slug, { name: "title", as: "text", required: true }, doers, { name: "tabledOn", as: "date", required: true },
      { ...clauses, rows: 1, required: true }, summary, { name: "reported", as: "yes" },
      { name: "lapsesOn", as: "date", rare: true }, evidence, speaker,
    ],
  },
  {
    name: "revisions", group: "texts", path: "proposals/{proposal}/revisions", fields: [
      proposal, on, doersIfTold, clauses, { name: "drops", as: "clauses" }, summary,
      { name: "title", as: "text", rare: true },
      evidence, id,
    ],
  },
  { name: "withdrawal", group: "texts", path: "proposals/{proposal}/withdrawal",
    fields: [proposal, on, doersIfTold, summary, evidence, id] },
  { name: "lapse", group: "texts", path: "proposals/{proposal}/lapse", fields: [proposal, on, summary, evidence, id] },
  { name: "adoption", group: "texts", path: "proposals/{proposal}/adoption",
    fields: [proposal, on, doersIfTold, { name: "clauses", as: "clauses" }, summary, evidence, id] },
];

const truceStep = [truce, doersIfTold, on, summary, evidence, speaker, id] as const;
const truces: Form[] = [
  {
    name: "truces", group: "truces", path: "truces", versions: "versions", fields: [
      slug, { name: "title", as: "text", required: true }, doers, { name: "bound", as: "parties" },
      { name: "declaredOn", as: "date", required: true }, { name: "window", as: "interval" },
      { name: "includes", as: "date", rare: true }, { name: "terms", as: "long" }, summary, evidence, speaker,
    ],
  },
  {
    name: "violations", group: "truces", path: "truces/{truce}/violations", fields: [
      truce, { name: "claimant", as: "party", required: true }, { name: "accused", as: "party" },
      { name: "statedOn", as: "date" }, { name: "count", as: "number" }, { name: "unit", as: "text" },
      { name: "atLeast", as: "yes" }, { name: "cutOff", as: "date" }, { name: "period", as: "dates", rare: true },
      { name: "method", as: "text", rare: true }, summary, evidence, speaker, id,
    ],
  },
  { name: "reciprocation", group: "truces", path: "truces/{truce}/reciprocation",
    fields: [truce, doers, on, summary, evidence, speaker, id] },
  { name: "entry", group: "truces", path: "truces/{truce}/entry", fields: truceStep },
  { name: "extension", group: "truces", path: "truces/{truce}/extension",
    fields: [truce, on, { name: "until", as: "date", required: true }, doersIfTold, summary, evidence, speaker, id] },
  { name: "end", group: "truces", path: "truces/{truce}/end", fields: truceStep },
];

const done: Form[] = [{
  name: "acts", group: "done", path: "acts", fields: [
    {
      name: "kind", as: "choice", required: true, choices: ["threat", "ultimatum", "expectation", "meeting-scheduled",
        "meeting-changed", "meeting-held", "meeting-cancelled", "incident", "aid-provided", "aid-suspended",
        "aid-resumed", "coalition-formed", "ground-situation"],
    },
    { name: "title", as: "text", required: true }, doersIfTold, { name: "towards", as: "parties" },
    {
      name: "when", as: "either", required: true, fields: [
        { name: "statedOn", as: "date", required: true }, { name: "holds", as: "interval", required: true }],
    },
    summary, { name: "window", as: "dates", rare: true }, { name: "deadline", as: "date", rare: true },
    { name: "host", as: "party", rare: true }, { name: "place", as: "text", rare: true },
    { name: "count", as: "number", rare: true }, { name: "unit", as: "text", rare: true },
    { name: "atLeast", as: "yes", rare: true }, { name: "changes", as: "act", rare: true }, evidence, speaker, id,
  ],
}];

/** Every kind of thing that can be recorded, in the order in which the page offers them. */
export const forms: readonly Form[] = [...said, ...done, ...texts, ...truces, ...setup];
