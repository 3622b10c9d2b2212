using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ProposalWithdrawn(
    string Negotiation, string Id, string TimeZone, WithdrawalContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>Proposers took their offer back.</summary>
public sealed record WithdrawalContent(string Proposal, string On, ImmutableArray<string> Parties, string? Summary)
    : StepContent
{
    [JsonIgnore]
    public override ImmutableArray<string> By => Parties;
}

/// <summary>Records that its proposers took the proposal back; not that a publisher took a report back.</summary>
public sealed record WithdrawProposal(
    string? Id = null,
    string? On = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
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
            evidence => new ProposalWithdrawn(agenda.Negotiation, id, agenda.TimeZone, content, evidence));
    }

    public WithdrawalContent Content(string proposal) => new(proposal, On ?? "", Doers.Of(Party, Parties), Summary);
}
