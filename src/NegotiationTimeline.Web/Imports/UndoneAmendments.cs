using System.Collections.Immutable;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Leads records that an import amended back to what they were, each by itself, but both halves of a merge or neither.
/// </summary>
sealed class UndoneAmendments(ImportDesk desk, UndoneStep step)
{
    const int FirstLeft = 100;

    readonly HashSet<string> done = [];
    readonly List<LeftRecord> left = [];
    long stay;

    /// <summary>null = nothing is left.</summary>
    public LeftAsIs? Left => stay == 0 ? null : new(stay, [.. left]);

    /// <summary>What leads this record back, and those that it was merged with; none where one of them stays.</summary>
    public async Task<List<StreamAppend>> OfAsync(string stream, CancellationToken cancellation)
    {
        var together = await TogetherAsync(stream, cancellation);
        var events = together.Select(it => (Made: it, Back: it.Events())).ToArray();
        if (events.Any(it => it.Back.Stays is not null))
        {
            foreach (var it in events)
                Stay(it.Made.Stream, it.Back.Stays ?? "A record that it was merged with, or parted from, stays as it is.");
            return [];
        }

        return [.. events.Where(it => it.Back.Events.Length > 0)
            .Select(it => desk.More(it.Made.Stream, it.Made.History, it.Back.Events))];
    }

    void Stay(string stream, string reason)
    {
        stay++;
        if (left.Count < FirstLeft)
            left.Add(new(StreamKeys.PathOf(stream), reason));
    }

    async Task<List<MadeInStream>> TogetherAsync(string stream, CancellationToken cancellation)
    {
        List<MadeInStream> all = [];
        Queue<string> next = new([stream]);
        while (next.TryDequeue(out var one))
            if (done.Add(one) && (await desk.HistoriesAsync([one], cancellation)).GetValueOrDefault(one) is { } history)
            {
                MadeInStream made = new(one, history, step);
                all.Add(made);
                foreach (var partner in made.Partners)
                    next.Enqueue(partner);
            }

        return all;
    }
}

/// <summary>Records that an import amended and that undoing it left as they are.</summary>
/// <param name="Records">the first 100.</param>
public sealed record LeftAsIs(long Count, ImmutableArray<LeftRecord> Records);

/// <param name="Record">path below the negotiation.</param>
public sealed record LeftRecord(string Record, string Reason);
