using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ProposalRevised(
    string Negotiation, string Id, string TimeZone, RevisionContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>A further text of the same proposal, told by what differs.</summary>
/// <param name="Title">null = as before.</param>
/// <param name="Clauses">added, or in place of the clause with the same id.</param>
/// <param name="Drops">ids of clauses that are no longer in the text.</param>
public sealed record RevisionContent(
    string Proposal,
    string On,
    ImmutableArray<string> Parties,
    string? Title,
    ImmutableArray<Clause> Clauses,
    ImmutableArray<string> Drops,
    string? Summary) : StepContent
{
    [JsonIgnore]
    public override ImmutableArray<string> By => Parties;

    [JsonIgnore]
    public override Mentions Mentions => new(
        [.. Parties.Union(Clauses.Select(it => it?.Obligor).OfType<string>())],
        [.. Clauses.Select(it => it?.Issue).OfType<string>().Distinct()],
        [
            .. base.Mentions.Records,
            .. Drops.Concat(Clauses.Select(it => it?.After)).OfType<string>().Distinct()
                .Select(it => Clause.Path(Proposal, it)),
        ]);

    [JsonIgnore]
    public override IEnumerable<string> About =>
        base.About.Union(Clauses.Select(it => Clause.Path(Proposal, it.Id)));

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Title, Summary, .. Clauses.Select(it => it.Text)];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable => [.. base.Clearable, "title", "clauses", "drops"];

    public override void Check(string prefix, Agenda agenda, Faults faults)
    {
        base.Check(prefix, agenda, faults);
        if (Title is not null)
            faults.Given(Title, $"{prefix}title", 1000);
        faults.Unless(
            Title is not null || Summary is not null || !Clauses.IsEmpty || !Drops.IsEmpty, $"{prefix}clauses",
            "It is not said what was revised.", "Give clauses, drops or a title; where no more is known, a summary.");
        ClauseCheck.Run(Clauses, prefix, agenda, faults, Proposal);
        for (var i = 0; i < Drops.Length; i++)
            CheckDrop(i, $"{prefix}drops[{i}]", agenda, faults);
    }

    void CheckDrop(int i, string field, Agenda agenda, Faults faults)
    {
        faults.Unless(agenda.Subjects.Contains(Clause.Path(Proposal, Drops[i] ?? "")), field,
            $"There is no clause '{Drops[i]}' in any text of this proposal.", "Name the id of a clause that it had.");
        faults.Unless(Drops.IndexOf(Drops[i]) == i, field, $"'{Drops[i]}' is dropped twice.", "Name it once.");
        faults.Unless(Clauses.All(it => it?.Id != Drops[i]), field,
            $"'{Drops[i]}' is both changed and dropped.", "Name it among clauses or drops.");
        faults.Unless(Drops[i] is null || Clauses.All(it => it?.After != Drops[i]), field,
            $"A clause of this revision follows '{Drops[i]}', which it drops.", "Leave that after out, or the drop.");
    }
}
