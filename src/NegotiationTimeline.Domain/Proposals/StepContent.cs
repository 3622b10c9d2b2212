using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>What became of a proposal on some day: a record of its own, about the proposal.</summary>
public abstract record StepContent : Content
{
    /// <summary>Slug of the proposal.</summary>
    public abstract string Proposal { get; init; }

    /// <summary>Valid axis: EDTF date or set.</summary>
    public abstract string On { get; init; }

    /// <summary>Who did it; none = it is not said, which for a revision or withdrawal means its proposers.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<string> By => [];

    public abstract string? Summary { get; init; }

    [JsonIgnore]
    public override string When => On;

    [JsonIgnore]
    public override Mentions Mentions => new(By, [], [$"proposals/{Proposal}"]);

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Summary];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable => ["party", "parties", "summary"];

    public override void Check(string prefix, Agenda agenda, Faults faults)
    {
        if (faults.Given(On, $"{prefix}on"))
            faults.Date(On, $"{prefix}on", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        Doers.Check(By, prefix, agenda, faults);
        faults.Within(Summary, $"{prefix}summary");
    }

    public override void CheckPatch(Patch changes, Content patched, Faults faults) =>
        Doers.CheckPatch(changes, faults);

    public override void Settle(JsonObject fields, JsonObject changes)
    {
        base.Settle(fields, changes);
        Doers.Settle(fields);
    }
}
