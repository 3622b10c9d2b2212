using Marten;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// The one transaction of an import. A recording waits its turn among the negotiation's writers and has one recorded
/// instant; a trial has neither, since it is always undone.
/// </summary>
sealed class ImportDesk : IAsyncDisposable
{
    readonly BulkTransaction transaction;
    readonly string negotiation;
    readonly string author;

    ImportDesk(
        BulkTransaction transaction, string negotiation, RecordedTime at, string author, FewOfCells few,
        IDocumentStore store)
    {
        (this.transaction, At) = (transaction, at);
        (this.negotiation, this.author) = (negotiation, author);
        Bulk = new(transaction, store, few);
        Session = store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction.OfRows));
    }

    /// <summary>Recorded axis: of all that it records.</summary>
    public RecordedTime At { get; }

    public BulkRecording Bulk { get; }

    /// <summary>For reading what the read models say within the transaction.</summary>
    public IQuerySession Session { get; }

    /// <param name="trial">nothing of it is ever committed.</param>
    public static async Task<ImportDesk> OpenAsync(
        NpgsqlDataSource database, IDocumentStore store, string negotiation, string author, bool trial,
        CancellationToken cancellation)
    {
        var transaction = await BulkTransaction.BeginAsync(database, cancellation);
        try
        {
            var halves = !trial && await transaction.MayHalveAsync(negotiation, cancellation);
            await using var begin = new NpgsqlCommand(
                trial ? "select now from timeline.read_clock($1)" : "select timeline.begin_recording($1)",
                transaction.Events);
            begin.Parameters.Add(new() { Value = negotiation });
            var at = new DateTimeOffset((DateTime)(await begin.ExecuteScalarAsync(cancellation))!);
            if (halves)
                await transaction.HalveAsync(cancellation);
            return new(transaction, negotiation, new(at), author,
                await FewOfCells.OpenAsync(transaction.Rows, negotiation, cancellation), store);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <param name="json">where it was put into words already.</param>
    public StreamAppend New(string stream, object happened, byte[]? json = null) =>
        StreamAppend.New(stream, happened, At, author, json);

    public StreamAppend More(string stream, IReadOnlyList<Recorded<object>> before, IEnumerable<object> news) => new(
        stream, before, [.. news.Select((it, i) => new Recorded<object>(it, At, author, before.Count + i + 1))]);

    /// <summary>All events of streams, as far as there are such; those that it has written itself, too.</summary>
    public Task<Dictionary<string, List<Recorded<object>>>> HistoriesAsync(
        IEnumerable<string> streams, CancellationToken cancellation) =>
        Histories.ReadAsync(transaction.Events, streams, cancellation);

    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Events) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (Bulk.Written > 0)
            await Untold.NoteAsync(transaction.Events, negotiation, At, cancellation);
        await Session.DisposeAsync();
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What was not committed is as if it had never been.</summary>
    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await transaction.DisposeAsync();
    }
}
