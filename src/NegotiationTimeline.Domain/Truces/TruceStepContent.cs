using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>What becomes of a truce once it is declared.</summary>
public enum TruceStep
{
    /// <summary>Another party declares that it will keep it.</summary>
    Reciprocation,

    /// <summary>It entered into force.</summary>
    Entry,

    Extension,

    End,
}

/// <summary>What one coding of a step in the life of a truce says.</summary>
/// <param name="Truce">id of the truce that it is a step of; never changes.</param>
/// <param name="Parties">those that took the step; may be left open but for a reciprocation.</param>
/// <param name="On">valid axis: EDTF date or set.</param>
/// <param name="Until">of an extension: the new last day, EDTF date or set.</param>
public sealed record TruceStepContent(
    string Truce,
    TruceStep Step,
    ImmutableArray<string> Parties,
    string On,
    string? Until,
    Speaker? Speaker,
    string? Summary) : Content
{
    [JsonIgnore]
    public override string When => On;

    [JsonIgnore]
    public override Mentions Mentions => new(Parties, [], [TruceCourse.PathOf(Truce)]);

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Summary, Speaker?.Name, Speaker?.Office];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable =>
        Step == TruceStep.Reciprocation ? ["speaker", "summary"] : ["party", "parties", "speaker", "summary"];

    public override IEnumerable<DateTimeOffset> Turns(TimeZoneInfo zone) =>
    [
        .. Bounds(zone).Cuts, .. Step == TruceStep.End ? [Over(zone)] : Array.Empty<DateTimeOffset>(),
        .. Until is null ? [] : Edtf.Parse(Until).Occurrence(zone).Cuts,
    ];

    /// <summary>Valid axis: the last instant of its latest possible day, by which it has certainly been taken.</summary>
    public DateTimeOffset Over(TimeZoneInfo zone) =>
        Edtf.Parse(On).Occurrence(zone).LatestEnd!.Value.AddMicroseconds(-1);

    public override void Check(string prefix, Agenda agenda, Faults faults) =>
        TruceStepCheck.Run(this, prefix, agenda, faults);

    public override void CheckPatch(Patch changes, Content patched, Faults faults) =>
        PartiesNamed.CheckPatch(changes, faults);

    public override void Settle(JsonObject fields, JsonObject changes)
    {
        base.Settle(fields, changes);
        PartiesNamed.Settle(fields);
    }
}
