using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>Whether a reader of two stances sees the same.</summary>
static class Reading
{
    /// <param name="axis">along valid time everything grows older by the day: that alone makes no difference.</param>
    public static bool ReadsLike(this Stance one, Stance other, Axis axis) =>
        one.Resolved.RestsLike(other.Resolved)
        && one.Since == other.Since && one.LastReaffirmed == other.LastReaffirmed && one.Stale == other.Stale
        && (axis == Axis.Valid || one.AgeDays == other.AgeDays)
        && Told(one).SequenceEqual(Told(other))
        && one.LastHeld?.Id == other.LastHeld?.Id
        && (one.LastHeld is null || one.LastHeld.Says(other.LastHeld!))
        && one.FilteredOut.Select(it => (it.Id, it.Version)).SequenceEqual(other.FilteredOut.Select(it => (it.Id, it.Version)));

    /// <summary>By which sources.</summary>
    static IEnumerable<string> Told(Stance stance) =>
        stance.Resolved.Parts().Select(it => it.Row).Concat(stance.LastHeld is { } last ? [last] : [])
            .SelectMany(row => row.Evidence.Select(it => $"{row.Id} {it.Source}"));
}
