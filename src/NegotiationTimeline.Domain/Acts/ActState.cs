using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Acts;

/// <summary>An act as it looks at a date.</summary>
/// <param name="Certainty">whether it was done by then for every possible date.</param>
/// <param name="ChangedBy">ids of the acts that had, certainly or possibly, changed it by then, in order.</param>
/// <param name="Demand">of a threat or an ultimatum: whether it is still open; null for any other act.</param>
public sealed record ActState(Certainty Certainty, ImmutableArray<string> ChangedBy, Demand? Demand)
{
    /// <summary>null before it may have been done.</summary>
    /// <param name="act">as known and recorded at the point asked about.</param>
    /// <param name="among">acts known and recorded there; those that change this one count.</param>
    public static ActState? Of(RecordRow act, IEnumerable<RecordRow> among, ValidTime asOf, TimeZoneInfo zone)
    {
        var done = act.Version.Bounds.Begun(asOf);
        if (done == Certainty.None)
            return null;

        ImmutableArray<RecordRow> changes =
        [
            .. among.Where(it => Changes(it, act) && it.Version.Bounds.Begun(asOf) > Certainty.None)
                .OrderBy(it => it.Version.Bounds.LatestStart ?? DateTimeOffset.MinValue)
                .ThenBy(it => it.Version.Id, StringComparer.Ordinal),
        ];
        return new(done, [.. changes.Select(it => it.Version.Id)], Demand.Of(act, changes, asOf, zone));
    }

    static bool Changes(RecordRow later, RecordRow act) =>
        later.Version.Content is ActContent content && content.Changes == act.Version.Id && later.Path != act.Path;
}
