using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

static class DatabaseExtensions
{
    public static async Task ExecuteAsync(this NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<T> found = [];
        while (await rows.ReadAsync(cancellation))
            found.Add(rows.GetFieldValue<T>(0));
        return found;
    }
}
