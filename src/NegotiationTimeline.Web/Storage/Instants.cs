using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Instants as PostgreSQL keeps them: microseconds, with infinities for open ends.</summary>
static class Instants
{
    /// <summary>An open end is <c>infinity</c>.</summary>
    public static DateTimeOffset ToDatabase(DateTimeOffset? end) => end ?? DateTimeOffset.MaxValue;

    /// <summary>An open start is <c>-infinity</c>.</summary>
    public static DateTimeOffset ToDatabaseStart(DateTimeOffset? start) => start ?? DateTimeOffset.MinValue;

    /// <summary>Half-open, unless the end is included.</summary>
    public static NpgsqlRange<DateTimeOffset> Range(
        DateTimeOffset from, DateTimeOffset until, bool endIncluded = false) =>
        new(from, true, until, endIncluded);

    public static DateTimeOffset? EndFromDatabase(DateTime end) => end == DateTime.MaxValue ? null : Utc(end);

    public static DateTimeOffset? StartFromDatabase(DateTime start) => start == DateTime.MinValue ? null : Utc(start);

    public static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
