using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>
/// What was done to a record, as far as a reader could know of it: nothing before its first version was known, no
/// refinement before its version was, no evidence before its source, as that is dated now, was published.
/// </summary>
public static class KnownEvents
{
    /// <param name="position">what the events amount to.</param>
    public static IEnumerable<Recorded<IPositionEvent>> KnownBy(
        this IEnumerable<Recorded<IPositionEvent>> events, Position position, PublishedTime knownBy)
    {
        var known = PositionHistory.KnownFrom(position);
        var version = 1;
        bool IsPublished(string source, DateTimeOffset then) => (Published(position, source) ?? then) <= knownBy.At;
        foreach (var recorded in known[0] <= knownBy.At ? events : [])
        {
            if (recorded.Event is PositionRefined && known[version++] > knownBy.At)
                continue;

            if (Told(recorded.Event, IsPublished, it => known[it - 1] <= knownBy.At) is { } told)
                yield return recorded with { Event = told };
        }
    }

    /// <summary>Without the evidence that was not known; null where that leaves nothing to tell.</summary>
    static IPositionEvent? Told(
        IPositionEvent happened, Func<string, DateTimeOffset, bool> published, Func<int, bool> version)
    {
        ImmutableArray<Evidence> Kept(ImmutableArray<Evidence> evidence) =>
            [.. evidence.Where(it => published(it.Source, it.Published))];
        return happened switch
        {
            PositionStated it => it with { Evidence = Kept(it.Evidence) },
            PositionRefined it => it with { Evidence = Kept(it.Evidence) },
            PositionCorrected { Evidence: { } resting } it => it with
            {
                Evidence = [.. resting.Where(e => version(e.Version) && !Kept([e.Evidence]).IsEmpty)],
            },
            EvidenceAdded it => Kept(it.Evidence) is { IsEmpty: false } kept ? it with { Evidence = kept } : null,
            EvidenceGained it => Kept(it.Evidence) is { IsEmpty: false } kept ? it with { Evidence = kept } : null,
            PositionWithdrawn it => Kept(it.Evidence) is { IsEmpty: false } kept ? it with { Evidence = kept } : null,
            EvidenceRedated it => published(it.Source, it.Published) ? it : null,
            _ => happened,
        };
    }

    /// <summary>Published axis: as the source is dated now; null = it is no longer cited.</summary>
    static DateTimeOffset? Published(Position position, string source) =>
        position.Evidence.Select(it => it.Evidence).Concat(position.Withdrawal)
            .FirstOrDefault(it => it.Source == source)?.Published;
}
