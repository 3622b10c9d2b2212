using Marten;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Makes the rows of all read models anew from the events, while the program runs: stream by stream, each in a short
/// transaction that keeps the negotiation's writers waiting and its readers not. Nothing is stamped: the recorded clock
/// goes on as it was.
/// </summary>
public sealed class Rebuild(IDocumentStore store, NpgsqlDataSource database)
{
    const string RowsOfStream =
        """
        select row from (
            select 'position ' || p as row from timeline.position_version p where stream = $1
            union all select 'record ' || r from timeline.record_version r where stream = $1
            union all select 'setup ' || s from timeline.setup_version s where stream = $1
            union all select 'citation ' || c from timeline.citation c where stream = $1) rows
        order by row
        """;

    // A stream and its rows become visible at once, so rows without a stream are no recording under way.
    const string Orphans =
        """
        select stream from (
            select stream from timeline.position_version union select stream from timeline.setup_version
            union select stream from timeline.record_version union select stream from timeline.citation) rows
        where stream not in (select id from timeline.mt_streams)
        """;

    /// <returns>the streams whose rows were not what the events amount to.</returns>
    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation) => AllAsync(keep: true, cancellation);

    /// <summary>Compares without changing anything.</summary>
    /// <returns>the streams whose rows are not what the events amount to.</returns>
    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        AllAsync(keep: false, cancellation);

    async Task<IReadOnlyList<string>> AllAsync(bool keep, CancellationToken cancellation)
    {
        List<string> differing = [];
        foreach (var stream in await StreamsAsync(cancellation))
            if (await DiffersAsync(stream, keep, cancellation))
                differing.Add(stream);
        return differing;
    }

    async Task<bool> DiffersAsync(string stream, bool keep, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var wait = new NpgsqlCommand("select timeline.begin_rebuild($1)", connection, transaction))
        {
            wait.Parameters.Add(new() { Value = StreamKeys.NegotiationOf(stream) });
            await wait.ExecuteNonQueryAsync(cancellation);
        }

        var before = await RowsAsync(connection, stream, cancellation);
        await using (var session = store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction)))
        {
            ReadModels.Clear(session, stream);
            if (await session.Events.FetchStreamAsync(stream, token: cancellation) is { Count: > 0 } events)
                ReadModels.Replace(session, stream, events);
            await session.SaveChangesAsync(cancellation);
        }

        var after = await RowsAsync(connection, stream, cancellation);
        if (keep)
            await transaction.CommitAsync(cancellation);
        return !before.SequenceEqual(after);
    }

    async Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation)
    {
        await using var list = database.CreateCommand(
            $"select id from timeline.mt_streams union ({Orphans}) order by 1");
        return await TextsAsync(list, cancellation);
    }

    static async Task<IReadOnlyList<string>> RowsAsync(
        NpgsqlConnection connection, string stream, CancellationToken cancellation)
    {
        await using var rows = new NpgsqlCommand(RowsOfStream, connection);
        rows.Parameters.Add(new() { Value = stream });
        return await TextsAsync(rows, cancellation);
    }

    static async Task<IReadOnlyList<string>> TextsAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        List<string> texts = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            texts.Add(rows.GetString(0));
        return texts;
    }
}
