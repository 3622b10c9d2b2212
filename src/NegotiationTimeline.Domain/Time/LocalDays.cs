namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// Days of a time zone as instants in UTC, in whole microseconds (the precision of the store). What lies outside the
/// years 1 to 9999 is clamped to their first or last microsecond.
/// </summary>
public static class LocalDays
{
    static readonly long LastTick = DateTime.MaxValue.Ticks - DateTime.MaxValue.Ticks % TimeSpan.TicksPerMicrosecond;

    /// <summary>
    /// The first instant that belongs to the day: the first of two midnights, or the end of the gap where clocks skip
    /// midnight. A day that the zone skipped altogether begins, and ends, where the next one begins.
    /// </summary>
    public static DateTimeOffset FirstInstant(DateOnly day, TimeZoneInfo zone) =>
        FirstInstant(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>One microsecond before the first instant of the next day.</summary>
    public static DateTimeOffset LastInstant(DateOnly day, TimeZoneInfo zone) =>
        day == DateOnly.MaxValue ? Clamped(LastTick) : FirstInstant(day.AddDays(1), zone).AddMicroseconds(-1);

    /// <summary>The day that the zone's calendar shows at the instant.</summary>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first instant after the day.</summary>
    internal static DateTimeOffset FirstInstantAfter(DateOnly day, TimeZoneInfo zone) =>
        day == DateOnly.MaxValue ? Clamped(LastTick) : FirstInstant(day.AddDays(1), zone);

    /// <summary>
    /// The first instant at which the zone's clocks show the given local time; the end of the gap where they skip it,
    /// so that later local times never give earlier instants.
    /// </summary>
    internal static DateTimeOffset FirstInstant(DateTime local, TimeZoneInfo zone)
    {
        // No zone is a whole day from UTC: these two offsets are those before and after any change near that time.
        var dayBefore = Clamped(local.Ticks - TimeSpan.TicksPerDay);
        var dayAfter = Clamped(local.Ticks + TimeSpan.TicksPerDay);
        ReadOnlySpan<TimeSpan> offsets = [zone.GetUtcOffset(dayBefore), zone.GetUtcOffset(dayAfter)];
        foreach (var offset in offsets)
        {
            var candidate = Clamped(local.Ticks - offset.Ticks);
            if (zone.GetUtcOffset(candidate) == offset)
                return candidate;
        }

        return ChangeOfOffset(dayBefore, dayAfter, zone);
    }

    internal static DateTimeOffset Clamped(long utcTicks) => new(Math.Clamp(utcTicks, 0, LastTick), TimeSpan.Zero);

    static DateTimeOffset ChangeOfOffset(DateTimeOffset before, DateTimeOffset after, TimeZoneInfo zone)
    {
        var old = zone.GetUtcOffset(before);
        var (low, high) = (before.Ticks / TimeSpan.TicksPerMicrosecond, after.Ticks / TimeSpan.TicksPerMicrosecond);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (zone.GetUtcOffset(Clamped(middle * TimeSpan.TicksPerMicrosecond)) == old)
                low = middle;
            else
                high = middle;
        }

        return Clamped(high * TimeSpan.TicksPerMicrosecond);
    }
}
