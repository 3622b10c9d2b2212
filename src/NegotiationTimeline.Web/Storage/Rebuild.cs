using System.Runtime.CompilerServices;
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
    /// <summary>Names of streams to a step: none of them is in memory twice.</summary>
    const int Step = 1000;

    // The store keeps a stream of its own for the numbers of events that came to nothing.
    const string Ours = "id like 'negotiations/%'";

    const string OfNegotiation = $"{Ours} and ($1::text is null or split_part(id, '/', 2) = $1)";

    const string Streams = $"select id from timeline.mt_streams where {OfNegotiation} and id > $2 order by id limit $3";

    // A stream and its rows become visible at once, or within a moment by halves: each is looked at anew behind its writers.
    const string Orphans =
        $"""
        select id from (
            select stream as id from timeline.position_version union select stream from timeline.setup_version
            union select stream from timeline.record_version union select stream from timeline.citation) rows
        where {OfNegotiation} and id not in (select id from timeline.mt_streams)
        order by id
        """;

    /// <returns>the streams whose rows were not what the events amount to.</returns>
    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation) => AllAsync(keep: true, cancellation);

    /// <summary>Compares without changing anything.</summary>
    /// <returns>the streams whose rows are not what the events amount to.</returns>
    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        AllAsync(keep: false, cancellation);

    /// <summary>How many streams there are to look at; those that are rows alone are not counted.</summary>
    /// <param name="negotiation">null = all.</param>
    public async Task<long> CountAsync(string? negotiation, CancellationToken cancellation)
    {
        await using var count = database.CreateCommand($"select count(*) from timeline.mt_streams where {OfNegotiation}");
        count.Parameters.Add(Text(negotiation));
        return (long)(await count.ExecuteScalarAsync(cancellation))!;
    }

    public Task<IReadOnlyList<string>> NegotiationsAsync(CancellationToken cancellation) => TextsAsync(
        $"select distinct split_part(id, '/', 2) from timeline.mt_streams where {Ours} order by 1", [], cancellation);

    /// <summary>Every stream, and in what its rows differ from what its events amount to.</summary>
    /// <param name="negotiation">null = all.</param>
    /// <param name="keep">the rows are made anew; otherwise nothing is changed.</param>
    public async IAsyncEnumerable<RebuiltStream> WalkAsync(
        string? negotiation, bool keep, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<string> step;
        var last = "";
        do
        {
            step = await TextsAsync(Streams, [Text(negotiation), Text(last), new() { Value = Step }], cancellation);
            foreach (var stream in step)
                yield return await StreamAsync(last = stream, keep, cancellation);
        }
        while (step.Count == Step);

        foreach (var stream in await TextsAsync(Orphans, [Text(negotiation)], cancellation))
            yield return await StreamAsync(stream, keep, cancellation);
    }

    async Task<IReadOnlyList<string>> AllAsync(bool keep, CancellationToken cancellation)
    {
        List<string> differing = [];
        await foreach (var it in WalkAsync(null, keep, cancellation))
            if (it.Differences.Count > 0)
                differing.Add(it.Stream);
        return differing;
    }

    async Task<RebuiltStream> StreamAsync(string stream, bool keep, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var wait = new NpgsqlCommand("select timeline.begin_rebuild($1)", connection, transaction))
        {
            wait.Parameters.Add(new() { Value = StreamKeys.NegotiationOf(stream) });
            await wait.ExecuteNonQueryAsync(cancellation);
        }

        var stored = await StoredRows.ReadAsync(connection, stream, cancellation);
        await using (var session = store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction)))
        {
            ReadModels.Clear(session, stream);
            if (await session.Events.FetchStreamAsync(stream, token: cancellation) is { Count: > 0 } events)
                ReadModels.Replace(session, stream, events);
            await session.SaveChangesAsync(cancellation);
        }

        var folded = await StoredRows.ReadAsync(connection, stream, cancellation);
        if (keep)
            await transaction.CommitAsync(cancellation);
        return new(stream, [.. StoredRows.Differences(stored, folded)]);
    }

    static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };

    async Task<IReadOnlyList<string>> TextsAsync(
        string query, IEnumerable<NpgsqlParameter> parameters, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(query);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        List<string> texts = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            texts.Add(rows.GetString(0));
        return texts;
    }
}

/// <param name="Differences">in words; none = its rows are what its events amount to.</param>
public sealed record RebuiltStream(string Stream, IReadOnlyList<string> Differences);
