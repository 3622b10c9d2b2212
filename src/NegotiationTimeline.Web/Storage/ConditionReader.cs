using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Lists, by an index of its own, the position records that depend on conditions, newest date first.</summary>
public sealed class ConditionReader(NpgsqlDataSource database)
{
    const string Page =
        $$"""
        select {{PositionColumns.List}} from timeline.position_version p
        where {{Seen.At}} and p.negotiation = $3
            and p.body #> '{content,conditions}' <> '[]' and p.earliest_start <= $4
            and ($5::text[] is null or p.party = any($5)) and ($6::text[] is null or p.subject like any($6))
            and ($7::timestamptz is null or (p.latest_start, p.record, p.party) <= ($7, $8, $9))
        order by p.latest_start desc, p.record desc, p.party desc
        limit $10
        """;

    /// <param name="subjects">patterns, any of which the subject is like; null = all.</param>
    /// <param name="from">the first row, included; null = from the newest.</param>
    public async Task<IReadOnlyList<PositionVersion>> PageAsync(
        string negotiation, AsOf times, IReadOnlyList<string>? parties, IReadOnlyList<string>? subjects,
        PositionKey? from, int limit, CancellationToken cancellation)
    {
        await using var page = database.SeenAt(times.Published, times.Recorded, Page);
        (object? Value, NpgsqlDbType Type)[] arguments =
        [
            (negotiation, NpgsqlDbType.Text),
            (times.Valid.At.UtcDateTime, NpgsqlDbType.TimestampTz),
            (parties?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            (subjects?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            (from?.LatestStart, NpgsqlDbType.TimestampTz), (from?.Record, NpgsqlDbType.Text),
            (from?.Party, NpgsqlDbType.Text), (limit, NpgsqlDbType.Integer),
        ];
        foreach (var (value, type) in arguments)
            page.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });

        List<PositionVersion> found = [];
        await using var rows = await page.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(PositionColumns.Read(rows, 0));
        return found;
    }
}
