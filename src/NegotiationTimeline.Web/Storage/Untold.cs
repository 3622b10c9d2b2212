using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// What was recorded through COPY, of which those who want to hear are still to be told: noted in its own transaction, so
/// that a crash in between loses nothing. A command needs none of this, since its message is kept with it.
/// </summary>
static class Untold
{
    public static async Task NoteAsync(
        NpgsqlConnection connection, string negotiation, RecordedTime at, CancellationToken cancellation)
    {
        await using var note = new NpgsqlCommand(
            "insert into timeline.untold (negotiation, recorded_at) values ($1, $2)", connection);
        note.Parameters.Add(new() { Value = negotiation });
        note.Parameters.Add(new() { Value = at.At.ToUniversalTime() });
        await note.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<IReadOnlyList<(string Negotiation, DateTimeOffset RecordedAt)>> ListAsync(
        NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(
            "select negotiation, recorded_at from timeline.untold order by recorded_at");
        List<(string, DateTimeOffset)> untold = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            untold.Add((rows.GetString(0), await rows.GetFieldValueAsync<DateTimeOffset>(1, cancellation)));
        return untold;
    }

    public static async Task ForgetAsync(
        NpgsqlDataSource database, string negotiation, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        await using var forget = database.CreateCommand(
            "delete from timeline.untold where negotiation = $1 and recorded_at = $2");
        forget.Parameters.Add(new() { Value = negotiation });
        forget.Parameters.Add(new() { Value = recordedAt });
        await forget.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>Tells those who want to hear of all that is <see cref="Untold"/>, now and at each start.</summary>
interface ITeller
{
    /// <summary>What cannot be told now is told at the next occasion.</summary>
    Task TellAsync(CancellationToken cancellation);
}
