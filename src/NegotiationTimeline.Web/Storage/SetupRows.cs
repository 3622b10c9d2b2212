using System.Text.Json;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Writes timeline.setup_version.</summary>
static class SetupRows
{
    public static IEnumerable<TableRow> Of(string stream, IReadOnlyList<SetupVersion> rows) =>
        rows.Select((row, n) => new TableRow(ReadModelTable.Setup,
        [
            stream, n, StreamKeys.NegotiationOf(stream), row.Kind, row.Slug,
            Instants.Range(row.RecordedFrom, Instants.ToDatabase(row.RecordedUntil)), rows[0].RecordedFrom,
            JsonSerializer.Serialize(row.Body, row.Body.GetType(), Wire.Json),
        ]));
}
