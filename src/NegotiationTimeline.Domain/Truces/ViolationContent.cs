using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>A party claimed that a truce was broken.</summary>
/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ViolationReported(
    string Negotiation, string Id, string TimeZone, ViolationContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>What one coding of a violation report says: one claimant's tally, with how it was come by.</summary>
/// <param name="Truce">id of the truce that is said to be broken; never changes.</param>
/// <param name="Claimant">slug of the party that claims it.</param>
/// <param name="Count">null = no number is given.</param>
/// <param name="AtLeast">the number is a lower bound.</param>
/// <param name="Period">valid axis: EDTF date, set or interval within which the violations happened.</param>
/// <param name="CutOff">valid axis: EDTF date or set up to which they were counted.</param>
/// <param name="StatedOn">valid axis: EDTF date or set on which it was claimed.</param>
public sealed record ViolationContent(
    string Truce,
    string Claimant,
    string? Accused,
    int? Count,
    bool AtLeast,
    string? Unit,
    string? Period,
    string? CutOff,
    string? Method,
    string? StatedOn,
    Speaker? Speaker,
    string? Summary) : Content
{
    [JsonIgnore]
    public override string When => StatedOn ?? CutOff ?? Period!;

    /// <summary>From when it is claimed; where that is not told, it was not before what it tells of.</summary>
    public override PeriodBounds Bounds(TimeZoneInfo zone) =>
        Edtf.Parse(When).Period(zone) with { EarliestEnd = null, LatestEnd = null };

    [JsonIgnore]
    public override Mentions Mentions => new(
        [.. new[] { Claimant, Accused }.OfType<string>().Distinct()], [], [TruceCourse.PathOf(Truce)]);

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Summary, Unit, Method, Speaker?.Name, Speaker?.Office];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable =>
    [
        "accused", "count", "unit", "period", "cutOff", "method", "statedOn", "speaker", "summary",
    ];

    public override void Check(string prefix, Agenda agenda, Faults faults) =>
        ViolationCheck.Run(this, prefix, agenda, faults);
}
