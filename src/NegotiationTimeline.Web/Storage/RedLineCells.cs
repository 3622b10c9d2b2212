using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Narrows cells by index to the few in which a red line was ever drawn, as far as a reader can see.</summary>
public sealed class RedLineCells(NpgsqlDataSource database)
{
    const string Drawn =
        $$"""
        select distinct p.party, p.subject from timeline.position_version p
        where p.negotiation = $3 and p.body #>> '{content,firmness}' = 'red-line' and {{Seen.At}}
        """;

    public async Task<IReadOnlyList<CellName>> AmongAsync(
        string negotiation, IReadOnlyList<CellName> cells, PublishedTime knownBy, RecordedTime recordedBy,
        CancellationToken cancellation)
    {
        await using var drawn = database.SeenAt(knownBy, recordedBy, Drawn);
        drawn.Parameters.Add(new() { Value = negotiation });
        HashSet<(string Party, string Subject)> found = [];
        await using var rows = await drawn.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add((rows.GetString(0), rows.GetString(1)));
        return [.. cells.Where(it => found.Contains((it.Party, it.Subject)))];
    }
}
