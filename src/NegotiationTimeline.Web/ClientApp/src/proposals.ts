import type { Condition, Firmness, Position, Resolved } from "./contract";
import type { Evidence, Source } from "./evidence";

/** Proposals as the API answers them. */

export type ProposalState = "not-yet" | "tabled" | "revised" | "withdrawn" | "lapsed" | "adopted";
export type Answer = "accepts" | "conditional" | "non-committal" | "reservations" | "rejects" | "declined" | "contested"
  | "implied" | "unanswered" | "not-covered";
export type Certainty = "certain" | "possible";

export interface ProposalItem {
  id: string;
  title: string;
  state: ProposalState;
  certainty: Certainty;
  proposers: string[];
  /** Known from a report alone. */
  reported: boolean;
  /** EDTF, as recorded. */
  tabledOn: string;
  /** How many the text has at the date. */
  clauses: number;
}

/** Words of a clause, as a text has them. */
export interface Clause {
  id: string;
  issue: string;
  /** Whether who accepts the clause accepts its issue's proposition. */
  sense: "for" | "against";
  obligor?: string | null;
  degree?: string | null;
  text: string;
  /** The clause that it follows in sequence. */
  after?: string | null;
}

export interface ScoredClause extends Clause {
  proposition?: string | null;
  /** EDTF: the tabling or the revision that gave it these words. */
  since: string;
  adopted: boolean;
  stances: PartyAnswer[];
  overlap: { party: string; position: Position; implied: boolean; conditions: Condition[] }[];
  blockedBy: Blocking[];
  /** Slugs of those of whom nothing is known to it, nor to its issue. */
  unanswered: string[];
  unsettled: OpenPoint[];
}

/** What a party said to a clause, or to the whole. */
export interface PartyAnswer {
  party: string;
  answer: Answer;
  /** Of the cell that it is taken from. */
  state: "held" | "declined" | "contested" | "unknown" | "not-covered";
  /** As seen from the clause. */
  position?: Position | null;
  /** Taken from the stance on the clause's issue. */
  implied: boolean;
  firmness?: Firmness | null;
  clarity?: string | null;
  certainty?: Certainty | null;
  conditions: Condition[];
  since?: string | null;
  answeredEarlierText: boolean;
  /** A proposer that no longer stands behind what it tabled. */
  tookBack: boolean;
  positions: string[];
  filteredOut: string[];
}

/** A red line that stands against a clause. */
export interface Blocking {
  party: string;
  position: Position;
  positions: string[];
  since?: string | null;
  certainty: Certainty;
  implied: boolean;
}

export interface OpenPoint {
  kind: string;
  party?: string | null;
  /** Of a condition; of a sequence, the clause before. */
  text?: string | null;
}

/** On what a text rests: the source by its slug. */
export interface TextEvidence extends Omit<Evidence, "source" | "published" | "translations"> {
  source: string;
}

export interface ProposalStep {
  id: string;
  step: "revision" | "withdrawal" | "lapse" | "adoption";
  /** EDTF, as recorded. */
  on: string;
  parties: string[];
  /** Of a revision, those added or changed; of an adoption, those adopted: none is the whole. */
  clauses: string[];
  dropped: string[];
  summary?: string | null;
  certainty: Certainty;
  evidence: TextEvidence[];
}

export interface Proposal extends Resolved {
  id: string;
  title: string;
  state: ProposalState;
  certainty: Certainty;
  proposers: string[];
  reported: boolean;
  speaker?: { name?: string | null; office?: string | null; authority?: string | null } | null;
  tabledOn: string;
  lapsesOn?: string | null;
  summary?: string | null;
  evidence: TextEvidence[];
  parties: string[];
  clauses: ScoredClause[];
  /** Answers to the whole. */
  whole: PartyAnswer[];
  steps: ProposalStep[];
  dropped: (Clause & { since: string; until: string })[];
  /** Each text so far, the present one last. */
  texts: { since: string; clauses: Clause[] }[];
}

/** The same evidence as a record has it, with its source as the list of sources gives it. */
export function evidenceOf(told: TextEvidence, sources: Map<string, Source>): Evidence {
  const source = sources.get(told.source) ?? { slug: told.source };
  return { ...told, source, published: source.publishedOn ?? "" };
}

/** What an answer is to: a clause, or the whole. */
export function subjectOf(proposal: string, clause?: string): string {
  return clause ? `clauses/${proposal}/${clause}` : `proposals/${proposal}`;
}

/** A party of which the scorecard does not tell has not answered. */
export function answerOf(answers: PartyAnswer[], party: string): PartyAnswer {
  return answers.find((it) => it.party === party) ?? {
    party, answer: "unanswered", state: "unknown", implied: false, conditions: [], answeredEarlierText: false,
    tookBack: false, positions: [], filteredOut: [],
  };
}

/** Conditions that are still to be met. */
export function openConditions({ conditions }: Pick<PartyAnswer, "conditions">): Condition[] {
  return conditions.filter((it) => (it.status ?? "open") === "open");
}

/** Who is against a clause without a red line: rejections and reservations, those with words of their own first. */
export function opponentsOf({ stances, blockedBy }: ScoredClause): PartyAnswer[] {
  return stances
    .filter((it) => (it.position ?? 0) < 0 && !blockedBy.some(({ party }) => party === it.party))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}
