using Marten;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Which position streams rest on a source.</summary>
static class Citations
{
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
