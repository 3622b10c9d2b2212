using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Narrows cells by index to the few in which a red line was ever drawn, as far as a reader can see.</summary>
public sealed class RedLineCells(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<CellName>> AmongAsync(
        string negotiation, IReadOnlyList<CellName> cells, PublishedTime knownBy, RecordedTime recordedBy,
        CancellationToken cancellation)
    {
        await using var drawn = database.CreateCommand(
            """
            select distinct party, subject from timeline.position_version
            where negotiation = $1 and body #>> '{content,firmness}' = 'red-line'
                and known @> $2::timestamptz and recorded @> $3::timestamptz
            """);
        drawn.Parameters.Add(new() { Value = negotiation });
        drawn.Parameters.Add(new() { Value = knownBy.At.UtcDateTime });
        drawn.Parameters.Add(new() { Value = recordedBy.At.UtcDateTime });
        HashSet<(string Party, string Subject)> found = [];
        await using var rows = await drawn.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add((rows.GetString(0), rows.GetString(1)));
        return [.. cells.Where(it => found.Contains((it.Party, it.Subject)))];
    }
}
