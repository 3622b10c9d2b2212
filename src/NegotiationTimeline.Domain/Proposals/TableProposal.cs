using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>Records that a text was tabled, or is reported to have been.</summary>
/// <param name="Id">slug: it stands in addresses, and in the subjects of positions.</param>
public sealed record TableProposal(
    string? Id = null,
    string? Title = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    bool? Reported = null,
    Speaker? Speaker = null,
    string? TabledOn = null,
    string? LapsesOn = null,
    string? Summary = null,
    ImmutableArray<Clause>? Clauses = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(string id, Record? existing, Agenda agenda)
    {
        var faults = new Faults();
        faults.Slug(id, "id");
        Doers.CheckOne(Party, Parties, faults);
        return faults.Any
            ? faults.Refuse()
            : StateRecord.Decide(id, Content, Evidence, existing, agenda, faults,
                evidence => new ProposalTabled(agenda.Negotiation, id, agenda.TimeZone, Content, evidence));
    }

    public ProposalContent Content => new(
        Title ?? "", Doers.Of(Party, Parties), Reported ?? false, Speaker, TabledOn ?? "", LapsesOn, Summary,
        Clauses ?? []);
}
