using Marten;
using NegotiationTimeline.Domain.Records;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Which records rest on a source: timeline.citation.</summary>
static class Citations
{
    public static IEnumerable<TableRow> Of(string stream, Record record) =>
        record.Cited().Select(it => it.Source).Distinct().Select(source =>
            new TableRow(ReadModelTable.Citations, [record.Negotiation, source, stream]));

    public static async Task<IReadOnlyList<string>> OfAsync(
        IQuerySession session, string negotiation, string source, CancellationToken cancellation)
    {
        await using var lookup = new NpgsqlCommand(
            "select stream from timeline.citation where negotiation = $1 and source = $2 order by stream");
        lookup.Parameters.Add(new() { Value = negotiation });
        lookup.Parameters.Add(new() { Value = source });
        List<string> streams = [];
        await using var rows = await session.ExecuteReaderAsync(lookup, cancellation);
        while (await rows.ReadAsync(cancellation))
            streams.Add(rows.GetString(0));
        return streams;
    }
}
