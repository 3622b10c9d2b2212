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

    /// <summary>
    /// Asked of the other half, which is a transaction of its own from then on. It writes an empty message to the log first: a
    /// number of a transaction that wrote nothing is given again after a crash, and would answer for a stranger.
    /// </summary>
    public const string Name =
        $"select '{Prefix}' || pg_current_xact_id() from pg_logical_emit_message(true, 'negotiation-timeline', '')";

    const string Prepared =
        $"""
        select gid, pg_xact_status(split_part(gid, '/', 2)::xid8) from pg_prepared_xacts
        where database = current_database() and gid ~ '^{Prefix}[0-9]+$' and ($1::text is null or gid = $1)
            and (owner = current_user or (select rolsuper from pg_roles where rolname = current_user))
        """;

    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Ends a half, or all there are, as the other one has ended or is about to; waits for that, and for a server that has just
    /// gone, but no longer than a minute. What goes on then is looked at once a minute.
    /// </summary>
    /// <param name="name">null = all.</param>
    public static async Task OutlastAsync(NpgsqlDataSource database, string? name, CancellationToken cancellation)
    {
        var until = DateTime.UtcNow + Longest;
        while (DateTime.UtcNow < until)
        {
            try
            {
                if ((await EndAsync(database, name, cancellation)).GoingOn == 0)
                    return;
            }
            catch (NpgsqlException)
            {
                // Each connection of before a restart says so once.
            }

            await Task.Delay(Often, cancellation);
        }
    }

    /// <summary>Ends what can be ended now: such as a program left behind when it was killed.</summary>
    public static Task<(int Ended, int GoingOn)> EndAsync(NpgsqlDataSource database, CancellationToken cancellation) =>
        EndAsync(database, null, cancellation);

    static async Task<(int Ended, int GoingOn)> EndAsync(
        NpgsqlDataSource database, string? name, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (ended, goingOn) = (0, 0);
        foreach (var (half, other) in await ListAsync(connection, name, cancellation))
            if (other != "in progress" && await EndAsync(connection, half, other == "committed", cancellation))
                ended++;
            else
                goingOn++;
        return (ended, goingOn);
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

    /// <returns>false where somebody else is just about to.</returns>
    static async Task<bool> EndAsync(
        NpgsqlConnection connection, string half, bool committed, CancellationToken cancellation)
    {
        await using var end = new NpgsqlCommand($"{(committed ? "commit" : "rollback")} prepared '{half}'", connection);
        try
        {
            await end.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (PostgresException other) when (other.SqlState
            is PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            // Whoever was quicker asked the same server.
            return other.SqlState == PostgresErrorCodes.UndefinedObject;
        }
    }
}
