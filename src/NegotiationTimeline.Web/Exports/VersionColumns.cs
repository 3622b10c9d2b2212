using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using static NegotiationTimeline.Web.Exports.ColumnType;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Columns that all tables of records have in common.</summary>
static class VersionColumns
{
    /// <summary>The three times of a version, each axis half-open.</summary>
    public static Columns<IVersionRow> Times { get; } = new()
    {
        { "earliestStart", Instant, "Valid time: when it may have begun at the earliest; empty = with the coverage.",
            it => it.Bounds.EarliestStart },
        { "latestStart", Instant, "Valid time: by when it had certainly begun.", it => it.Bounds.LatestStart },
        { "earliestEnd", Instant,
            "Valid time: when it may have ended at the earliest, exclusive; empty = until further notice.",
            it => it.Bounds.EarliestEnd },
        { "latestEnd", Instant, "Valid time: by when it had certainly ended, exclusive; empty = until further notice.",
            it => it.Bounds.LatestEnd },
        { "knownFrom", Instant, "Published time: since when the world could know this version.", it => it.KnownFrom },
        { "knownUntil", Instant, "Published time: when the world could know better, exclusive; empty = never so far.",
            it => End(it.KnownUntil) },
        { "recordedFrom", Instant, "Recorded time: since when this system says so.", it => it.RecordedFrom },
        { "firstRecorded", Instant, "Recorded time: when the record first came in, in whatever version.",
            it => it.FirstRecorded },
    };

    /// <summary>On what a version rests.</summary>
    public static Columns<IVersionRow> Evidence { get; } = new()
    {
        { "sources", List, "Slugs of the sources it rests on.", it => it.Evidence.Select(e => e.Source).Distinct() },
        { "evidence", Parts, "The evidence itself, quotes and all; a row each in the table evidence.",
            it => it.Evidence },
    };

    public static Columns<Speaker?> Speaker { get; } = new()
    {
        { "speakerName", Text, "Who said it.", it => it?.Name },
        { "speakerOffice", Text, "The speaker's office.", it => it?.Office },
        { "speakerAuthority", Text,
            "For whom the speaker can speak: unnamed, official, envoy, spokesperson, principal.",
            it => Word(it?.Authority) },
    };

    /// <summary>An enumeration as it is written everywhere: in kebab-case.</summary>
    public static string? Word<T>(T? value)
        where T : struct, Enum =>
        value is { } word ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{word}") : null;

    static DateTimeOffset? End(DateTimeOffset end) => end == RecordVersion.Forever ? null : end;
}
