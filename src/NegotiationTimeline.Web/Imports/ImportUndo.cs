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

    long written;

    public async Task RunAsync(Func<long, double, Task> told, CancellationToken cancellation)
    {
        var stream = StreamKeys.Import(job.Negotiation, job.Id);
        var history = (await desk.HistoriesAsync([stream], cancellation))[stream];
        var import = history.Select(it => it.Event).OfType<IImportEvent>().Aggregate((Import?)null, Import.Evolve)!;
        // What is to be undone: the recording, or the last retraction.
        var (version, count) = history.Select(it => (it.Version, Made: MadeBy(it.Event))).Last(it => it.Made is not null);
        var step = await events.SequenceAsync(stream, version, cancellation);
        var last = await events.BackAsync(job.Negotiation, step, count!.Value, cancellation) - 1;
        while (await MadeAsync(last, step, cancellation) is { Count: > 0 } made)
        {
            last = made[^1].Sequence;
            await ChangeAsync(made.Where(IsOfRecord), cancellation);
            await told(written, Math.Min(1, (double)written / Math.Max(1, count.Value)));
        }

        var decision = job.State == ImportState.Retracting
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

    async Task ChangeAsync(IEnumerable<StoredEvent> made, CancellationToken cancellation)
    {
        var streams = made.ToLookup(it => it.Stream, it => it.Happened);
        var histories = await desk.HistoriesAsync(streams.Select(it => it.Key), cancellation);
        List<StreamAppend> appends = [];
        foreach (var stream in streams)
        {
            var history = histories[stream.Key];
            var record = history.Select(it => it.Event).OfType<IRecordEvent>().Aggregate((Record?)null, Record.Evolve)!;
            var news = stream.All(it => it is ConditionResolved)
                ? stream.Cast<ConditionResolved>().SelectMany(it => ChangeResolution(record, it.Condition, it.Id)).ToArray()
                : Change(record);
            if (news.Length > 0)
                appends.Add(desk.More(stream.Key, history, news));
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
