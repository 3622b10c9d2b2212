using Npgsql;

namespace NegotiationTimeline.Web.Database;

/// <summary>What is asked of any server the program is given, its own or someone else's.</summary>
public static class TimelineServer
{
    const string Remedy =
        "Correct ConnectionStrings__Timeline, or leave it out to use the program's own PostgreSQL.";

    /// <exception cref="StartupFault">It is no connection string.</exception>
    public static NpgsqlDataSource Parse(string connection)
    {
        try
        {
            return NpgsqlDataSource.Create(connection);
        }
        catch (ArgumentException unreadable)
        {
            // Not the text itself, which may hold a password.
            throw new StartupFault(
                "ConnectionStrings__Timeline cannot be read as a connection string.",
                "Give it in this form: Host=db.example.org;Database=timeline;Username=timeline;Password=…", unreadable);
        }
    }

    /// <summary>Makes sure that the server answers and is new enough.</summary>
    /// <exception cref="StartupFault">It cannot be reached, refuses us, or is older than PostgreSQL 14.</exception>
    public static async Task CheckAsync(NpgsqlDataSource server, CancellationToken cancellation)
    {
        var target = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        try
        {
            await using var connection = await server.OpenConnectionAsync(cancellation);
            Require(connection.PostgreSqlVersion);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new StartupFault(
                $"The PostgreSQL server at {target.Host} has no database '{target.Database}'.",
                $"Create it (createdb {target.Database}), or correct ConnectionStrings__Timeline.", refused);
        }
        catch (NpgsqlException unreachable)
        {
            throw new StartupFault(
                $"The PostgreSQL server at {target.Host}:{target.Port} cannot be used: {unreachable.Message}",
                Remedy, unreachable);
        }
    }

    /// <exception cref="StartupFault">The version is older than PostgreSQL 14.</exception>
    public static void Require(Version version)
    {
        if (version.Major < PostgresBinaries.OldestMajor)
            throw new StartupFault(
                $"The PostgreSQL server is version {version}; {PostgresBinaries.OldestMajor} or later is needed.",
                "Upgrade the server, or leave ConnectionStrings__Timeline out to use the program's own PostgreSQL.");
    }

    /// <summary>Makes the database on the private server unless it is there, and says how to reach it.</summary>
    public static async Task<string> EnsureDatabaseAsync(
        EmbeddedPostgres server, string database, CancellationToken cancellation)
    {
        await using var maintenance = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var find = maintenance.CreateCommand("select 1 from pg_database where datname = $1");
        find.Parameters.AddWithValue(database);
        if (await find.ExecuteScalarAsync(cancellation) is null)
            await CreateAsync(maintenance, database, cancellation);
        return server.ConnectionString(database);
    }

    static async Task CreateAsync(NpgsqlDataSource maintenance, string database, CancellationToken cancellation)
    {
        var quoted = $"\"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        await using var create = maintenance.CreateCommand($"create database {quoted}");
        try
        {
            await create.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException already)
            when (already.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process that shares this server was quicker.
        }
    }
}
