namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// The first instants of the earliest and of the latest possible day of a date, in UTC. Both are equal for a given
/// time of day. No <paramref name="Earliest"/>: it reaches back to the start of coverage.
/// </summary>
public readonly record struct MomentBounds(DateTimeOffset? Earliest, DateTimeOffset Latest);
