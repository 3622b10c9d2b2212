using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>How far apart two parties stand over time, or all pairs of parties at a date.</summary>
/// <param name="AsOf">of all pairs.</param>
/// <param name="From">of a series; likewise to, between, points and, where asked for, perIssue.</param>
/// <param name="Parties">of all pairs.</param>
public sealed record DistanceAnswer(
    string Negotiation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AsOf,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? To,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Between,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Parties,
    ImmutableArray<string> Issues,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<DistancePointAnswer>? Points,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<IssueDistanceAnswer>? PerIssue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<PairAnswer>? Pairs);

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
public sealed record PairAnswer(string A, string B, double? Distance, int Issues);
