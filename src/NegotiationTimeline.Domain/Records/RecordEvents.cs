using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Records;

public interface IRecordEvent;

/// <summary>How a record of any kind begins; each kind has an event of its own for it.</summary>
public interface IRecordStated : IRecordEvent
{
    string Negotiation { get; }

    string Id { get; }

    /// <summary>IANA name: the zone in which all dates of this record are read.</summary>
    string TimeZone { get; }

    Content Content { get; }

    ImmutableArray<Evidence> Evidence { get; }

    /// <summary>The same, resting on other evidence.</summary>
    IRecordStated On(ImmutableArray<Evidence> evidence);
}

/// <summary>We coded it wrongly: patches every version so far, from its recorded time on.</summary>
/// <param name="Evidence">the whole evidence as it should have been, each with the version it belongs to;
/// null = unchanged.</param>
public sealed record RecordCorrected(string Reason, Patch Changes, ImmutableArray<Resting>? Evidence)
    : IRecordEvent;

/// <summary>Newer evidence says more: a further version, known from the publication of that evidence.</summary>
public sealed record RecordRefined(string Reason, Patch Changes, ImmutableArray<Evidence> Evidence)
    : IRecordEvent;

public sealed record EvidenceAdded(string Reason, ImmutableArray<Evidence> Evidence) : IRecordEvent;

public sealed record RecordRetracted(string Reason) : IRecordEvent;

public sealed record RecordReinstated(string Reason) : IRecordEvent;

/// <summary>The publisher took it back: gone from the publication of the withdrawal on.</summary>
public sealed record RecordWithdrawn(string Reason, ImmutableArray<Evidence> Evidence) : IRecordEvent;

/// <summary>This record and another are one; the other survives.</summary>
public sealed record RecordMerged(string Into, string Reason) : IRecordEvent;

/// <summary>The survivor's half of a merge.</summary>
/// <param name="Resolutions">of conditions of the other record; null = none.</param>
public sealed record EvidenceGained(
    string From, ImmutableArray<Evidence> Evidence, ImmutableArray<ConditionResolved>? Resolutions = null)
    : IRecordEvent;

/// <summary>Something became of a condition that this record depends on.</summary>
/// <param name="Id">within the condition.</param>
/// <param name="On">valid axis: EDTF date or set, from which on it was so.</param>
public sealed record ConditionResolved(
    string Condition, string Id, ConditionStatus Status, string On, string Reason, ImmutableArray<Evidence> Evidence)
    : IRecordEvent;

/// <param name="GainedFrom">id of the merged record that the resolution came from.</param>
public sealed record ResolutionRetracted(string Condition, string Resolution, string Reason, string? GainedFrom = null)
    : IRecordEvent;

/// <summary>The survivor's half of a merge undone.</summary>
public sealed record EvidenceReturned(string To) : IRecordEvent;

/// <summary>A source that this record cites was dated anew.</summary>
public sealed record EvidenceRedated(string Source, DateTimeOffset Published) : IRecordEvent
{
    public Evidence Redate(Evidence evidence) =>
        evidence.Source == Source ? evidence with { Published = Published } : evidence;

    public Resolution Redate(Resolution resolution) =>
        resolution with { Evidence = [.. resolution.Evidence.Select(Redate)] };
}
