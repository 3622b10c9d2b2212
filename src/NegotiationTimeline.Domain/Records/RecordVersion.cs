using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// A version of a record as it stands over a stretch of published and of recorded time. All three axes are half-open;
/// <see cref="Forever"/> = no end.
/// </summary>
/// <param name="Version">number of the version, from 1.</param>
/// <param name="Evidence">what was published by <paramref name="KnownFrom"/>, of this version and those before.</param>
/// <param name="Bounds">valid axis.</param>
/// <param name="FirstRecorded">recorded axis: when the record, in whatever version, first came in.</param>
public sealed record RecordVersion(
    string Id,
    int Version,
    Content Content,
    ImmutableArray<Evidence> Evidence,
    PeriodBounds Bounds,
    DateTimeOffset KnownFrom,
    DateTimeOffset KnownUntil,
    DateTimeOffset RecordedFrom,
    DateTimeOffset RecordedUntil,
    DateTimeOffset FirstRecorded) : IVersionRow
{
    /// <summary>What had become of its conditions, as far as that was published by then.</summary>
    public ImmutableArray<Resolution> Resolutions { get; init; } = [];

    /// <summary>All evidence in it: its own, and that of what became of its conditions.</summary>
    public IEnumerable<Evidence> Cited() => Evidence.Concat(Resolutions.SelectMany(it => it.Evidence));

    public static DateTimeOffset Forever => DateTimeOffset.MaxValue;

    Content IVersionRow.Said => Content;

    /// <summary>Whether this is what was known by, and recorded by, the given instants (at or before).</summary>
    public bool IsVisible(PublishedTime knownBy, RecordedTime recordedBy) =>
        KnownFrom <= knownBy.At && knownBy.At < KnownUntil
        && RecordedFrom <= recordedBy.At && recordedBy.At < RecordedUntil;
}
