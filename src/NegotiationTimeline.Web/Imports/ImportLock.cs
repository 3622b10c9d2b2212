using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>A lock of the database on one import: a free one means that nobody is at work on it.</summary>
static class ImportLock
{
    public static async Task<bool> TryAsync(NpgsqlConnection connection, ImportJob job, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand("select pg_try_advisory_lock(7304, hashtext($1))", connection);
        ask.Parameters.Add(new() { Value = $"{job.Negotiation}/{job.Id}" });
        return await ask.ExecuteScalarAsync(cancellation) is true;
    }

    public static async Task GiveAsync(NpgsqlConnection connection, ImportJob job)
    {
        await using var give = new NpgsqlCommand("select pg_advisory_unlock(7304, hashtext($1))", connection);
        give.Parameters.Add(new() { Value = $"{job.Negotiation}/{job.Id}" });
        await give.ExecuteScalarAsync(CancellationToken.None);
    }
}
