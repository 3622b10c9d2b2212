using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>Records that a proposal was revised: clauses added, changed or dropped.</summary>
public sealed record ReviseProposal(
    string? Id = null,
    string? On = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    string? Title = null,
    ImmutableArray<Clause>? Clauses = null,
    ImmutableArray<string>? Drops = null,
    string? Summary = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    /// <param name="known">rows of the proposal and its steps, as they are known today.</param>
    public Decision Decide(
        string proposal, IReadOnlyCollection<RecordRow> known, string id, Record? existing, Agenda agenda)
    {
        var (faults, content) = (new Faults(), Content(proposal));
        Doers.CheckOne(Party, Parties, faults);
        StepCheck.Run(content, known, agenda, faults);
        return StateRecord.Decide(id, content, Evidence, existing, agenda, faults,
            evidence => new ProposalRevised(agenda.Negotiation, id, agenda.TimeZone, content, evidence));
    }

    public RevisionContent Content(string proposal) => new(
        proposal, On ?? "", Doers.Of(Party, Parties), Title, Clauses ?? [], Drops ?? [], Summary);
}
