using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The transaction of a bulk recording. Rows of the read models are written on a second connection beside the events, since
/// either is as much work for the database and one connection has one processor there; both halves end as one
/// (docs/decisions/imports.md). Where the server prepares no transactions, a single connection writes both.
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

    /// <summary>Has rows written beside the events from now on, where the server can end both as one.</summary>
    public async Task HalveAsync(CancellationToken cancellation)
    {
        if (await AskAsync(Events, HalfRecordings.CanBePrepared, cancellation) is not true)
            return;

        beside = await database.OpenConnectionAsync(cancellation);
        ofRows = await beside.BeginTransactionAsync(cancellation);
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
            await ofRows.DisposeAsync();
            await HalfRecordings.EndAsync(database, name);
        }
    }

    static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await ask.ExecuteScalarAsync(cancellation);
    }

    /// <summary>What was not committed is as if it had never been.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ofRows is not null)
            await ofRows.DisposeAsync();
        if (beside is not null)
            await beside.DisposeAsync();
        await ofEvents.DisposeAsync();
        await Events.DisposeAsync();
    }
}
