using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ProposalAdopted(
    string Negotiation, string Id, string TimeZone, AdoptionContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>A proposal, or some of its clauses, became agreed.</summary>
/// <param name="Parties">who adopted it; none = it is not said.</param>
/// <param name="Clauses">ids of the clauses adopted; none = the whole.</param>
public sealed record AdoptionContent(
    string Proposal, string On, ImmutableArray<string> Parties, ImmutableArray<string> Clauses, string? Summary)
    : StepContent
{
    [JsonIgnore]
    public override ImmutableArray<string> By => Parties;

    [JsonIgnore]
    public override Mentions Mentions => base.Mentions with
    {
        Records =
        [
            .. base.Mentions.Records,
            .. Clauses.OfType<string>().Distinct().Select(it => Clause.Path(Proposal, it)),
        ],
    };

    [JsonIgnore]
    public override ImmutableArray<string> Clearable => [.. base.Clearable, "clauses"];

    public override void Check(string prefix, Agenda agenda, Faults faults)
    {
        base.Check(prefix, agenda, faults);
        for (var i = 0; i < Clauses.Length; i++)
        {
            faults.Unless(agenda.Subjects.Contains(Clause.Path(Proposal, Clauses[i] ?? "")), $"{prefix}clauses[{i}]",
                $"There is no clause '{Clauses[i]}' in any text of this proposal.",
                "Name the ids of clauses that it had; none for the whole.");
            faults.Unless(Clauses.IndexOf(Clauses[i]) == i, $"{prefix}clauses[{i}]",
                $"'{Clauses[i]}' is named twice.", "Name it once.");
        }
    }
}

/// <summary>Records that a proposal was adopted, whole or by clauses.</summary>
public sealed record AdoptProposal(
    string? Id = null,
    string? On = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    ImmutableArray<string>? Clauses = null,
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
            evidence => new ProposalAdopted(agenda.Negotiation, id, agenda.TimeZone, content, evidence));
    }

    public AdoptionContent Content(string proposal) => new(
        proposal, On ?? "", Doers.Of(Party, Parties), Clauses ?? [], Summary);
}
