using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The one clock of the recorded axis: the database's (see docs/decisions/recorded-time.md).</summary>
/// <param name="Now">recorded axis: the instant of this request.</param>
/// <param name="Horizon">recorded axis: no write can still become visible at or before this instant.</param>
public sealed record RecordedClock(DateTimeOffset Now, DateTimeOffset Horizon)
{
    public static async Task<RecordedClock> ReadAsync(
        NpgsqlDataSource database, string negotiation, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand("select now, horizon from timeline.read_clock($1)");
        read.Parameters.Add(new() { Value = negotiation });
        await using var row = await read.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new(row.GetFieldValue<DateTimeOffset>(0), row.GetFieldValue<DateTimeOffset>(1));
    }
}
