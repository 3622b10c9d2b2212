using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The transaction of a bulk recording. Rows of the read models are written on a second connection beside the events, since
/// one connection has one processor of the database, which was the limit; both halves end as one (docs/decisions/imports.md). Where the server prepares no transactions, a single connection writes both.
/// </summary>
sealed class BulkTransaction : IAsyncDisposable
{
    readonly NpgsqlDataSource database;
    readonly NpgsqlTransaction ofEvents;
    NpgsqlConnection? beside;
    NpgsqlTransaction? ofRows;
    string name = "";

    BulkTransaction(NpgsqlDataSource database, NpgsqlConnection events, NpgsqlTransaction ofEvents) =>
        (this.database, Events, this.ofEvents) = (database, events, ofEvents);

    /// <summary>Streams, events and whatever else; it waits in the queue of writers, and holds the horizon.</summary>
    public NpgsqlConnection Events { get; }

    /// <summary>Read models: nothing else is written there, and they are written nowhere else.</summary>
    public NpgsqlConnection Rows => beside ?? Events;

    /// <summary>For reading what the read models say within the transaction.</summary>
    public NpgsqlTransaction OfRows => ofRows ?? ofEvents;

    /// <summary>Whether either half may be written while the other is.</summary>
    public bool Halved => beside is not null;

    public static async Task<BulkTransaction> BeginAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var events = await database.OpenConnectionAsync(cancellation);
        try
        {
            return new(database, events, await events.BeginTransactionAsync(cancellation));
        }
        catch
        {
            await events.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Has rows written beside the events, where the server can end both as one. Asked for before the recording begins: from
    /// then on, readers stay before its instant, for which they would see one half without the other (schema.sql, read_clock).
    /// </summary>
    public async Task<bool> MayHalveAsync(string negotiation, CancellationToken cancellation)
    {
        if (await AskAsync(Events, HalfRecordings.CanBePrepared, cancellation) is not true)
            return false;

        await AskAsync(Events, "select timeline.announce_halves($1)", cancellation, negotiation);
        return true;
    }

    /// <summary>From now on; the recording has begun.</summary>
    public async Task HalveAsync(CancellationToken cancellation)
    {
        beside = await database.OpenConnectionAsync(cancellation);
        ofRows = await beside.BeginTransactionAsync(cancellation);
        // Waits for others no longer than the half that has begun the recording.
        await AskAsync(beside, "select set_config('lock_timeout', $1, true)", cancellation,
            (string)(await AskAsync(Events, "show lock_timeout", cancellation))!);
        name = (string)(await AskAsync(beside, HalfRecordings.Name, cancellation))!;
    }

    /// <summary>
    /// The half with the events is made sure first, and goes on holding queue and horizon, so that nobody sees the other
    /// half when it is committed. That decides: from then on all is recorded, and whoever comes next ends the first half.
    /// </summary>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (ofRows is null)
        {
            await ofEvents.CommitAsync(cancellation);
            return;
        }

        try
        {
            await AskAsync(Events, $"prepare transaction '{name}'", cancellation);
            await ofRows.CommitAsync(CancellationToken.None);
        }
        finally
        {
            // Whatever failed: what became of the rows, the server knows.
            await LeaveRowsAsync();
            await HalfRecordings.OutlastAsync(database, name, CancellationToken.None);
        }
    }

    static async Task<object?> AskAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var ask = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            ask.Parameters.Add(new() { Value = value });
        return await ask.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Once alone: whoever has the connection next has the driver's very same object for its transaction.</summary>
    async Task LeaveRowsAsync()
    {
        var (transaction, connection) = (ofRows, beside);
        (ofRows, beside) = (null, null);
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }

    /// <summary>What was not committed is as if it had never been.</summary>
    public async ValueTask DisposeAsync()
    {
        await LeaveRowsAsync();
        await ofEvents.DisposeAsync();
        await Events.DisposeAsync();
    }
}
