using Marten;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Restorations;

/// <summary>
/// Appends what a file tells, in its order and by the thousand, with the rows that readers see; each event keeps its
/// author and the recorded instant that it is given.
/// </summary>
sealed class RestoredStreams(BulkTransaction transaction, IDocumentStore store)
{
    readonly BulkRecording bulk = new(transaction, store, new(transaction.Rows));

    /// <exception cref="BrokenRecord">an event does not go on where its stream stands.</exception>
    public async Task AppendAsync(IReadOnlyList<ToldEvent> events, CancellationToken cancellation)
    {
        var histories = await Histories.ReadAsync(
            transaction.Events, [.. events.Select(it => it.Stream).Distinct()], cancellation);
        Check(events, histories);
        var appends = events.GroupBy(it => it.Stream)
            .Select(it => new StreamAppend(it.Key, histories.GetValueOrDefault(it.Key) ?? [], [.. it.Select(Recorded)]))
            .ToArray();
        try
        {
            using var ready = bulk.Ready(appends, events.Select(it => (it.Stream, Recorded(it))));
            await bulk.AppendAsync(ready, cancellation);
        }
        catch (Exception unfit) when (IsOfTheFile(unfit))
        {
            throw Unfit(events, appends, unfit);
        }
    }

    static Recorded<object> Recorded(ToldEvent it) => new(it.Happened, new(it.RecordedAt), it.Author, it.Version);

    static bool IsOfTheFile(Exception unfit) => unfit is PostgresException refused
        ? refused.SqlState.StartsWith("22", StringComparison.Ordinal) || refused.SqlState.StartsWith("23", StringComparison.Ordinal)
        : unfit is not (OperationCanceledException or NpgsqlException or IOException);

    /// <summary>Names the lines of the stream that cannot be folded; where each can, those of the step.</summary>
    static BrokenRecord Unfit(IReadOnlyList<ToldEvent> events, IEnumerable<StreamAppend> appends, Exception unfit)
    {
        var stream = appends.FirstOrDefault(it => !CanBeFolded(it))?.Stream;
        var lines = events.Where(it => stream is null || it.Stream == stream).Select(it => it.Line).ToArray();
        return new(lines[0], lines.Length == 1
            ? $"Line {lines[0]}: What happened there fits nothing that is known of it."
            : $"Lines {lines[0]} to {lines[^1]}: What happened in one of them fits nothing that is known of it.",
            BrokenRecord.ExportAnew, unfit);
    }

    static bool CanBeFolded(StreamAppend it)
    {
        try
        {
            return StreamRows.Of(it.Stream, [.. it.Before, .. it.News]).Rows.All(_ => true);
        }
        catch (Exception unfit) when (IsOfTheFile(unfit))
        {
            return false;
        }
    }

    static void Check(IReadOnlyList<ToldEvent> events, Dictionary<string, List<Recorded<object>>> histories)
    {
        var versions = histories.ToDictionary(it => it.Key, it => (long)it.Value.Count);
        foreach (var it in events)
        {
            var next = versions.GetValueOrDefault(it.Stream) + 1;
            if (it.Version != next)
                throw new BrokenRecord(it.Line,
                    $"Line {it.Line}: This is event {it.Version} of {it.Stream}, and event {next} was to come.",
                    BrokenRecord.ExportAnew);
            versions[it.Stream] = next;
        }
    }
}
