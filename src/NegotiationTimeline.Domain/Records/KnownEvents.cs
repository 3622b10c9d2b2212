using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// What was done to a record, as far as a reader could know of it: nothing before its first version was known, no
/// refinement before its version was, no evidence before its source, as that is dated now, was published.
/// </summary>
public static class KnownEvents
{
    /// <param name="record">what the events amount to.</param>
    public static IEnumerable<Recorded<IRecordEvent>> KnownBy(
        this IEnumerable<Recorded<IRecordEvent>> events, Record record, PublishedTime knownBy)
    {
        var known = RecordHistory.KnownFrom(record);
        var version = 1;
        HashSet<(string Condition, string Id)> resolved = [];
        bool IsPublished(string source, DateTimeOffset then) => (Published(record, source) ?? then) <= knownBy.At;
        foreach (var recorded in known[0] <= knownBy.At ? events : [])
        {
            if (recorded.Event is RecordRefined && known[version++] > knownBy.At)
                continue;

            // A retraction of what nobody could know tells of it.
            if (recorded.Event is ResolutionRetracted retracted
                && !resolved.Contains((retracted.Condition, retracted.Resolution)))
                continue;

            if (Told(recorded.Event, IsPublished, it => known[it - 1] <= knownBy.At) is { } told)
            {
                resolved.UnionWith(ResolutionsOf(told));
                yield return recorded with { Event = told };
            }
        }
    }

    /// <summary>Without the evidence that was not known; null where that leaves nothing to tell.</summary>
    static IRecordEvent? Told(
        IRecordEvent happened, Func<string, DateTimeOffset, bool> published, Func<int, bool> version)
    {
        ImmutableArray<Evidence> Kept(ImmutableArray<Evidence> evidence) =>
            [.. evidence.Where(it => published(it.Source, it.Published))];
        return happened switch
        {
            IRecordStated it => it.On(Kept(it.Evidence)),
            RecordRefined it => it with { Evidence = Kept(it.Evidence) },
            RecordCorrected { Evidence: { } resting } it => it with
            {
                Evidence = [.. resting.Where(e => version(e.Version) && !Kept([e.Evidence]).IsEmpty)],
            },
            EvidenceAdded it => Kept(it.Evidence) is { IsEmpty: false } kept ? it with { Evidence = kept } : null,
            EvidenceGained it => Gained(it, Kept),
            ConditionResolved it => Resolved(it, Kept),
            RecordWithdrawn it => Kept(it.Evidence) is { IsEmpty: false } kept ? it with { Evidence = kept } : null,
            EvidenceRedated it => published(it.Source, it.Published) ? it : null,
            _ => happened,
        };
    }

    static ConditionResolved? Resolved(
        ConditionResolved resolved, Func<ImmutableArray<Evidence>, ImmutableArray<Evidence>> kept) =>
        kept(resolved.Evidence) is var evidence && evidence.Any(it => it.Bearing == Bearing.Supports)
            ? resolved with { Evidence = evidence }
            : null;

    static EvidenceGained? Gained(
        EvidenceGained gained, Func<ImmutableArray<Evidence>, ImmutableArray<Evidence>> kept)
    {
        ImmutableArray<ConditionResolved> resolutions =
            [.. (gained.Resolutions ?? []).Select(it => Resolved(it, kept)).OfType<ConditionResolved>()];
        var told = gained with { Evidence = kept(gained.Evidence), Resolutions = resolutions.IsEmpty ? null : resolutions };
        return told is { Evidence.IsEmpty: true, Resolutions: null } ? null : told;
    }

    static IEnumerable<(string, string)> ResolutionsOf(IRecordEvent told) => told switch
    {
        ConditionResolved it => [(it.Condition, it.Id)],
        EvidenceGained { Resolutions: { } gained } => gained.Select(it => (it.Condition, it.Id)),
        _ => [],
    };

    /// <summary>Published axis: as the source is dated now; null = it is no longer cited.</summary>
    static DateTimeOffset? Published(Record record, string source) =>
        record.Cited().FirstOrDefault(it => it.Source == source)?.Published;
}
