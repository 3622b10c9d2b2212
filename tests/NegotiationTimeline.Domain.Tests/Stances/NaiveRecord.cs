using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>
/// What one reader knows of one record, worked out from all its events each time (DESIGN, section 3, "Keeping the
/// record"). Slow and plain on purpose: the product's rows are judged by this.
/// </summary>
sealed record NaiveRecord(
    string Id, int Version, PositionContent Content, Evidence[] Evidence, PeriodBounds Bounds,
        DateTimeOffset FirstRecorded, NaiveResolution[] Resolutions)
{
    /// <returns>null where the record is not there for this reader.</returns>
    public static NaiveRecord? Seen(
        string id, IEnumerable<Recorded<IRecordEvent>> all, DateTimeOffset knownBy, DateTimeOffset recordedBy)
    {
        var events = all.Where(it => it.At.At <= recordedBy).ToArray();
        if (events.Length == 0 || IsGone(events) || WithdrawnFrom(events) <= knownBy)
            return null;

        var evidence = EvidenceOf(events);
        var versions = 1 + events.Count(it => it.Event is RecordRefined);
        var version = Enumerable.Range(1, versions).LastOrDefault(it => KnownFrom(it, evidence) <= knownBy);
        if (version == 0)
            return null;

        var content = ContentOf(version, events);
        return new(id, version, content,
            [.. evidence.Where(it => it.Version <= version && it.Evidence.Published <= knownBy)
                .Select(it => it.Evidence)],
            Edtf.Parse(content.StatedOn ?? content.Holds!).Period(History.Zone),
            events[0].At.At,
            [
                .. NaiveResolution.All(events)
                    .Where(it => it.IsKnown(knownBy) && content.Conditions.Any(c => c.Id == it.Told.Condition))
                    .Select(it => it.On([.. it.Told.Evidence.Where(e => e.Published <= knownBy)])),
            ]);
    }

    /// <summary>A reinstatement undoes a retraction or a merge if the record is gone, else a withdrawal.</summary>
    static bool IsGone(Recorded<IRecordEvent>[] events) =>
        events.LastOrDefault(it => it.Event is RecordRetracted or RecordMerged or RecordReinstated)
            is { Event: not RecordReinstated };

    static DateTimeOffset? WithdrawnFrom(Recorded<IRecordEvent>[] events)
    {
        List<Evidence> withdrawal = [];
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Event is RecordWithdrawn withdrawn)
                withdrawal.AddRange(withdrawn.Evidence);
            else if (events[i].Event is RecordReinstated && !IsGone(events[..i]))
                withdrawal.Clear();
            else if (events[i].Event is EvidenceRedated redated)
                withdrawal = [.. withdrawal.Select(it => Redated(it, redated))];
        }

        return withdrawal.Count == 0 ? null : withdrawal.Min(it => it.Published);
    }

    internal static Evidence Redated(Evidence evidence, EvidenceRedated redated) =>
        evidence.Source == redated.Source ? evidence with { Published = redated.Published } : evidence;

    static List<Resting> EvidenceOf(Recorded<IRecordEvent>[] events)
    {
        List<Resting> evidence = [];
        var version = 1;
        foreach (var happened in events.Select(it => it.Event))
        {
            if (happened is PositionStated stated)
                evidence.AddRange(stated.Evidence.Select(it => new Resting(it, 1)));
            if (happened is RecordRefined refined)
            {
                version++;
                evidence.AddRange(refined.Evidence.Select(it => new Resting(it, version)));
            }

            if (happened is EvidenceAdded added)
                evidence.AddRange(added.Evidence.Select(it => new Resting(it, 1)));
            if (happened is EvidenceGained gained)
                evidence.AddRange(gained.Evidence.Select(it => new Resting(it, 1, gained.From)));
            if (happened is EvidenceReturned returned)
                evidence.RemoveAll(it => it.GainedFrom == returned.To);
            if (happened is RecordCorrected { Evidence: { } whole })
                evidence = [.. whole];
            if (happened is EvidenceRedated redated)
                evidence = [.. evidence.Select(it => it with { Evidence = Redated(it.Evidence, redated) })];
        }

        return evidence;
    }

    /// <summary>
    /// A version is known as the evidence that supports it is, a refinement never before the version it refines.
    /// </summary>
    static DateTimeOffset KnownFrom(int version, List<Resting> evidence)
    {
        var all = evidence.Where(it => it.Version == version).ToList();
        var said = all.Where(it => it.Evidence.Bearing == Bearing.Supports).ToList();
        var own = (said.Count > 0 ? said : all).Min(it => it.Evidence.Published);
        return version == 1 || KnownFrom(version - 1, evidence) is var before && own > before ? own : before;
    }

    /// <summary>Corrections reach every version; refinements reach their own and later ones.</summary>
    static PositionContent ContentOf(int version, Recorded<IRecordEvent>[] events)
    {
        var content = ((PositionStated)events[0].Event).Content;
        var refinement = 1;
        foreach (var happened in events.Select(it => it.Event))
            if (happened is RecordCorrected corrected)
                content = Patched(content, corrected.Changes);
            else if (happened is RecordRefined refined && ++refinement <= version)
                content = Patched(content, refined.Changes);
        return content;
    }

    static PositionContent Patched(PositionContent content, Patch changes)
    {
        foreach (var (field, value) in changes.Fields)
            content = (field, value) switch
            {
                ("parties", { } it) => content with { Parties = it.Deserialize<ImmutableArray<string>>() },
                ("issue", { } it) => content with { Issue = (string?)it, Proposal = null, Clause = null },
                ("position", { } it) => content with { Position = (int?)it },
                ("declined", { } it) => (bool)it ? content with { Position = null } : content,
                ("firmness", { } it) => content with { Firmness = it.Deserialize<Firmness>(Wording.Json) },
                ("statedOn", { } it) => content with { StatedOn = (string?)it, Holds = null },
                ("holds", { } it) => content with { Holds = (string?)it, StatedOn = null },
                ("speaker", _) => content with { Speaker = value.Deserialize<Speaker>(Wording.Json) },
                ("conditions", { } it) => content with { Conditions = it.Deserialize<ImmutableArray<Condition>>(Wording.Json) },
                ("occasion", _) => content with { Occasion = (string?)value },
                _ => throw new NotSupportedException(field),
            };
        return content;
    }
}
