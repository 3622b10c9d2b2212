using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A stretch of valid time, half-open, over which a cell would read otherwise with other records.</summary>
/// <param name="From">null = from the start of coverage.</param>
/// <param name="To">null = until further notice.</param>
/// <param name="At">an instant of the stretch: the one asked about where it lies within.</param>
/// <param name="Before">as the cell reads at <paramref name="At"/> now.</param>
/// <param name="After">as it would read there.</param>
public sealed record Foreseen(
    DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset At, Stance Before, Stance After)
{
    /// <summary>All such stretches, in order: the rule at every boundary of either set of records.</summary>
    /// <param name="asOf">valid axis: where the reader stands.</param>
    public static ImmutableArray<Foreseen> Between(CellRecords before, CellRecords after, ValidTime asOf) =>
    [
        .. Stretches.Of(
                before.Cuts().Concat(after.Cuts()), at => before.At(new(at)), at => after.At(new(at)), Alike, asOf.At)
            .Select(it => new Foreseen(
                it.From, it.To, it.At, Stance.Of(before, new(it.At)), Stance.Of(after, new(it.At)))),
    ];

    /// <summary>All that a reader sees of the cell is the same, and it rests on the same records.</summary>
    static bool Alike(Resolved one, Resolved other) =>
        one.LooksLike(other) && one.Certainty == other.Certainty && Finer(one) == Finer(other)
        && Ids(one).SequenceEqual(Ids(other)) && one.Conditions.Length == other.Conditions.Length
        && one.Conditions.Zip(other.Conditions).All(pair => pair.First.SaysLike(pair.Second));

    static (Clarity?, Role?, string) Finer(Resolved it) =>
        it.State == StanceState.Held
            ? (it.Winner!.Content.Clarity, it.Winner.Content.Role, string.Join(',', Caution.Marks(it.Winner)))
            : (null, null, "");

    static IEnumerable<string> Ids(Resolved it) =>
        it.Winner is { } winner
            ? [winner.Id, .. Others(it.Rivals), .. Others(it.Corroborating), .. Others(it.Alternatives)]
            : [];

    static IEnumerable<string> Others(ImmutableArray<PositionVersion> rows) =>
        rows.Select(row => $"{row.Id}={row.Content.Position}");
}
