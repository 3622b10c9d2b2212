using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Positions;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Writes timeline.position_version and timeline.citation.</summary>
static class PositionRows
{
    const string Insert =
        """
        insert into timeline.position_version (stream, n, negotiation, record, version, party, subject, place, uncertain,
            known, recorded, earliest_start, latest_start, earliest_end, latest_end, occasion, speaker, first_recorded,
            body, words)
        values (?, ?, ?, ?, ?, ?, ?, ?, case when ? then 'empty' else tstzrange(?, ?) end,
            tstzrange(?, ?), tstzrange(?, ?), ?, ?, ?, ?, ?, ?, ?, ?::jsonb, to_tsvector('simple', ?))
        """;

    public static void Replace(IDocumentOperations operations, string stream, PositionHistory history)
    {
        operations.QueueSqlCommand("delete from timeline.position_version where stream = ?", stream);
        for (var n = 0; n < history.Rows.Length; n++)
            operations.QueueSqlCommand(Insert, Values(stream, n, history.Rows[n]));

        var position = history.Position;
        foreach (var source in position.Evidence.Select(it => it.Evidence).Concat(position.Withdrawal)
            .Select(it => it.Source).Distinct())
        {
            operations.QueueSqlCommand(
                "insert into timeline.citation (negotiation, source, stream) values (?, ?, ?) on conflict do nothing",
                position.Negotiation, source, stream);
        }
    }

    static object[] Values(string stream, int n, PositionVersion row)
    {
        var negotiation = StreamKeys.NegotiationOf(stream);
        var cell = Places.Cell(negotiation, row.Party, row.Content.Subject);
        var (earliest, latest) = (
            Instants.ToDatabaseStart(row.Bounds.EarliestStart), Instants.ToDatabaseStart(row.Bounds.LatestStart));
        return
        [
            stream, n, negotiation, row.Id, row.Version, row.Party, row.Content.Subject,
            Places.Point(cell, row.Bounds.LatestStart), earliest == latest, earliest, latest,
            row.KnownFrom, row.KnownUntil, row.RecordedFrom, row.RecordedUntil,
            earliest, latest, Instants.ToDatabase(row.Bounds.EarliestEnd), Instants.ToDatabase(row.Bounds.LatestEnd),
            (object?)row.Content.Occasion ?? DBNull.Value, (object?)row.Content.Speaker?.Name ?? DBNull.Value,
            row.FirstRecorded,
            JsonSerializer.Serialize(new PositionBody(row.Content, row.Evidence), Wire.Json), Words(row),
        ];
    }

    /// <summary>What a full-text search finds a record by.</summary>
    static string Words(PositionVersion row) => string.Join('\n',
    [
        row.Content.Summary ?? "", row.Content.ChangeReason ?? "", row.Content.Speaker?.Name ?? "",
        row.Content.Speaker?.Office ?? "",
        .. row.Content.Conditions.Select(it => it.Text),
        .. row.Evidence.Select(it => it.Quote ?? ""),
        .. row.Evidence.SelectMany(it => it.Translations.Select(translation => translation.Text)),
    ]);
}
