namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// The loosest and tightest bounds of a half-open period, in UTC. A missing start bound reaches back to the start of
/// coverage, a missing end bound goes on until further notice.
/// </summary>
public readonly record struct PeriodBounds(
    DateTimeOffset? EarliestStart,
    DateTimeOffset? LatestStart,
    DateTimeOffset? EarliestEnd,
    DateTimeOffset? LatestEnd)
{
    /// <summary>Certain from the latest start to before the earliest end, possible within the loose bounds.</summary>
    public Certainty At(DateTimeOffset v) =>
        Holds(LatestStart, v, EarliestEnd) ? Certainty.Certain
        : Holds(EarliestStart, v, LatestEnd) ? Certainty.Possible
        : Certainty.None;

    /// <summary>Whether it has begun by then, over or not.</summary>
    public Certainty Begun(ValidTime asOf) => (this with { EarliestEnd = null, LatestEnd = null }).At(asOf.At);

    /// <summary>Whether it has ended by then.</summary>
    public Certainty Ended(ValidTime asOf) =>
        LatestEnd <= asOf.At ? Certainty.Certain
        : EarliestEnd <= asOf.At ? Certainty.Possible
        : Certainty.None;

    /// <summary>Whether it is over for certain before the other can begin.</summary>
    public bool IsBefore(PeriodBounds other) => LatestEnd is { } end && other.EarliestStart is { } start && end <= start;

    /// <summary>The same within coverage: an open start reaches back to there, and no further.</summary>
    public PeriodBounds Since(DateTimeOffset? coverage) => EarliestStart is not null || coverage is not { } start
        ? this
        : this with
        {
            EarliestStart = start,
            EarliestEnd = EarliestEnd <= start ? start.AddMicroseconds(1) : EarliestEnd,
        };

    /// <summary>Whether any of it lies in a window from its first to its last instant.</summary>
    public Certainty Within(DateTimeOffset from, DateTimeOffset to) =>
        EarliestStart > to || LatestEnd <= from ? Certainty.None
        : LatestStart > to || EarliestEnd <= from ? Certainty.Possible
        : Certainty.Certain;

    /// <summary>Every instant at which the certainty may change.</summary>
    public IEnumerable<DateTimeOffset> Cuts =>
        new[] { EarliestStart, LatestStart, EarliestEnd, LatestEnd }.OfType<DateTimeOffset>();

    static bool Holds(DateTimeOffset? start, DateTimeOffset v, DateTimeOffset? end) =>
        (start is null || start <= v) && (end is null || v < end);
}
