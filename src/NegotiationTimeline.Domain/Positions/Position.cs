using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Positions;

public interface IPositionEvent;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record PositionStated(
    string Negotiation, string Id, string TimeZone, PositionContent Content, ImmutableArray<Evidence> Evidence)
    : IPositionEvent;

/// <summary>We coded it wrongly: patches every version so far, from its recorded time on.</summary>
/// <param name="Evidence">the whole evidence as it should have been, each with the version it belongs to;
/// null = unchanged.</param>
public sealed record PositionCorrected(string Reason, PositionPatch Changes, ImmutableArray<Resting>? Evidence)
    : IPositionEvent;

/// <summary>Newer evidence says more: a further version, known from the publication of that evidence.</summary>
public sealed record PositionRefined(string Reason, PositionPatch Changes, ImmutableArray<Evidence> Evidence)
    : IPositionEvent;

public sealed record EvidenceAdded(string Reason, ImmutableArray<Evidence> Evidence) : IPositionEvent;

public sealed record PositionRetracted(string Reason) : IPositionEvent;

public sealed record PositionReinstated(string Reason) : IPositionEvent;

/// <summary>The publisher took it back: gone from the publication of the withdrawal on.</summary>
public sealed record PositionWithdrawn(string Reason, ImmutableArray<Evidence> Evidence) : IPositionEvent;

/// <summary>This record and another are one; the other survives.</summary>
public sealed record PositionMerged(string Into, string Reason) : IPositionEvent;

/// <summary>The survivor's half of a merge.</summary>
public sealed record EvidenceGained(string From, ImmutableArray<Evidence> Evidence) : IPositionEvent;

/// <summary>The survivor's half of a merge undone.</summary>
public sealed record EvidenceReturned(string To) : IPositionEvent;

/// <summary>A source that this record cites was dated anew.</summary>
public sealed record EvidenceRedated(string Source, DateTimeOffset Published) : IPositionEvent
{
    public Evidence Redate(Evidence evidence) =>
        evidence.Source == Source ? evidence with { Published = Published } : evidence;
}

/// <summary>One piece of evidence, and the version of the record that it came with.</summary>
/// <param name="GainedFrom">id of the record merged into this one that it came from.</param>
public sealed record Resting(Evidence Evidence, int Version, string? GainedFrom = null);

/// <summary>What must be known of a position record to decide the next command, and what its readers are shown.</summary>
/// <param name="Versions">the content of version 1, 2, …, each already with all corrections.</param>
/// <param name="Withdrawal">where the publisher took it back; empty = not withdrawn.</param>
public sealed record Position(
    string Negotiation,
    string Id,
    string TimeZone,
    PositionStated Stated,
    ImmutableArray<PositionContent> Versions,
    ImmutableArray<Resting> Evidence,
    ImmutableArray<Evidence> Withdrawal,
    bool Retracted = false,
    string? MergedInto = null)
{
    /// <summary>Published axis: gone from then on; null = not withdrawn.</summary>
    public DateTimeOffset? WithdrawnFrom => Withdrawal.IsEmpty ? null : Withdrawal.Min(it => it.Published);

    public bool Gone => Retracted || MergedInto is not null;

    public static Position? Evolve(Position? position, IPositionEvent happened) => (position, happened) switch
    {
        (null, PositionStated stated) => new(stated.Negotiation, stated.Id, stated.TimeZone, stated,
            [stated.Content], Rest(stated.Evidence, 1), []),
        ({ } it, PositionCorrected corrected) => it with
        {
            Versions = [.. it.Versions.Select(corrected.Changes.Apply)],
            Evidence = corrected.Evidence ?? it.Evidence,
        },
        ({ } it, PositionRefined refined) => it with
        {
            Versions = it.Versions.Add(refined.Changes.Apply(it.Versions[^1])),
            Evidence = it.Evidence.AddRange(Rest(refined.Evidence, it.Versions.Length + 1)),
        },
        ({ } it, EvidenceAdded added) => it with { Evidence = it.Evidence.AddRange(Rest(added.Evidence, 1)) },
        ({ } it, PositionRetracted) => it with { Retracted = true },
        ({ } it, PositionReinstated) => it.Gone
            ? it with { Retracted = false, MergedInto = null }
            : it with { Withdrawal = [] },
        ({ } it, PositionWithdrawn withdrawn) => it with { Withdrawal = it.Withdrawal.AddRange(withdrawn.Evidence) },
        ({ } it, PositionMerged merged) => it with { MergedInto = merged.Into },
        ({ } it, EvidenceGained gained) => it with
        {
            Evidence = it.Evidence.AddRange(Rest(gained.Evidence, 1, gained.From)),
        },
        ({ } it, EvidenceReturned returned) => it with
        {
            Evidence = it.Evidence.RemoveAll(e => e.GainedFrom == returned.To),
        },
        ({ } it, EvidenceRedated redated) => it with
        {
            Evidence = [.. it.Evidence.Select(e => e with { Evidence = redated.Redate(e.Evidence) })],
            Withdrawal = [.. it.Withdrawal.Select(redated.Redate)],
        },
        _ => position,
    };

    static ImmutableArray<Resting> Rest(ImmutableArray<Evidence> evidence, int version, string? from = null) =>
        [.. evidence.Select(e => new Resting(e, version, from))];
}
