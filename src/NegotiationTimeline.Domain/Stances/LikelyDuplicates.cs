using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>Records that may tell of the very statement about to be recorded: for a person to look at.</summary>
public static class LikelyDuplicates
{
    /// <summary>Reports of one statement date it apart, but seldom by more.</summary>
    static readonly TimeSpan Near = TimeSpan.FromDays(3);

    /// <summary>Those whose start, by its loose bounds, may lie near that of the new one; the nearest first.</summary>
    /// <param name="cell">records of the same party on the same subject.</param>
    public static ImmutableArray<PositionVersion> Of(PositionVersion coming, IEnumerable<PositionVersion> cell) =>
    [
        .. cell.Where(it => it.Id != coming.Id && IsNear(it.Bounds, coming.Bounds))
            .DistinctBy(it => it.Id)
            .OrderBy(it => (Precedence.LatestStart(it) - Precedence.LatestStart(coming)).Duration())
            .ThenBy(it => it.Id, StringComparer.Ordinal),
    ];

    static bool IsNear(PeriodBounds one, PeriodBounds other) =>
        Begins(one, (earliest, latest) => Begins(other, (from, to) => earliest - Near <= to && from <= latest + Near));

    /// <summary>What begins with coverage is near only what does so too: it is dated by nothing.</summary>
    static bool Begins(PeriodBounds it, Func<DateTimeOffset, DateTimeOffset, bool> near) =>
        it.LatestStart is { } latest && near(it.EarliestStart ?? latest, latest);
}
