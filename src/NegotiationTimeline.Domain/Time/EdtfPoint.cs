namespace NegotiationTimeline.Domain.Time;

/// <summary>One date of an EDTF text: a range of possible days, or a time of day.</summary>
abstract record EdtfPoint
{
    // The largest offset a zone may have.
    static readonly long AnyOffset = TimeSpan.FromHours(14).Ticks;

    public abstract DateTimeOffset Earliest(TimeZoneInfo zone);

    public abstract DateTimeOffset Latest(TimeZoneInfo zone);

    /// <summary>The first instant after the earliest possible date, for a period that includes it.</summary>
    public abstract DateTimeOffset EarliestEnd(TimeZoneInfo zone);

    /// <summary>The first instant after the latest possible date, for a period that includes it.</summary>
    public abstract DateTimeOffset LatestEnd(TimeZoneInfo zone);

    protected abstract (DateTime First, DateTime Last, TimeSpan? Offset) Local { get; }

    /// <summary>Whether the latest reading of this date lies before the earliest of the other, in every zone.</summary>
    public bool IsBefore(EdtfPoint other)
    {
        var (mine, theirs) = (Local, other.Local);
        if (mine.Offset is null && theirs.Offset is null)
            return mine.Last < theirs.First;

        return mine.Last.Ticks - (mine.Offset?.Ticks ?? -AnyOffset)
            < theirs.First.Ticks - (theirs.Offset?.Ticks ?? AnyOffset);
    }
}

/// <summary>One day between two days, both possible.</summary>
sealed record EdtfDays(DateOnly First, DateOnly Last) : EdtfPoint
{
    protected override (DateTime First, DateTime Last, TimeSpan? Offset) Local =>
        (First.ToDateTime(TimeOnly.MinValue), Last.ToDateTime(TimeOnly.MaxValue), null);

    public override DateTimeOffset Earliest(TimeZoneInfo zone) => LocalDays.FirstInstant(First, zone);

    public override DateTimeOffset Latest(TimeZoneInfo zone) => LocalDays.FirstInstant(Last, zone);

    public override DateTimeOffset EarliestEnd(TimeZoneInfo zone) => LocalDays.FirstInstantAfter(First, zone);

    public override DateTimeOffset LatestEnd(TimeZoneInfo zone) => LocalDays.FirstInstantAfter(Last, zone);
}

/// <summary>A time of day on a date; without an offset it is the zone's own clock.</summary>
sealed record EdtfClock(DateTime Time, TimeSpan? Offset) : EdtfPoint
{
    protected override (DateTime First, DateTime Last, TimeSpan? Offset) Local => (Time, Time, Offset);

    public override DateTimeOffset Earliest(TimeZoneInfo zone) =>
        Offset is { } offset ? LocalDays.Clamped(Time.Ticks - offset.Ticks) : LocalDays.FirstInstant(Time, zone);

    public override DateTimeOffset Latest(TimeZoneInfo zone) => Earliest(zone);

    public override DateTimeOffset EarliestEnd(TimeZoneInfo zone) =>
        LocalDays.Clamped(Earliest(zone).Ticks + TimeSpan.TicksPerMicrosecond);

    public override DateTimeOffset LatestEnd(TimeZoneInfo zone) => EarliestEnd(zone);
}
