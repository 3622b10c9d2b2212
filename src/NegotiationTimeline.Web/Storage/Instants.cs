using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Instants as PostgreSQL keeps them: microseconds, with infinities for open ends.</summary>
static class Instants
{
    static readonly long Epoch = new DateTime(2000, 1, 1).Ticks;

    /// <summary>An open end is <c>infinity</c>.</summary>
    public static DateTimeOffset ToDatabase(DateTimeOffset? end) => end ?? DateTimeOffset.MaxValue;

    /// <summary>An open start is <c>-infinity</c>.</summary>
    public static DateTimeOffset ToDatabaseStart(DateTimeOffset? start) => start ?? DateTimeOffset.MinValue;

    /// <summary>Half-open, unless the end is included.</summary>
    public static NpgsqlRange<DateTimeOffset> Range(
        DateTimeOffset from, DateTimeOffset until, bool endIncluded = false) =>
        new(from, true, until, endIncluded);

    /// <summary>As the database counts them, from the year 2000, with its infinities.</summary>
    /// <exception cref="ArgumentException">It is not told in UTC, in which the database gives it back.</exception>
    public static long Microseconds(DateTimeOffset at) =>
        at == DateTimeOffset.MaxValue ? long.MaxValue
        : at == DateTimeOffset.MinValue ? long.MinValue
        : at.Offset == TimeSpan.Zero ? (at.Ticks - Epoch) / TimeSpan.TicksPerMicrosecond
        : throw new ArgumentException($"{at} is not told in UTC.");

    public static DateTimeOffset? EndFromDatabase(DateTime end) => end == DateTime.MaxValue ? null : Utc(end);

    public static DateTimeOffset? StartFromDatabase(DateTime start) => start == DateTime.MinValue ? null : Utc(start);

    public static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
