using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ProposalLapsed(
    string Negotiation, string Id, string TimeZone, LapseContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>The offer came to nothing, by time or by events, without anybody's taking it back.</summary>
public sealed record LapseContent(string Proposal, string On, string? Summary) : StepContent
{
    [JsonIgnore]
    public override ImmutableArray<string> Clearable => ["summary"];
}

/// <summary>Records that a proposal lapsed.</summary>
public sealed record LapseProposal(
    string? Id = null, string? On = null, string? Summary = null, ImmutableArray<EvidenceGiven>? Evidence = null)
{
    /// <param name="known">rows of the proposal and its steps, as they are known today.</param>
    public Decision Decide(
        string proposal, IReadOnlyCollection<RecordRow> known, string id, Record? existing, Agenda agenda)
    {
        var (faults, content) = (new Faults(), Content(proposal));
        StepCheck.Run(content, known, agenda, faults);
        return StateRecord.Decide(id, content, Evidence, existing, agenda, faults,
            evidence => new ProposalLapsed(agenda.Negotiation, id, agenda.TimeZone, content, evidence));
    }

    public LapseContent Content(string proposal) => new(proposal, On ?? "", Summary);
}
