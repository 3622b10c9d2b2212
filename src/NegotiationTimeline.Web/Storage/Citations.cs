using Marten;
using NegotiationTimeline.Domain.Records;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Which records rest on a source: timeline.citation, and positions that rest on it alone.</summary>
static class Citations
{
    public static IEnumerable<TableRow> Of(string stream, Record record) =>
        record.Cited().Select(it => it.Source).Distinct().Select(source =>
            new TableRow(ReadModelTable.Citations, [record.Negotiation, source, stream]));

    /// <summary>The one source that a record rests on; null = it rests on several, or on none.</summary>
    public static string? Only(Record record)
    {
        string? only = null;
        foreach (var it in record.Cited())
            if (only is null)
                only = it.Source;
            else if (only != it.Source)
                return null;
        return only;
    }

    public static async Task<IReadOnlyList<string>> OfAsync(
        IQuerySession session, string negotiation, string source, CancellationToken cancellation)
    {
        await using var lookup = new NpgsqlCommand(
            """
            select stream from timeline.citation where negotiation = $1 and source = $2
            union select stream from timeline.position_version where negotiation = $1 and source = $2
            order by stream
            """);
        lookup.Parameters.Add(new() { Value = negotiation });
        lookup.Parameters.Add(new() { Value = source });
        List<string> streams = [];
        await using var rows = await session.ExecuteReaderAsync(lookup, cancellation);
        while (await rows.ReadAsync(cancellation))
            streams.Add(rows.GetString(0));
        return streams;
    }
}
