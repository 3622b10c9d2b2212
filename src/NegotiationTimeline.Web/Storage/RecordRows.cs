using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Records;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Writes timeline.record_version.</summary>
static class RecordRows
{
    public static IEnumerable<TableRow> Of(string stream, RecordHistory history)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(history.Record.TimeZone);
        return history.Rows.Select((row, n) => new TableRow(ReadModelTable.Records, Values(stream, n, row, zone)));
    }

    static object[] Values(string stream, int n, RecordVersion row, TimeZoneInfo zone)
    {
        var (negotiation, bounds) = (StreamKeys.NegotiationOf(stream), row.Bounds);
        return
        [
            stream, n, negotiation, RecordKinds.Of(row.Content).Name, row.Id, row.Version, About(stream, row.Content),
            Instants.Range(row.KnownFrom, row.KnownUntil), Instants.Range(row.RecordedFrom, row.RecordedUntil),
            Moves(row.Content.Turns(zone)),
            Instants.ToDatabaseStart(bounds.EarliestStart), Instants.ToDatabaseStart(bounds.LatestStart),
            Instants.ToDatabase(bounds.EarliestEnd), Instants.ToDatabase(bounds.LatestEnd), row.FirstRecorded,
            JsonSerializer.Serialize(new RecordBody<Content>(row.Content, row.Evidence, row.Resolutions.IsEmpty ? null : row.Resolutions), Wire.Stored),
            Words(row.Content, row.Evidence),
        ];
    }

    /// <summary>From the first to the last instant at which it may come to read otherwise.</summary>
    static NpgsqlRange<DateTimeOffset> Moves(IEnumerable<DateTimeOffset> turns)
    {
        var all = turns.ToArray();
        return all.Length == 0 ? NpgsqlRange<DateTimeOffset>.Empty : Instants.Range(all.Min(), all.Max(), endIncluded: true);
    }

    /// <summary>Keys of all that a record is about, and its own.</summary>
    static string[] About(string stream, Content content) =>
    [
        stream,
        .. content.About.Select(path => StreamKeys.Record(StreamKeys.NegotiationOf(stream), path)).Except([stream]).Distinct(),
    ];

    /// <summary>What a full-text search finds a record by.</summary>
    public static string Words(Content content, ImmutableArray<Evidence> evidence)
    {
        List<string> words = [.. content.Words.OfType<string>()];
        foreach (var it in evidence)
        {
            if (it.Quote is { } quote)
                words.Add(quote);
            foreach (var translation in it.Translations)
                words.Add(translation.Text);
        }

        return string.Join('\n', words);
    }
}

/// <summary>The part of a row that is read whole, never searched: kept as JSON.</summary>
/// <param name="Resolutions">null = none; rows older than these have none.</param>
public sealed record RecordBody<T>(
    T Content, ImmutableArray<Evidence> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<Resolution>? Resolutions);
