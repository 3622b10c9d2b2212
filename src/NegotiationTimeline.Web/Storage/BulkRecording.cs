using JasperFx.Events;
using Marten;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Records by the thousand, through COPY, in one transaction: streams, events and the rows of all read models. Marten's
/// own bulk insert opens a transaction of its own and runs no projections; this one takes part in the caller's, which
/// has begun the recording, so that all becomes visible at once or not at all (docs/decisions/imports.md).
/// </summary>
sealed class BulkRecording(NpgsqlConnection connection, IDocumentStore store, FewOfCells few)
{
    const string Events = "seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, user_name";

    readonly Dictionary<Type, (string Name, string DotNet)> names = [];
    readonly BulkRows rows = new(connection);

    /// <summary>How many events were written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Which rows of a cell are its first few, counted over all that is recorded here.</summary>
    public FewOfCells Few => few;

    public async Task AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellation) =>
        await AppendAsync(await ReadyAppends.OfAsync(appends, few, cancellation), cancellation);

    /// <summary>Appends to streams, each at most once a call, in the order given.</summary>
    public async Task AppendAsync(ReadyAppends ready, CancellationToken cancellation)
    {
        if (ready.Appends.Count == 0)
            return;

        await StreamsAsync(ready.Appends, cancellation);
        await EventsAsync(ready.Events, cancellation);
        await RowsAsync(ready, cancellation);
    }

    /// <summary>Begins or lengthens streams; their events follow.</summary>
    async Task StreamsAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellation)
    {
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy timeline.mt_streams (id, version, is_archived) from stdin (format binary)", cancellation))
        {
            foreach (var it in appends.Where(it => it.Before.Count == 0))
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(it.Stream, NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(it.News[^1].Version, NpgsqlDbType.Bigint, cancellation);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        var longer = appends.Where(it => it.Before.Count > 0).ToArray();
        if (longer.Length == 0)
            return;

        await ExecuteAsync(
            """
            update timeline.mt_streams set version = longer.version, timestamp = now()
            from unnest($1::text[], $2::bigint[]) as longer (id, version) where mt_streams.id = longer.id
            """, cancellation, longer.Select(it => it.Stream).ToArray(), longer.Select(it => it.News[^1].Version).ToArray());
    }

    /// <summary>Writes events, of streams in whatever order; the streams are there, the rows follow.</summary>
    async Task EventsAsync(IReadOnlyList<ReadyEvent> events, CancellationToken cancellation)
    {
        var numbers = await NumbersAsync(events.Count, cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy timeline.mt_events ({Events}) from stdin (format binary)", cancellation);
        for (var i = 0; i < events.Count; i++)
        {
            var (stream, it, json) = events[i];
            var (name, dotNet) = NamesOf(it.Event);
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(numbers[i], NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(stream, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(it.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(json, NpgsqlDbType.Jsonb, cancellation);
            await copy.WriteAsync(name, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(it.At.At.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(dotNet, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(it.Author, NpgsqlDbType.Varchar, cancellation);
        }

        await copy.CompleteAsync(cancellation);
        Written += events.Count;
    }

    /// <summary>Writes what all events of streams amount to, in place of what was written before.</summary>
    async Task RowsAsync(ReadyAppends ready, CancellationToken cancellation)
    {
        foreach (var (table, streams) in ready.Replaced)
            await ExecuteAsync($"delete from timeline.{table.Name} where stream = any($1)", cancellation, [streams]);
        foreach (var (table, made) in ready.Rows)
            await rows.WriteAsync(table, made, cancellation);
    }

    async Task<long[]> NumbersAsync(int count, CancellationToken cancellation)
    {
        await using var next = new NpgsqlCommand(
            "select array_agg(nextval('timeline.mt_events_sequence')) from generate_series(1, $1)", connection);
        next.Parameters.Add(new() { Value = count });
        return (long[])(await next.ExecuteScalarAsync(cancellation))!;
    }

    (string Name, string DotNet) NamesOf(object happened)
    {
        if (names.TryGetValue(happened.GetType(), out var known))
            return known;

        using var session = store.LightweightSession();
        IEvent envelope = session.Events.BuildEvent(happened);
        return names[happened.GetType()] = (envelope.EventTypeName, envelope.DotNetTypeName);
    }

    async Task ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
