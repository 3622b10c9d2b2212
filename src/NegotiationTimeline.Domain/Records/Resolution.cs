using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What is said to have become of a condition of a record: dated and known like a record of its own.</summary>
/// <param name="Condition">id of the condition.</param>
/// <param name="Id">within that condition.</param>
/// <param name="On">valid axis: EDTF date or set from which on it was so.</param>
/// <param name="Begins">valid axis: the bounds of that date.</param>
/// <param name="Retracted">should not have been recorded; kept, so that its id stays taken.</param>
/// <param name="GainedFrom">id of the record merged into this one that it came from.</param>
public sealed record Resolution(
    string Condition,
    string Id,
    ConditionStatus Status,
    string On,
    MomentBounds Begins,
    string Reason,
    ImmutableArray<Evidence> Evidence,
    bool Retracted = false,
    string? GainedFrom = null)
{
    /// <summary>Published axis: the earliest publication of what supports it; a denial alone carries nothing.</summary>
    public DateTimeOffset KnownFrom() =>
        Evidence.Where(it => it.Bearing == Bearing.Supports).Select(it => it.Published)
            .DefaultIfEmpty(RecordVersion.Forever).Min();

    /// <summary>Published axis: where more becomes known of it.</summary>
    public IEnumerable<DateTimeOffset> Disclosures() =>
        Evidence.Select(it => it.Published > KnownFrom() ? it.Published : KnownFrom());

    /// <summary>Valid axis: where it may begin, and where it has begun for certain.</summary>
    public IEnumerable<DateTimeOffset> Cuts() =>
        Begins.Earliest is { } earliest ? [earliest, Begins.Latest] : [Begins.Latest];

    /// <summary>Valid axis: an open start reaches back behind everything.</summary>
    public DateTimeOffset Earliest() => Begins.Earliest ?? DateTimeOffset.MinValue;

    public bool Is(ResolutionRetracted retracted) =>
        (Condition, Id, GainedFrom) == (retracted.Condition, retracted.Resolution, retracted.GainedFrom);

    public static Resolution Of(ConditionResolved resolved, TimeZoneInfo zone, string? gainedFrom = null) => new(
        resolved.Condition, resolved.Id, resolved.Status, resolved.On, Edtf.Parse(resolved.On).Moment(zone),
        resolved.Reason, resolved.Evidence, GainedFrom: gainedFrom);

    public ConditionResolved Resolved() => new(Condition, Id, Status, On, Reason, Evidence);
}
