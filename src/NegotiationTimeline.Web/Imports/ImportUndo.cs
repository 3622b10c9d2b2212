using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Undoes an import as a whole, or that again, in one transaction. What a step made is known by its place: so many events
/// of the negotiation, right before the event of the step. Parties, issues and sources stay.
/// </summary>
sealed class ImportUndo(ImportDesk desk, ImportJob job, EventReader events)
{
    /// <summary>Events to a step.</summary>
    const int Step = 4000;

    readonly bool retracting = job.State == ImportState.Retracting;
    long written;

    /// <summary>Amended records that stay as they are; null = none.</summary>
    public LeftAsIs? Left { get; private set; }

    public async Task RunAsync(Func<long, double, Task> told, CancellationToken cancellation)
    {
        var stream = StreamKeys.Import(job.Negotiation, job.Id);
        var history = (await desk.HistoriesAsync([stream], cancellation))[stream];
        var import = history.Select(it => it.Event).OfType<IImportEvent>().Aggregate((Import?)null, Import.Evolve)!;
        // What is to be undone: the recording, or the last retraction.
        var (at, version, count) = history.Select(it => (it.At, it.Version, Made: MadeBy(it.Event)))
            .Last(it => it.Made is not null);
        var undone = new UndoneStep(retracting, job.Reason ?? "", at, [.. history.Select(it => it.At), desk.At]);
        HashSet<string> amended = [];
        var step = await events.SequenceAsync(stream, version, cancellation);
        var last = await events.BackAsync(job.Negotiation, step, count!.Value, cancellation) - 1;
        while (await MadeAsync(last, step, cancellation) is { Count: > 0 } made)
        {
            last = made[^1].Sequence;
            await ChangeAsync(
                [.. made.Where(IsOfRecord).Select(it => it.Stream).Distinct()], undone, amended, cancellation);
            await told(written, Math.Min(1, (double)written / Math.Max(1, count.Value)));
        }

        await AmendAsync(amended, undone, cancellation);
        var decision = retracting
            ? new RetractImport(job.Reason).Decide(import, written)
            : new ReinstateImport(job.Reason).Decide(import, written);
        if (decision is Happened happened)
            await desk.Bulk.AppendAsync([desk.More(stream, history, happened.Events)], cancellation);
    }

    long? MadeBy(object happened) => (job.State, happened) switch
    {
        (ImportState.Retracting, ImportRecorded it) => it.Events,
        (ImportState.Reinstating, ImportRetracted it) => it.Events,
        _ => null,
    };

    /// <summary>The next few events before the step.</summary>
    async Task<List<StoredEvent>> MadeAsync(long last, long step, CancellationToken cancellation) =>
    [
        .. (await events.AfterAsync(job.Negotiation, last, desk.At.At, Step, cancellation))
            .TakeWhile(it => it.Sequence < step),
    ];

    static bool IsOfRecord(StoredEvent it) => it.Happened is not
        (INegotiationEvent or IPartyEvent or IIssueEvent or ISourceEvent or IImportEvent);

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
