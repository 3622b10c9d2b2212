using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>What became of a condition, worked out from all events of its record each time.</summary>
/// <param name="From">id of the merged record that it was gained from.</param>
sealed record NaiveResolution(ConditionResolved Told, string? From)
{
    public MomentBounds Begins => Edtf.Parse(Told.On).Moment(History.Zone);

    public bool IsKnown(DateTimeOffset knownBy) =>
        Told.Evidence.Any(it => it.Bearing == Bearing.Supports && it.Published <= knownBy);

    public NaiveResolution On(ImmutableArray<Evidence> evidence) => this with { Told = Told with { Evidence = evidence } };

    /// <summary>In the order of recording, without those that were taken back.</summary>
    public static List<NaiveResolution> All(IEnumerable<Recorded<IRecordEvent>> events)
    {
        List<NaiveResolution> all = [];
        foreach (var happened in events.Select(it => it.Event))
        {
            if (happened is ConditionResolved resolved)
                all.Add(new(resolved, null));
            if (happened is EvidenceGained { Resolutions: { } gained } from)
                all.AddRange(gained.Select(it => new NaiveResolution(it, from.From)));
            if (happened is EvidenceReturned returned)
                all.RemoveAll(it => it.From == returned.To);
            if (happened is ResolutionRetracted no)
                all.RemoveAll(it => (it.Told.Condition, it.Told.Id, it.From) == (no.Condition, no.Resolution, no.GainedFrom));
            if (happened is EvidenceRedated redated)
                all = [.. all.Select(it => it.On([.. it.Told.Evidence.Select(e => NaiveRecord.Redated(e, redated))]))];
        }

        return all;
    }

    /// <summary>Every condition with what it comes to at an instant of valid time.</summary>
    public static string Say(IEnumerable<Condition> conditions, NaiveResolution[] resolutions, DateTimeOffset v) =>
        string.Join(", ", conditions.Select(condition =>
        {
            var own = resolutions.Where(it => it.Told.Condition == condition.Id && Earliest(it) <= v).ToArray();
            var last = own.Select((it, n) => (it, n)).Where(it => it.it.Begins.Latest <= v)
                .OrderBy(it => it.it.Begins.Latest).ThenBy(it => Earliest(it.it)).ThenBy(it => it.n)
                .Select(it => it.it).LastOrDefault();
            var status = last is null ? ConditionStatus.Open : last.Told.Status;
            var doubtful = own.Any(it => it.Told.Status != status
                && (last is null || it.Begins.Latest > Earliest(last)));
            return $"{condition.Id} {status}{(doubtful ? "?" : "")} {last?.Told.Id} {last?.From}";
        }));

    static DateTimeOffset Earliest(NaiveResolution it) => it.Begins.Earliest ?? DateTimeOffset.MinValue;
}
