using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Records;

/// <summary>One piece of evidence, and the version of the record that it came with.</summary>
/// <param name="GainedFrom">id of the record merged into this one that it came from.</param>
public sealed record Resting(Evidence Evidence, int Version, string? GainedFrom = null);

/// <summary>What must be known of a record to decide the next command, and what its readers are shown.</summary>
/// <param name="Versions">the content of version 1, 2, …, each already with all corrections.</param>
/// <param name="Withdrawal">where the publisher took it back; empty = not withdrawn.</param>
public sealed record Record(
    string Negotiation,
    string Id,
    string TimeZone,
    IRecordStated Stated,
    ImmutableArray<Content> Versions,
    ImmutableArray<Resting> Evidence,
    ImmutableArray<Evidence> Withdrawal,
    bool Retracted = false,
    string? MergedInto = null)
{
    /// <summary>What became of its conditions, in the order of recording.</summary>
    public ImmutableArray<Resolution> Resolutions { get; init; } = [];

    /// <summary>Published axis: gone from then on; null = not withdrawn.</summary>
    public DateTimeOffset? WithdrawnFrom => Withdrawal.IsEmpty ? null : Withdrawal.Min(it => it.Published);

    /// <summary>All that is cited for anything that was done to it.</summary>
    public IEnumerable<Evidence> Cited() => Evidence.Select(it => it.Evidence).Concat(Withdrawal)
        .Concat(Resolutions.SelectMany(it => it.Evidence));

    public bool Gone => Retracted || MergedInto is not null;

    public static Record? Evolve(Record? record, IRecordEvent happened) => (record, happened) switch
    {
        (null, IRecordStated stated) => new(stated.Negotiation, stated.Id, stated.TimeZone, stated,
            [stated.Content], Rest(stated.Evidence, 1), []),
        ({ } it, RecordCorrected corrected) => it with
        {
            Versions = [.. it.Versions.Select(corrected.Changes.Apply)],
            Evidence = corrected.Evidence ?? it.Evidence,
        },
        ({ } it, RecordRefined refined) => it with
        {
            Versions = it.Versions.Add(refined.Changes.Apply(it.Versions[^1])),
            Evidence = it.Evidence.AddRange(Rest(refined.Evidence, it.Versions.Length + 1)),
        },
        ({ } it, EvidenceAdded added) => it with { Evidence = it.Evidence.AddRange(Rest(added.Evidence, 1)) },
        ({ } it, RecordRetracted) => it with { Retracted = true },
        ({ } it, RecordReinstated) => it.Gone
            ? it with { Retracted = false, MergedInto = null }
            : it with { Withdrawal = [] },
        ({ } it, RecordWithdrawn withdrawn) => it with { Withdrawal = it.Withdrawal.AddRange(withdrawn.Evidence) },
        ({ } it, RecordMerged merged) => it with { MergedInto = merged.Into },
        ({ } it, EvidenceGained gained) => it with
        {
            Evidence = it.Evidence.AddRange(Rest(gained.Evidence, 1, gained.From)),
            Resolutions = it.Resolutions.AddRange(
                (gained.Resolutions ?? []).Select(resolved => it.Resolution(resolved, gained.From))),
        },
        ({ } it, EvidenceReturned returned) => it with
        {
            Evidence = it.Evidence.RemoveAll(e => e.GainedFrom == returned.To),
            Resolutions = it.Resolutions.RemoveAll(e => e.GainedFrom == returned.To),
        },
        ({ } it, EvidenceRedated redated) => it with
        {
            Evidence = [.. it.Evidence.Select(e => e with { Evidence = redated.Redate(e.Evidence) })],
            Withdrawal = [.. it.Withdrawal.Select(redated.Redate)],
            Resolutions = [.. it.Resolutions.Select(redated.Redate)],
        },
        ({ } it, ConditionResolved resolved) => it with { Resolutions = it.Resolutions.Add(it.Resolution(resolved)) },
        ({ } it, ResolutionRetracted retracted) => it with
        {
            Resolutions = [.. it.Resolutions.Select(e => e with { Retracted = e.Retracted || e.Is(retracted) })],
        },
        _ => record,
    };

    Resolution Resolution(ConditionResolved resolved, string? from = null) =>
        Records.Resolution.Of(resolved, TimeZoneInfo.FindSystemTimeZoneById(TimeZone), from);

    static ImmutableArray<Resting> Rest(ImmutableArray<Evidence> evidence, int version, string? from = null) =>
        [.. evidence.Select(e => new Resting(e, version, from))];
}
