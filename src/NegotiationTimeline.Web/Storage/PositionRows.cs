using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Writes timeline.position_version.</summary>
static class PositionRows
{
    /// <summary>In the order of <see cref="Values"/>; the last is turned into words to search by.</summary>
    public const string Columns =
        """
        stream, n, negotiation, record, version, party, subject, cell, begins, uncertain, stands, face, known,
        recorded, earliest_start, latest_start, earliest_end, latest_end, occasion, speaker, first_recorded, body, words
        """;

    /// <param name="source">the one that the record rests on, where there is but one.</param>
    /// <param name="derived">what follows for positions from a record of another kind.</param>
    public static IEnumerable<TableRow> Of(
        string stream, ImmutableArray<PositionVersion> rows, string? source = null, bool derived = false) =>
        rows.Select((row, n) =>
        {
            var cell = Places.Cell(StreamKeys.NegotiationOf(stream), row.Party, row.Content.Subject);
            return new TableRow(ReadModelTable.Positions,
                [.. Values(stream, n, row, cell), derived, (object?)source ?? DBNull.Value, cell]);
        });

    /// <summary>A row, column by column.</summary>
    internal static object[] Values(string stream, int n, PositionVersion row, long cell)
    {
        var (content, bounds) = (row.Content, row.Bounds);
        var earliest = Instants.ToDatabaseStart(bounds.EarliestStart);
        var latest = Instants.ToDatabaseStart(bounds.LatestStart);
        return
        [
            stream, n, StreamKeys.NegotiationOf(stream), row.Id, row.Version, row.Party, content.Subject,
            Places.Range(cell), Places.Point(bounds.LatestStart),
            earliest == latest ? NpgsqlRange<DateTimeOffset>.Empty : Instants.Range(earliest, latest),
            Instants.Range(earliest, Instants.ToDatabase(bounds.LatestEnd), endIncluded: true), Faces.Range(row),
            Instants.Range(row.KnownFrom, row.KnownUntil), Instants.Range(row.RecordedFrom, row.RecordedUntil),
            earliest, latest, Instants.ToDatabase(bounds.EarliestEnd), Instants.ToDatabase(bounds.LatestEnd),
            (object?)content.Occasion ?? DBNull.Value, (object?)content.Speaker?.Name ?? DBNull.Value,
            row.FirstRecorded, PositionBody.Of(row), Words(row),
        ];
    }

    static string Words(PositionVersion row) => RecordRows.Words(row.Content, row.Evidence);
}
