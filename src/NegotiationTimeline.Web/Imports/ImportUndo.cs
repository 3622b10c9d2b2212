using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Undoes an import as a whole, or that again, in one transaction. What a step made is known by its place: so many events
/// of the negotiation, right before the event of the step. Parties, issues and sources stay.
/// </summary>
sealed class ImportUndo(ImportDesk desk, ImportJob job)
{
    /// <summary>Events to a step.</summary>
    const int Step = 4000;

    // An import's events are numbered in the order of recording, which is that of their numbers within a negotiation.
    const string First =
        """
        select coalesce(min(seq_id), $2) from (
            select seq_id from timeline.mt_events where split_part(stream_id, '/', 2) = $1 and seq_id < $2
            order by seq_id desc limit $3) made
        """;

    const string Made =
        """
        select stream_id, seq_id from timeline.mt_events
        where split_part(stream_id, '/', 2) = $1 and seq_id >= $2 and seq_id < $3
            and split_part(stream_id, '/', 3) not in ('parties', 'issues', 'sources', 'imports')
        order by seq_id limit $4
        """;

    readonly bool retracting = job.State == ImportState.Retracting;
    long written;

    /// <summary>Amended records that stay as they are; null = none.</summary>
    public LeftAsIs? Left { get; private set; }

    public async Task RunAsync(Func<long, double, Task> told, CancellationToken cancellation)
    {
        var stream = StreamKeys.Import(job.Negotiation, job.Id);
        var history = (await desk.HistoriesAsync([stream], cancellation))[stream];
        var import = history.Select(it => it.Event).OfType<IImportEvent>().Aggregate((Import?)null, Import.Evolve)!;
        var (step, events) = await StepAsync(stream, cancellation);
        var undone = new UndoneStep(retracting, job.Reason ?? "",
            history.Last(it => retracting ? it.Event is ImportRecorded : it.Event is ImportRetracted).At,
            [.. history.Select(it => it.At), desk.At]);
        HashSet<string> amended = [];
        var next = await FirstAsync(step, events, cancellation);
        while (await MadeAsync(next, step, cancellation) is { Count: > 0 } made)
        {
            next = made[^1].Seq + 1;
            await ChangeAsync([.. made.Select(it => it.Stream).Distinct()], undone, amended, cancellation);
            await told(written, events == 0 ? 1 : Math.Min(1, (double)written / events));
        }

        await AmendAsync(amended, undone, cancellation);
        var decision = retracting
            ? new RetractImport(job.Reason).Decide(import, written)
            : new ReinstateImport(job.Reason).Decide(import, written);
        if (decision is Happened happened)
            await desk.Bulk.AppendAsync([desk.More(stream, history, happened.Events)], cancellation);
    }

    /// <summary>The event of what is to be undone: the recording, or the last retraction.</summary>
    async Task<(long Seq, long Events)> StepAsync(string stream, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            """
            select seq_id, (data ->> 'events')::bigint from timeline.mt_events
            where stream_id = $1 and type = $2 order by version desc limit 1
            """, desk.Connection);
        read.Parameters.Add(new() { Value = stream });
        read.Parameters.Add(new() { Value = retracting ? "import_recorded" : "import_retracted" });
        await using var row = await read.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    async Task<long> FirstAsync(long step, long events, CancellationToken cancellation)
    {
        await using var read = Asking(First, job.Negotiation, step, events);
        return (long)(await read.ExecuteScalarAsync(cancellation))!;
    }

    async Task<List<(string Stream, long Seq)>> MadeAsync(long next, long step, CancellationToken cancellation)
    {
        await using var read = Asking(Made, job.Negotiation, next, step, Step);
        List<(string, long)> made = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            made.Add((rows.GetString(0), rows.GetInt64(1)));
        return made;
    }

    NpgsqlCommand Asking(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, desk.Connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    /// <param name="amended">those that wait until all others are changed.</param>
    async Task ChangeAsync(
        string[] streams, UndoneStep step, HashSet<string> amended, CancellationToken cancellation)
    {
        var histories = await desk.HistoriesAsync(streams, cancellation);
        List<StreamAppend> appends = [];
        foreach (var made in streams.Select(it => new MadeInStream(it, histories[it], step)))
            if (made.Amended)
                amended.Add(made.Stream);
            else if (made.Plain() is { Length: > 0 } events)
                appends.Add(desk.More(made.Stream, made.History, events));
        await WriteAsync(appends, cancellation);
    }

    async Task AmendAsync(IEnumerable<string> amended, UndoneStep step, CancellationToken cancellation)
    {
        UndoneAmendments undone = new(desk, step);
        foreach (var stream in amended)
            await WriteAsync(await undone.OfAsync(stream, cancellation), cancellation);
        Left = undone.Left;
    }

    async Task WriteAsync(List<StreamAppend> appends, CancellationToken cancellation)
    {
        await desk.Bulk.AppendAsync(appends, cancellation);
        written += appends.Sum(it => it.News.Count);
    }
}
