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
        select stream_id, seq_id, case type when 'condition_resolved' then data ->> 'condition' end,
            case type when 'condition_resolved' then data ->> 'id' end
        from timeline.mt_events
        where split_part(stream_id, '/', 2) = $1 and seq_id >= $2 and seq_id < $3
            and split_part(stream_id, '/', 3) not in ('parties', 'issues', 'sources', 'imports')
        order by seq_id limit $4
        """;

    long written;

    public async Task RunAsync(Func<long, double, Task> told, CancellationToken cancellation)
    {
        var stream = StreamKeys.Import(job.Negotiation, job.Id);
        var history = (await desk.HistoriesAsync([stream], cancellation))[stream];
        var import = history.Select(it => it.Event).OfType<IImportEvent>().Aggregate((Import?)null, Import.Evolve)!;
        var (step, events) = await StepAsync(stream, retracting: job.State == ImportState.Retracting, cancellation);
        var next = await FirstAsync(step, events, cancellation);
        while (await MadeAsync(next, step, cancellation) is { Count: > 0 } made)
        {
            next = made[^1].Seq + 1;
            await ChangeAsync(made, cancellation);
            await told(written, events == 0 ? 1 : Math.Min(1, (double)written / events));
        }

        var decision = job.State == ImportState.Retracting
            ? new RetractImport(job.Reason).Decide(import, written)
            : new ReinstateImport(job.Reason).Decide(import, written);
        if (decision is Happened happened)
            await desk.Bulk.AppendAsync([desk.More(stream, history, happened.Events)], cancellation);
    }

    /// <summary>The event of what is to be undone: the recording, or the last retraction.</summary>
    async Task<(long Seq, long Events)> StepAsync(string stream, bool retracting, CancellationToken cancellation)
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

    async Task<List<(string Stream, long Seq, string? Condition, string? Resolution)>> MadeAsync(
        long next, long step, CancellationToken cancellation)
    {
        await using var read = Asking(Made, job.Negotiation, next, step, Step);
        List<(string, long, string?, string?)> made = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            made.Add((rows.GetString(0), rows.GetInt64(1), Text(2), Text(3)));
        return made;

        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
    }

    NpgsqlCommand Asking(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, desk.Connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    async Task ChangeAsync(
        List<(string Stream, long Seq, string? Condition, string? Resolution)> made, CancellationToken cancellation)
    {
        var histories = await desk.HistoriesAsync(made.Select(it => it.Stream).Distinct(), cancellation);
        List<StreamAppend> appends = [];
        foreach (var stream in made.GroupBy(it => it.Stream))
        {
            var history = histories[stream.Key];
            var record = history.Select(it => it.Event).OfType<IRecordEvent>().Aggregate((Record?)null, Record.Evolve)!;
            var events = stream.Any(it => it.Condition is null)
                ? Change(record)
                : stream.SelectMany(it => ChangeResolution(record, it.Condition!, it.Resolution!)).ToArray();
            if (events.Length > 0)
                appends.Add(desk.More(stream.Key, history, events));
        }

        await desk.Bulk.AppendAsync(appends, cancellation);
        written += appends.Sum(it => it.News.Count);
    }

    /// <summary>What somebody retracted, merged or reinstated by hand meanwhile is left as it is.</summary>
    object[] Change(Record record) => EventsOf(
        job.State == ImportState.Retracting ? new RetractRecord(job.Reason).Decide(record)
        : record.Retracted ? new ReinstateRecord(job.Reason).Decide(record, survivor: null)
        : Decision.Nothing);

    /// <summary>A resolution that was taken back stays so: a new one says the same again.</summary>
    object[] ChangeResolution(Record record, string condition, string resolution) =>
        job.State == ImportState.Retracting
            ? EventsOf(new RetractResolution(job.Reason, resolution).Decide(condition, record))
            : [];

    static object[] EventsOf(Decision decision) => decision is Happened happened ? [.. happened.Events] : [];
}
