import { evidence, id, on } from "./common-fields";
import type { Field } from "./description";

const reason: Field = { name: "reason", as: "long", required: true };
const some: Field = { ...evidence, required: false, rows: 0 };

/**
 * What can be done to any record; `patches`: the record's own fields stand in the form, and what differs is sent;
 * `of`: only to this kind.
 */
export const amendments: Record<string, { fields: readonly Field[]; patches?: boolean; of?: string }> = {
  corrections: { fields: [reason, some], patches: true },
  refinements: { fields: [reason, evidence], patches: true },
  evidence: { fields: [evidence, reason] },
  withdrawal: { fields: [reason, evidence] },
  retraction: { fields: [reason] },
  reinstatement: { fields: [reason] },
  merge: { fields: [{ name: "into", as: "position", required: true }, reason], of: "positions" },
};

export const resolution: readonly Field[] = [
  { name: "status", as: "choice", required: true, choices: ["met", "waived", "failed", "open"] },
  on, reason, evidence, id,
];
