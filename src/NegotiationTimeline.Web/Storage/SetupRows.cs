using System.Text.Json;
using Marten;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Writes timeline.setup_version.</summary>
static class SetupRows
{
    public static void Replace(IDocumentOperations operations, string stream, IReadOnlyList<SetupVersion> rows)
    {
        operations.QueueSqlCommand("delete from timeline.setup_version where stream = ?", stream);
        for (var n = 0; n < rows.Count; n++)
        {
            operations.QueueSqlCommand(
                """
                insert into timeline.setup_version (stream, n, negotiation, kind, slug, recorded, first_recorded, body)
                values (?, ?, ?, ?, ?, tstzrange(?, ?), ?, ?::jsonb)
                """,
                stream, n, StreamKeys.NegotiationOf(stream), rows[n].Kind, rows[n].Slug,
                rows[n].RecordedFrom, Instants.ToDatabase(rows[n].RecordedUntil), rows[0].RecordedFrom,
                JsonSerializer.Serialize(rows[n].Body, rows[n].Body.GetType(), Wire.Json));
        }
    }
}
