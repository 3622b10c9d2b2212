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

    /// <summary>Every instant at which <see cref="At"/> may change.</summary>
    public IEnumerable<DateTimeOffset> Ends() =>
        new[] { EarliestStart, LatestStart, EarliestEnd, LatestEnd }.OfType<DateTimeOffset>();

    static bool Holds(DateTimeOffset? start, DateTimeOffset v, DateTimeOffset? end) =>
        (start is null || start <= v) && (end is null || v < end);
}
