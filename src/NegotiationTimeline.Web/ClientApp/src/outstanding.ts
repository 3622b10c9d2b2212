import type { ActKind } from "./acts";
import type { Resolved } from "./contract";
import type { CellAddress } from "./state";

/** What waits for an answer, and what no longer does, as the API answers it; the dates are EDTF, as recorded. */

export interface Outstanding extends Resolved {
  offers: Offer[];
  conditions: StatedCondition[];
  ultimatums: Demand[];
  /** Names of the parts of which there are more. */
  cutOff: Part[];
}

export const parts = ["offers", "conditions", "ultimatums"] as const;
export type Part = (typeof parts)[number];

/** In the order in which a reader is shown them. */
export const states = [
  "open", "lapsed", "withdrawn", "adopted", "met", "waived", "failed", "changed",
] as const;
export type OutstandingState = (typeof states)[number];

interface Judged {
  state: OutstandingState;
  certainty: "certain" | "possible";
}

export interface Offer extends Judged {
  id: string;
  title: string;
  proposers: string[];
  reported: boolean;
  tabledOn: string;
  /** When it was tabled; of one that is over, when it ended. */
  since: string;
  lapsesOn?: string | null;
}

export interface StatedCondition extends Judged {
  party: string;
  /** `issues/x`, `proposals/p` or `clauses/p/c`. */
  subject: string;
  /** Id of the record that states it. */
  position: string;
  condition: { id: string; text: string };
  since: string;
  resolvedOn?: string | null;
  reason?: string | null;
}

export interface Demand extends Judged {
  id: string;
  kind: ActKind;
  title: string;
  parties: string[];
  towards: string[];
  when: string;
  deadline?: string | null;
  /** When it was made; of one that is over, its deadline or when it was changed. */
  since?: string | null;
  changedBy: string[];
}

/** One of them, whatever it is, as the page shows it. */
export interface Waiting extends Judged {
  part: Part;
  key: string;
  title: string;
  by: string[];
  towards: string[];
  /** Of a demand. */
  kind?: ActKind;
  /** Of an offer: known only from a report. */
  reported?: boolean;
  /** Of a condition: what the statement is on, as a cell names it. */
  on?: string;
  /** When it was tabled, stated or made. */
  made: string;
  /** When it ended, where it has and that is known. */
  ended?: string;
  /** Its last day, by its own words. */
  until?: string;
  reason?: string;
  changedBy: string[];
  /** The cell that shows its evidence; an act has none. */
  cell?: CellAddress;
  /** The path of its record. */
  record: string;
}

/** All of them, part by part, in each the open ones first. */
export function waitingOf({ offers, conditions, ultimatums }: Outstanding): Waiting[] {
  const all = [...offers.map(ofOffer), ...conditions.map(ofCondition), ...ultimatums.map(ofDemand)];
  return parts.flatMap((part) => {
    const own = all.filter((it) => it.part === part);
    return states.flatMap((state) => own.filter((it) => it.state === state));
  });
}

function ofOffer({ id, title, proposers, reported, tabledOn, since, lapsesOn, ...judged }: Offer): Waiting {
  return {
    part: "offers", key: `offers/${id}`, title, by: proposers, towards: [], reported, made: tabledOn, changedBy: [],
    ended: judged.state === "open" ? undefined : since, until: lapsesOn ?? undefined,
    cell: proposers[0] ? { party: proposers[0], issue: `proposals/${id}` } : undefined,
    record: `proposals/${id}`, state: judged.state, certainty: judged.certainty,
  };
}

function ofCondition({ party, subject, position, condition, state, certainty, ...it }: StatedCondition): Waiting {
  const on = subject.replace(/^issues\//, "");
  return {
    part: "conditions", key: `conditions/${position}/${party}/${condition.id}`, title: condition.text, by: [party],
    towards: [], on, made: it.since, ended: it.resolvedOn ?? undefined, reason: it.reason ?? undefined, changedBy: [],
    cell: { party, issue: on }, record: `positions/${position}`, state, certainty,
  };
}

function ofDemand({ id, kind, title, parties, towards, when, deadline, since, changedBy, ...judged }: Demand): Waiting {
  return {
    part: "ultimatums", key: `ultimatums/${id}`, kind, title, by: parties, towards, made: when, changedBy,
    ended: judged.state === "open" ? undefined : since ?? undefined, until: deadline ?? undefined,
    record: `acts/${id}`, state: judged.state, certainty: judged.certainty,
  };
}
