import { api, type Times } from "./api";
import type { CellEvidence } from "./evidence";
import type { PartyAnswer, Proposal, ScoredClause } from "./proposals";
import type { CellAddress } from "./state";

/** On what a cell rests; of an answer to an offer, also the offer, and what the answer is implied by. */
export interface CellTold extends CellEvidence {
  offer?: {
    proposal: Proposal;
    /** None where the answer is to the whole, or the clause is not in the text of the date. */
    clause?: ScoredClause;
    answer?: PartyAnswer;
    /** The stance on the clause's issue, where the party said nothing to the clause, or drew a red line there. */
    implied?: CellEvidence;
  };
}

export async function cellTold(
  slug: string, { party, issue: subject }: CellAddress, times: Times, signal: AbortSignal,
): Promise<CellTold> {
  const [, id, clauseId] = subject.split("/");
  if (!id) return api.cell(slug, party, subject, times, signal);
  const [own, proposal] = await Promise.all([
    api.cell(slug, party, subject, times, signal), api.proposal(slug, id, times, signal),
  ]);
  const clause = proposal.clauses.find((it) => it.id === clauseId);
  const answers = clause?.stances ?? (clauseId ? [] : proposal.whole);
  const answer = answers.find((it) => it.party === party);
  const isImplied = answer?.implied || clause?.blockedBy.some((it) => it.party === party && it.implied);
  const implied = clause && isImplied ? await api.cell(slug, party, clause.issue, times, signal) : undefined;
  return { ...own, offer: { proposal, clause, answer, implied } };
}
