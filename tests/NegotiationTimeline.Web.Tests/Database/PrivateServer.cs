using Microsoft.Extensions.Logging.Abstractions;
using NegotiationTimeline.Web.Database;
using Npgsql;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

/// <summary>How these tests start servers in their own folders and speak to them.</summary>
static class PrivateServer
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static EmbeddedPostgresOptions In(string folder) => new(DataFolder.Open(folder)) { Durable = false };

    public static Task<EmbeddedPostgres> StartAsync(string folder) => StartAsync(In(folder));

    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) =>
        EmbeddedPostgres.StartAsync(options, NullLogger.Instance, Cancellation);

    public static async Task<object?> AskAsync(this EmbeddedPostgres server, string sql)
    {
        // Unpooled: the next start of the same folder is another server behind the same address.
        var target = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Pooling = false };
        await using var source = NpgsqlDataSource.Create(target);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
