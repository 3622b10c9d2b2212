using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Lists, by an index of their own, the acts by which something was demanded, newest date first.</summary>
public sealed class DemandReader(NpgsqlDataSource database)
{
    const string Newest =
        $$"""
        select {{RecordColumns.List}} from timeline.record_version p
        where {{Seen.At}} and p.negotiation = $3
            and p.kind = 'act' and p.body #>> '{content,kind}' in ('threat', 'ultimatum')
            and p.earliest_start <= $4 and ($5::text[] is null or p.about && $5)
            and ($6::timestamptz is null or (p.latest_start, p.stream) < ($6, $7))
        order by p.latest_start desc, p.stream desc
        limit $8
        """;

    /// <param name="parties">slugs, any of which it has to do with; null = all.</param>
    /// <param name="after">the last row of the page before.</param>
    public async Task<IReadOnlyList<RecordRow>> PageAsync(
        string negotiation, AsOf times, IReadOnlyList<string>? parties, RecordKey? after, int limit,
        CancellationToken cancellation)
    {
        await using var read = database.SeenAt(times.Published, times.Recorded, Newest);
        (object? Value, NpgsqlDbType Type)[] arguments =
        [
            (negotiation, NpgsqlDbType.Text),
            (times.Valid.At.UtcDateTime, NpgsqlDbType.TimestampTz),
            (parties?.Select(it => StreamKeys.Party(negotiation, it)).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            (after?.LatestStart.UtcDateTime, NpgsqlDbType.TimestampTz), (after?.Stream, NpgsqlDbType.Text),
            (limit, NpgsqlDbType.Integer),
        ];
        foreach (var (value, type) in arguments)
            read.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });

        List<RecordRow> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(RecordColumns.Read(rows));
        return found;
    }
}
