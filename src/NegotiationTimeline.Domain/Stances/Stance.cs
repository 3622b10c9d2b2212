using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What a reader is shown of one cell at one point of the three times.</summary>
/// <param name="Since">EDTF, as recorded: start of the unbroken run of equal position and firmness; null = open.</param>
/// <param name="LastReaffirmed">EDTF, as recorded: start of the newest record of that run, if another.</param>
/// <param name="AgeDays">whole days from the latest possible start of <paramref name="LastReaffirmed"/>, else of
/// <paramref name="Since"/>, to asOf; null where neither is known.</param>
/// <param name="RestsOn">valid axis: no record whose latest start lies before this can change this answer.</param>
/// <param name="LooksBackTo">valid axis: no record that ended before this can change this answer.</param>
public sealed record Stance(
    Resolved Resolved,
    string? Since,
    string? LastReaffirmed,
    int? AgeDays,
    bool Stale,
    PositionVersion? LastHeld,
    ImmutableArray<PositionVersion> FilteredOut,
    ImmutableArray<Mark> Marks,
    DateTimeOffset RestsOn,
    DateTimeOffset LooksBackTo)
{
    public static Stance Of(CellRecords records, ValidTime asOf)
    {
        var resolved = records.At(asOf);
        var run = Run.Before(records, asOf, resolved);
        var declined = resolved.State == StanceState.Declined ? records.LastHeld(asOf) : null;
        var age = Age(run, records.Coverage, asOf);
        return new(
            resolved,
            run?.First.Content.Since(),
            run is { Newest: var newest } && newest.Id != run.First.Id ? newest.Content.Since() : null,
            age,
            age > records.Coverage.StaleAfter,
            declined,
            records.FilteredOut(resolved, asOf),
            resolved.State == StanceState.Held ? Caution.Marks(resolved.Winner!) : [],
            Earliest(resolved, run, declined),
            // What a party held before it declined need no longer stand.
            resolved.State == StanceState.Declined ? DateTimeOffset.MinValue : run?.LooksBackTo ?? asOf.At);
    }

    static int? Age(Run? run, Coverage coverage, ValidTime asOf) =>
        run is not null && (run.Newest.Bounds.LatestStart ?? coverage.Start) is { } start
            ? Math.Max(0, (int)Math.Floor((asOf.At - start).TotalDays))
            : null;

    /// <summary>
    /// A certain winner shuts out everything before it, but for its alternatives, which may begin as early as it.
    /// </summary>
    static DateTimeOffset Earliest(Resolved resolved, Run? run, PositionVersion? lastHeld)
    {
        if (resolved.State == StanceState.NotCovered)
            return DateTimeOffset.MaxValue;

        if (run is null || resolved.Standing != Certainty.Certain
            || (resolved.State == StanceState.Declined && lastHeld is null))
            return DateTimeOffset.MinValue;

        var earliest = Precedence.EarliestStart(resolved.Winner!);
        earliest = run.RestsOn < earliest ? run.RestsOn : earliest;
        return lastHeld is not null && Precedence.LatestStart(lastHeld) < earliest
            ? Precedence.LatestStart(lastHeld)
            : earliest;
    }
}

static class Beginning
{
    /// <summary>The start as recorded: of an interval its first half; null where the interval has no known start.</summary>
    public static string? Since(this PositionContent content) =>
        content.StatedOn ?? content.Holds!.Split('/')[0] switch
        {
            "" or ".." => null,
            var start => start,
        };
}
