import { partyName, partyNames } from "./naming";
import type { Party } from "./contract";
import { answerOf, opponentsOf, type PartyAnswer, type Proposal, type ScoredClause } from "./proposals";
import { strings } from "./strings";

const words = strings.proposals;
/** Who is against a clause has a column of its own. */
const toldBeside = new Set(["red-line", "rejection", "reservations", "unanswered"]);
const longestQuote = 60;

/** A clause as a line of a document of four columns. */
export interface SheetRow {
  number: number;
  clause: ScoredClause;
  accepts: PartyAnswer[];
  redLines: PartyAnswer[];
  against: PartyAnswer[];
  left: string[];
}

export function sheetOf(proposal: Proposal, parties: Party[]): SheetRow[] {
  return proposal.clauses.map((clause, n) => ({
    number: n + 1, clause,
    accepts: clause.overlap.map(({ party }) => answerOf(clause.stances, party)),
    redLines: clause.blockedBy.map((line) => blocking(answerOf(clause.stances, line.party), line)),
    against: opponentsOf(clause), left: leftToSettle(proposal, clause, parties),
  }));
}

/** A line that is drawn on the issue blocks also where the party said something else to the clause. */
function blocking(answer: PartyAnswer, line: ScoredClause["blockedBy"][number]): PartyAnswer {
  const { position, implied, since, certainty, positions } = line;
  return { ...answer, state: "held", answer: implied ? "implied" : "rejects", position, implied, since, certainty,
    positions, firmness: "red-line" };
}

function leftToSettle(proposal: Proposal, clause: ScoredClause, parties: Party[]): string[] {
  const points = clause.unsettled.filter(({ kind }) => !toldBeside.has(kind)).map(({ kind, party, text }) => {
    const name = party ? partyName(parties, party) : "";
    if (kind === "obligor") return words.left.obligor;
    if (kind === "sequence") return words.left.sequence(clauseInWords(proposal, text ?? ""));
    if (kind === "condition") return words.left.condition(name, text ?? "");
    const said = words.left[kind as "partial" | "non-committal" | "declined" | "contested" | "earlier-text"];
    return said?.(name) ?? kind;
  });
  return clause.adopted ? points : [...points, ...unansweredOf(clause.stances, parties)];
}

/** Who is not covered did not fail to answer. */
export function unansweredOf(answers: PartyAnswer[], parties: Party[]): string[] {
  const silent = answers.filter(({ answer }) => answer === "unanswered").map(({ party }) => party);
  if (!silent.length) return [];
  const everybody = answers.every(({ answer }) => answer === "unanswered" || answer === "not-covered");
  return [everybody ? words.left.nobody : words.left.unanswered(words.named(partyNames(parties, silent)))];
}

/** A clause of the text as it stands by its number; one that went, by how it begins. */
export function clauseInWords({ clauses, dropped, texts }: Proposal, id: string): string {
  const place = clauses.findIndex((it) => it.id === id);
  if (place >= 0) return words.clauseNumber(place + 1);
  const text = [...dropped, ...texts.flatMap((it) => it.clauses)].find((it) => it.id === id)?.text ?? id;
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote).replace(/\s+\S*$/, "")} …` : text}”`;
}
