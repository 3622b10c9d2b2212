using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Bulk recordings of which one half is prepared (<see cref="BulkTransaction"/>). Its name tells the transaction of the other
/// half, and what became of that one decides: PostgreSQL itself knows, also after a crash of whichever side.
/// </summary>
static class HalfRecordings
{
    /// <summary>Many servers are set up to prepare none.</summary>
    public const string CanBePrepared = "select current_setting('max_prepared_transactions')::int > 0";

    const string Prefix = "negotiation-timeline/";

    /// <summary>Asked of the other half; it is a transaction of its own from then on.</summary>
    public const string Name = $"select '{Prefix}' || pg_current_xact_id()";

    const string Prepared =
        $"""
        select gid, pg_xact_status(split_part(gid, '/', 2)::xid8) from pg_prepared_xacts
        where database = current_database() and gid ~ '^{Prefix}[0-9]+$' and ($1::text is null or gid = $1)
        """;

    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Ends a half as the other one has ended; waits for a database that has just gone, but not for ever.</summary>
    public static async Task EndAsync(NpgsqlDataSource database, string name)
    {
        using var patience = new CancellationTokenSource(Longest);
        while (true)
            try
            {
                if (await TryAsync(database, name, patience.Token) == 0)
                    return;

                await Task.Delay(Often, patience.Token);
            }
            catch (NpgsqlException lost) when (lost.IsTransient && !patience.IsCancellationRequested)
            {
                await Task.Delay(Often, CancellationToken.None);
            }
    }

    /// <summary>Ends all halves that can be ended: those that a program left behind when it was killed.</summary>
    public static Task<int> EndAsync(NpgsqlDataSource database, CancellationToken cancellation) =>
        TryAsync(database, null, cancellation);

    /// <returns>how many go on, since their other half does.</returns>
    static async Task<int> TryAsync(NpgsqlDataSource database, string? name, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var goingOn = 0;
        foreach (var (half, other) in await ListAsync(connection, name, cancellation))
            if (other == "in progress")
                goingOn++;
            else
                await EndAsync(connection, half, other == "committed", cancellation);
        return goingOn;
    }

    static async Task<List<(string Name, string Other)>> ListAsync(
        NpgsqlConnection connection, string? name, CancellationToken cancellation)
    {
        await using var list = new NpgsqlCommand(Prepared, connection);
        list.Parameters.Add(new() { Value = (object?)name ?? DBNull.Value });
        List<(string, string)> halves = [];
        await using var rows = await list.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            halves.Add((rows.GetString(0), rows.GetString(1)));
        return halves;
    }

    static async Task EndAsync(
        NpgsqlConnection connection, string half, bool committed, CancellationToken cancellation)
    {
        await using var end = new NpgsqlCommand($"{(committed ? "commit" : "rollback")} prepared '{half}'", connection);
        try
        {
            await end.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException gone) when (gone.SqlState == PostgresErrorCodes.UndefinedObject)
        {
            // Another program was quicker, and asked the same server.
        }
    }
}
