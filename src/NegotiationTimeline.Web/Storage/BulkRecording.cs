using Marten;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Records by the thousand, through COPY, in one transaction: streams, events and the rows of all read models. Marten's
/// own bulk insert opens a transaction of its own and runs no projections; this one takes part in the caller's, which
/// has begun the recording, so that all becomes visible at once or not at all (docs/decisions/imports.md).
/// </summary>
sealed class BulkRecording(BulkTransaction transaction, IDocumentStore store, FewOfCells few)
{
    readonly StoredNames names = new(store);
    readonly BulkCopy events = new(transaction.Events);
    readonly BulkCopy rows = new(transaction.Rows);

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

    /// <summary>Begins or lengthens streams, and writes their events and what all events of them amount to.</summary>
    public async Task AppendAsync(ReadyAppends ready, CancellationToken cancellation)
    {
        if (transaction.Halved)
        {
            await Task.WhenAll(EventsAsync(ready, cancellation), RowsAsync(ready, cancellation));
            return;
        }

        await EventsAsync(ready, cancellation);
        await RowsAsync(ready, cancellation);
    }

    async Task EventsAsync(ReadyAppends ready, CancellationToken cancellation)
    {
        await events.WriteAsync("timeline.mt_streams", ReadyAppends.StreamColumns, ready.Streams, cancellation);
        await LengthenAsync(ready.Longer, cancellation);
        if (Written == 0)
            await ExecuteAsync(transaction.Events, "select timeline.streams_are_there()", cancellation);
        await EventsAsync(ready.Events, cancellation);
    }

    async Task RowsAsync(ReadyAppends ready, CancellationToken cancellation)
    {
        foreach (var (table, streams) in ready.Replaced)
            await ExecuteAsync(transaction.Rows,
                $"delete from timeline.{table.Name} where stream = any($1)", cancellation, [streams.ToArray()]);
        foreach (var made in ready.Rows)
        {
            await few.PlaceAsync(made.OfCells, cancellation);
            await rows.WriteAsync(made, cancellation);
        }
    }

    Task LengthenAsync(List<(string Stream, long Version)> longer, CancellationToken cancellation) =>
        longer.Count == 0 ? Task.CompletedTask : ExecuteAsync(transaction.Events,
            """
            update timeline.mt_streams set version = longer.version, timestamp = now()
            from unnest($1::text[], $2::bigint[]) as longer (id, version) where mt_streams.id = longer.id
            """, cancellation, longer.Select(it => it.Stream).ToArray(), longer.Select(it => it.Version).ToArray());

    async Task EventsAsync(ReadyEvents ready, CancellationToken cancellation)
    {
        if (ready.Rows.Count == 0)
            return;

        ready.Number(await NumbersAsync(ready.Rows.Count, cancellation));
        await events.WriteAsync("timeline.mt_events", ReadyEvents.Columns, ready.Rows, cancellation);
        Written += ready.Rows.Count;
    }

    async Task<long[]> NumbersAsync(int count, CancellationToken cancellation)
    {
        await using var next = new NpgsqlCommand(
            "select array_agg(nextval('timeline.mt_events_sequence')) from generate_series(1, $1)", transaction.Events);
        next.Parameters.Add(new() { Value = count });
        return (long[])(await next.ExecuteScalarAsync(cancellation))!;
    }

    static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
