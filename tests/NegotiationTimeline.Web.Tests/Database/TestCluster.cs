using Microsoft.Extensions.Logging.Abstractions;
using NegotiationTimeline.Web.Database;
using NegotiationTimeline.Web.Tests.Database;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace NegotiationTimeline.Web.Tests.Database;

/// <summary>
/// One real PostgreSQL for the whole test run, a fresh database for whoever asks. Set NEGOTIATIONTIMELINE_TEST_POSTGRES
/// to the connection string of a server (with the right to create databases) to run against that one instead.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    const string OwnServer = "NEGOTIATIONTIMELINE_TEST_POSTGRES";

    readonly TestFolder folder = new();
    readonly List<string> databases = [];
    readonly Lock guard = new();
    EmbeddedPostgres? server;
    string maintenance = "";

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(OwnServer) is { Length: > 0 } given)
        {
            maintenance = given;
            return;
        }

        var options = new EmbeddedPostgresOptions(DataFolder.Open(folder.Path)) { Durable = false };
        server = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
        maintenance = server.ConnectionString("postgres");
    }

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellation = default)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name}", cancellation);
        lock (guard)
            databases.Add(name);
        // Many programs share this server; what one of them needed for a moment it gives back, or there is none left.
        return new NpgsqlConnectionStringBuilder(maintenance)
        {
            Database = name,
            ConnectionIdleLifetime = 2,
            ConnectionPruningInterval = 1,
        }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        else
            await DropAsync();
        folder.Dispose();
    }

    // A server of our own goes away as a whole; on somebody else's nothing may be left.
    async Task DropAsync()
    {
        foreach (var name in databases)
            await ExecuteAsync($"drop database if exists {name} with (force)", CancellationToken.None);
    }

    async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(maintenance);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
