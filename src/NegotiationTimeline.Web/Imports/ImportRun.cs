using System.Threading.Channels;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Goes through a file once: reads each row, decides it as a body that is posted is decided, and writes what came of it
/// by the thousand. A dry run does the same and keeps nothing.
/// </summary>
/// <param name="desk">the transaction; all that a row must know beyond parties, issues and sources is read in it.</param>
/// <param name="writes">whether what is decided is written: what later rows rest on must be there.</param>
sealed class ImportRun(
    ImportDesk desk, ImportAgenda agenda, ImportTable table, ImportMapping mapping, RowProblems problems, bool writes,
    bool keepGoing, LikelyAgain? again)
{
    /// <summary>Rows to a step.</summary>
    const int Step = 2000;

    readonly List<(ReadRow Row, CellRow? Cells)> waiting = [];
    readonly List<StreamAppend> appends = [];
    readonly SeenRows seen = new();
    readonly ImportSlowRows slow = new(desk, agenda);
    CellRows? cells;
    long rows, made, same, faulty, conflicting;

    public ImportCounts Counts => new(rows, made, same, faulty, conflicting, again?.Count ?? 0);

    public ImportCreates Creates => new(
        NewNames.Of(agenda.NewParties), NewNames.Of(agenda.NewIssues), NewNames.Of(agenda.NewSources));

    string Negotiation => agenda.Agenda.Negotiation;

    /// <param name="told">of how many rows and what part of the file are done; may throw to end the run.</param>
    public async Task RunAsync(OpenedFile file, long mostRows, Func<long, double, Task> told, CancellationToken cancellation)
    {
        cells = table.Reader(mapping, agenda);
        // Rows are read while those before are written.
        var steps = Channel.CreateBounded<List<(ReadRow, CellRow?)>>(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAsync(file, steps.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancellation))
            {
                if (rows + step.Count > mostRows)
                    throw BadRow.Of("file", $"The file has more than {mostRows} rows.", "Send it in parts; operations.md tells of the limit.");
                foreach (var it in step)
                    await TakeAsync(it, cancellation);
                await FlushAsync(cancellation);
                await told(rows, file.Part);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }

        await problems.FlushAsync(cancellation);
    }

    async Task ReadAsync(OpenedFile file, ChannelWriter<List<(ReadRow, CellRow?)>> steps, CancellationToken cancellation)
    {
        try
        {
            List<(ReadRow, CellRow?)> step = [];
            await foreach (var it in table.RowsAsync(file, cells, cancellation))
            {
                step.Add(it);
                if (step.Count < Step)
                    continue;

                await steps.WriteAsync(step, cancellation);
                step = [];
            }

            await steps.WriteAsync(step, cancellation);
            steps.Complete();
        }
        catch (Exception failure)
        {
            // Who takes the steps is told.
            steps.TryComplete(failure);
        }
    }

    async Task TakeAsync((ReadRow Row, CellRow? Cells) it, CancellationToken cancellation)
    {
        rows++;
        switch (it.Row.Wanted)
        {
            case null:
                await FaultyAsync(it.Row.Faults, cancellation);
                break;
            case WantedRecord { IsPlain: true }:
                waiting.Add(it);
                break;
            case WantedSetup setup:
                await FlushAsync(cancellation);
                await DecidedAsync(it, agenda.Decide(setup), happened => Enter(setup, happened), cancellation);
                break;
            default:
                await FlushAsync(cancellation);
                await SlowAsync(it, cancellation);
                break;
        }
    }

    void Enter(WantedSetup wanted, object happened)
    {
        agenda.Enter(wanted, happened);
        appends.Add(desk.New(StreamKeys.Record(Negotiation, wanted.Path), happened));
    }

    async Task SlowAsync((ReadRow Row, CellRow? Cells) it, CancellationToken cancellation)
    {
        var created = await CreateAsync(it, cancellation);
        if (created is null)
            return;

        // What it rests on may have been read just now.
        await WriteAsync(cancellation);
        var (decision, append) = await slow.DecideAsync(it.Row.Wanted!, With(created), cancellation);
        await DecidedAsync(it, decision, _ =>
        {
            Enter(created);
            appends.Add(append!);
        }, cancellation);
        await WriteAsync(cancellation);
    }

    async Task FlushAsync(CancellationToken cancellation)
    {
        if (waiting.Count > 0)
        {
            var histories = await desk.HistoriesAsync(waiting.Select(it => Stream(it.Row.Wanted!)), cancellation);
            foreach (var it in waiting)
                await DecideAsync(it, histories.GetValueOrDefault(Stream(it.Row.Wanted!)), cancellation);
            waiting.Clear();
        }

        // Before they are written, or each would find itself.
        if (again is not null)
            await again.LookAsync(cancellation);
        await WriteAsync(cancellation);
    }

    async Task DecideAsync(
        (ReadRow Row, CellRow? Cells) it, List<Recorded<object>>? history, CancellationToken cancellation)
    {
        var wanted = (WantedRecord)it.Row.Wanted!;
        var existing = history?.Select(happened => happened.Event).OfType<IRecordEvent>()
            .Aggregate((Record?)null, Record.Evolve);
        if (await CreateAsync(it, cancellation) is not { } created)
            return;

        var decision = wanted.Decide(existing, With(created) with { Itself = wanted.Path }, []);
        if (decision is Happened { Events: [IRecordStated stated] } && existing is null
            && seen.Before(wanted.Path, stated) is { } like)
            decision = like ? Decision.Nothing : SeenRows.Conflict(wanted.Path);
        await DecidedAsync(it, decision, happened =>
        {
            Enter(created);
            appends.Add(desk.New(Stream(wanted), happened));
            if (happened is PositionStated position)
                again?.Add(it.Row.Line, position);
        }, cancellation);
    }

    /// <summary>What the row names and there is not; null where that cannot be entered, and the row is faulty.</summary>
    async Task<List<(WantedSetup, object)>?> CreateAsync((ReadRow Row, CellRow? Cells) it, CancellationToken cancellation)
    {
        List<(WantedSetup, object)> created = [];
        foreach (var wanted in it.Row.Creates.Where(it => !agenda.Has(it)))
            switch (agenda.Decide(wanted))
            {
                case Happened { Events: [var happened] }:
                    created.Add((wanted, happened));
                    break;
                case Refused refused:
                    var noun = wanted.Path.Split('/')[0] switch { "parties" => "party", "issues" => "issue", _ => "source" };
                    await FaultyAsync(refused.Reasons.Select(reason => Problem(it, reason with { Field = $"{noun}.{reason.Field}" })), cancellation);
                    return null;
            }
        return created;
    }

    Agenda With(List<(WantedSetup Wanted, object Happened)> created)
    {
        var known = agenda.Agenda;
        foreach (var (_, happened) in created)
            known = ImportAgenda.With(known, happened);
        return known;
    }

    void Enter(List<(WantedSetup Wanted, object Happened)> created)
    {
        foreach (var (wanted, happened) in created)
            Enter(wanted, happened);
    }

    async Task DecidedAsync(
        (ReadRow Row, CellRow? Cells) it, Decision decision, Action<object> happened, CancellationToken cancellation)
    {
        switch (decision)
        {
            case Happened { Events: [var first, ..] }:
                made++;
                happened(first);
                break;
            case Refused { Reasons: [{ Code: "id-is-taken" }, ..] taken }:
                conflicting++;
                await problems.AddAsync(taken.Select(reason => Problem(it, reason)), cancellation);
                break;
            case Refused refused:
                await FaultyAsync(refused.Reasons.Select(reason => Problem(it, reason)), cancellation);
                break;
            default:
                same++;
                break;
        }
    }

    RowProblem Problem((ReadRow Row, CellRow? Cells) it, Refusal reason) =>
        RowProblem.Of(it.Row.Line, reason, field => it.Cells is { } row && cells is not null
            ? cells.Where(field, row)
            : (field, LineRows.ValueOf(it.Row.Body, field)));

    async Task FaultyAsync(IEnumerable<RowProblem> faults, CancellationToken cancellation)
    {
        faulty++;
        await problems.AddAsync(faults, cancellation);
    }

    async Task WriteAsync(CancellationToken cancellation)
    {
        // All or nothing: once a row is faulty, the rest is only looked through.
        if (writes && (keepGoing || Counts.AllGood))
            await desk.Bulk.AppendAsync(appends, cancellation);
        appends.Clear();
    }

    string Stream(Wanted wanted) => StreamKeys.Record(Negotiation, wanted.Path);
}
