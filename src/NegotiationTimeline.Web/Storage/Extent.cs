using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>How much there is of each negotiation, and between which dates.</summary>
public sealed class Extent(NpgsqlDataSource database)
{
    public async Task<IReadOnlyDictionary<string, (long Parties, long Issues, long Positions)>> CountsAsync(
        CancellationToken cancellation)
    {
        await using var count = database.CreateCommand(
            $"""
            select negotiation, count(*) filter (where kind = 'party'), count(*) filter (where kind = 'issue'),
                (select count(distinct record) from timeline.position_version p
                    where p.negotiation = s.negotiation and not p.derived and {Seen.Now})
            from timeline.setup_version s where {Seen.Now} group by negotiation
            """);
        Dictionary<string, (long, long, long)> counts = [];
        await using var rows = await count.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            counts[rows.GetString(0)] = (rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3));
        return counts;
    }

    /// <summary>Valid axis: the first and the last date by which some visible record has certainly begun.</summary>
    public async Task<(DateTimeOffset? First, DateTimeOffset? Last)> StatedAsync(
        string negotiation, AsOf times, CancellationToken cancellation)
    {
        await using var ends = database.SeenAt(
            times.Published, times.Recorded, $"select ({End("asc")}), ({End("desc")})");
        ends.Parameters.Add(new() { Value = negotiation });
        await using var row = await ends.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (At(row, 0), At(row, 1));
    }

    static string End(string order) =>
        $"""
        select latest_start from timeline.position_version p
        where p.negotiation = $3 and not p.derived and {Seen.At} and isfinite(latest_start)
        order by latest_start {order} limit 1
        """;

    static DateTimeOffset? At(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instants.Utc(row.GetDateTime(column));
}
