using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// The one transaction of an import. A recording waits its turn among the negotiation's writers and has one recorded
/// instant; a trial has neither, since it is always undone.
/// </summary>
sealed class ImportDesk : IAsyncDisposable
{
    readonly NpgsqlConnection connection;
    readonly NpgsqlTransaction transaction;
    readonly string negotiation;
    readonly string author;

    ImportDesk(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string negotiation, RecordedTime at, string author,
        IDocumentStore store)
    {
        (this.connection, this.transaction, At) = (connection, transaction, at);
        (this.negotiation, this.author) = (negotiation, author);
        Bulk = new(connection, store);
        Session = store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
    }

    /// <summary>Recorded axis: of all that it records.</summary>
    public RecordedTime At { get; }

    public BulkRecording Bulk { get; }

    /// <summary>For reading within the transaction.</summary>
    public IQuerySession Session { get; }

    public NpgsqlConnection Connection => connection;

    /// <param name="trial">nothing of it is ever committed.</param>
    public static async Task<ImportDesk> OpenAsync(
        NpgsqlDataSource database, IDocumentStore store, string negotiation, string author, bool trial,
        CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var begin = new NpgsqlCommand(
                trial ? "select now from timeline.read_clock($1)" : "select timeline.begin_recording($1)", connection);
            begin.Parameters.Add(new() { Value = negotiation });
            var at = new DateTimeOffset((DateTime)(await begin.ExecuteScalarAsync(cancellation))!);
            return new(connection, transaction, negotiation, new(at), author, store);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public StreamAppend New(string stream, object happened) => StreamAppend.New(stream, happened, At, author);

    public StreamAppend More(string stream, IReadOnlyList<Recorded<object>> before, IEnumerable<object> news) => new(
        stream, before, [.. news.Select((it, i) => new Recorded<object>(it, At, author, before.Count + i + 1))]);

    /// <summary>All events of streams, as far as there are such.</summary>
    public async Task<Dictionary<string, List<Recorded<object>>>> HistoriesAsync(
        IEnumerable<string> streams, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            """
            select stream_id, version, type, data, timestamp, user_name from timeline.mt_events
            where stream_id = any($1) order by stream_id, version
            """, connection)
        { CommandTimeout = 0 };
        read.Parameters.Add(new() { Value = streams.ToArray() });
        Dictionary<string, List<Recorded<object>>> histories = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var stream = rows.GetString(0);
            if (!histories.TryGetValue(stream, out var events))
                histories[stream] = events = [];
            events.Add(new(
                JsonSerializer.Deserialize(rows.GetString(3), EventNames.Of(rows.GetString(2)).Type, Wire.Json)!,
                new(await rows.GetFieldValueAsync<DateTimeOffset>(4, cancellation)),
                rows.IsDBNull(5) ? "" : rows.GetString(5), rows.GetInt64(1)));
        }

        return histories;
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (Bulk.Written > 0)
            await Untold.NoteAsync(connection, negotiation, At, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What was not committed is as if it had never been.</summary>
    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
