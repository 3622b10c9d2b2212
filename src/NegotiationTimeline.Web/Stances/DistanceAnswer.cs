using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace NegotiationTimeline.Web.Stances;

/// <summary>
/// How far apart two parties stand over time (between, points, perIssue), all pairs over time (series), or all pairs at
/// a date (pairs). What was not asked for is left out.
/// </summary>
/// <param name="AsOf">of pairs at a date; otherwise from and to.</param>
/// <param name="Parties">of all pairs.</param>
public sealed record DistanceAnswer(
    string Negotiation,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? AsOf,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? From,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? To,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<string>? Between,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<string>? Parties,
    ImmutableArray<string> Issues,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<DistancePointAnswer>? Points,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<IssueDistanceAnswer>? PerIssue,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<PairAnswer>? Pairs,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<PairSeriesAnswer>? Series);

/// <summary>A step of the series: holds from here until the next point.</summary>
/// <param name="Distance">0 = the same, 1 = opposite ends; null = nothing can be said.</param>
/// <param name="Issues">how many issues it rests on.</param>
public sealed record DistancePointAnswer(string At, double? Distance, int Issues)
{
    public static ImmutableArray<DistancePointAnswer> Of(IEnumerable<DistancePoint> points) =>
        [.. points.Select(it => new DistancePointAnswer(ReadPoint.Text(it.At), it.Distance.Value, it.Distance.Issues))];
}

/// <summary>The distance on one issue alone, whatever it weighs.</summary>
public sealed record IssueDistanceAnswer(string Issue, int Salience, ImmutableArray<DistancePointAnswer> Points);

/// <summary>The distance of two parties at asOf; the same both ways, so each pair is given once.</summary>
/// <param name="A">the earlier of the two in the order of parties.</param>
/// <param name="PerIssue">where asked for: the issues on which both hold a stance.</param>
public sealed record PairAnswer(
    string A, string B, double? Distance, int Issues,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<IssueGapAnswer>? PerIssue);

public sealed record IssueGapAnswer(string Issue, int Salience, double Distance);

/// <summary>The distance of two parties over time.</summary>
public sealed record PairSeriesAnswer(
    string A, string B, ImmutableArray<DistancePointAnswer> Points,
    [property: JsonIgnore(Condition = WhenWritingNull)] ImmutableArray<IssueDistanceAnswer>? PerIssue);
