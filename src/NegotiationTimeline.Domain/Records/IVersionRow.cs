using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What rows of records have in common, whichever their kind: by this it is told what was done to one.</summary>
public interface IVersionRow
{
    string Id { get; }

    int Version { get; }

    Content Said { get; }

    ImmutableArray<Evidence> Evidence { get; }

    ImmutableArray<Resolution> Resolutions { get; }

    PeriodBounds Bounds { get; }

    DateTimeOffset KnownFrom { get; }

    DateTimeOffset KnownUntil { get; }

    DateTimeOffset RecordedFrom { get; }

    DateTimeOffset RecordedUntil { get; }

    DateTimeOffset FirstRecorded { get; }
}
