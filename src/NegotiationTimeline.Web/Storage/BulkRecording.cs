using Marten;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Records by the thousand, through COPY, in one transaction: streams, events and the rows of all read models. Marten's
/// own bulk insert opens a transaction of its own and runs no projections; this one takes part in the caller's, which
/// has begun the recording, so that all becomes visible at once or not at all (docs/decisions/imports.md).
/// </summary>
sealed class BulkRecording(NpgsqlConnection connection, IDocumentStore store, FewOfCells few)
{
    readonly StoredNames names = new(store);
    readonly BulkCopy copy = new(connection);

    /// <summary>How many events were written so far.</summary>
    public long Written { get; private set; }

    public async Task AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellation)
    {
        using var ready = Ready(appends);
        await AppendAsync(ready, cancellation);
    }

    /// <summary>Makes appends ready, at most one to a stream; this needs no connection.</summary>
    /// <param name="appends">their events are appended in this order.</param>
    public ReadyAppends Ready(IReadOnlyList<StreamAppend> appends) => ReadyAppends.Of(appends, names);

    /// <inheritdoc cref="Ready(IReadOnlyList{StreamAppend})"/>
    /// <param name="events">the same events as those of the appends, in the order in which they are appended.</param>
    public ReadyAppends Ready(
        IEnumerable<StreamAppend> appends, IEnumerable<(string Stream, Recorded<object> It)> events) =>
        ReadyAppends.Of(appends, events, names);

    /// <summary>Begins or lengthens streams, then writes their events and what all events of them amount to.</summary>
    public async Task AppendAsync(ReadyAppends ready, CancellationToken cancellation)
    {
        await copy.WriteAsync("timeline.mt_streams", ReadyAppends.StreamColumns, ready.Streams, cancellation);
        await LengthenAsync(ready.Longer, cancellation);
        if (Written == 0)
            await ExecuteAsync("select timeline.streams_are_there()", cancellation);
        await EventsAsync(ready.Events, cancellation);
        foreach (var (table, streams) in ready.Replaced)
            await ExecuteAsync(
                $"delete from timeline.{table.Name} where stream = any($1)", cancellation, [streams.ToArray()]);
        foreach (var rows in ready.Rows)
        {
            await few.PlaceAsync(rows.OfCells, cancellation);
            await copy.WriteAsync(rows, cancellation);
        }
    }

    Task LengthenAsync(List<(string Stream, long Version)> longer, CancellationToken cancellation) =>
        longer.Count == 0 ? Task.CompletedTask : ExecuteAsync(
            """
            update timeline.mt_streams set version = longer.version, timestamp = now()
            from unnest($1::text[], $2::bigint[]) as longer (id, version) where mt_streams.id = longer.id
            """, cancellation, longer.Select(it => it.Stream).ToArray(), longer.Select(it => it.Version).ToArray());

    async Task EventsAsync(ReadyEvents events, CancellationToken cancellation)
    {
        if (events.Rows.Count == 0)
            return;

        events.Number(await NumbersAsync(events.Rows.Count, cancellation));
        await copy.WriteAsync("timeline.mt_events", ReadyEvents.Columns, events.Rows, cancellation);
        Written += events.Rows.Count;
    }

    async Task<long[]> NumbersAsync(int count, CancellationToken cancellation)
    {
        await using var next = new NpgsqlCommand(
            "select array_agg(nextval('timeline.mt_events_sequence')) from generate_series(1, $1)", connection);
        next.Parameters.Add(new() { Value = count });
        return (long[])(await next.ExecuteScalarAsync(cancellation))!;
    }

    async Task ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
