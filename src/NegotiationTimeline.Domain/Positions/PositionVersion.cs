using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>
/// What a version of a position record says of one party: the row that every read of stances starts from. All three axes are half-open; <see cref="DateTimeOffset.MaxValue"/> = no end.
/// </summary>
/// <param name="Version">number of the version, from 1.</param>
/// <param name="Evidence">what was published by <paramref name="KnownFrom"/>, of this version and those before.</param>
/// <param name="Bounds">valid axis.</param>
/// <param name="FirstRecorded">recorded axis: when the record, in whatever version, first came in.</param>
public sealed record PositionVersion(
    string Id,
    int Version,
    string Party,
    PositionContent Content,
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

    public static DateTimeOffset Forever => RecordVersion.Forever;

    Content IVersionRow.Said => Content;

    /// <summary>One row for each party of the record.</summary>
    public static IEnumerable<PositionVersion> Of(RecordVersion row) =>
        ((PositionContent)row.Content).Parties.Select(party => Of(row, party, (PositionContent)row.Content));

    /// <summary>What the record, of whatever kind, comes to for a party.</summary>
    public static PositionVersion Of(RecordVersion row, string party, PositionContent content) => new(
        row.Id, row.Version, party, content, row.Evidence, row.Bounds, row.KnownFrom, row.KnownUntil,
        row.RecordedFrom, row.RecordedUntil, row.FirstRecorded)
    {
        Resolutions = row.Resolutions,
    };

    /// <summary>Valid axis: every instant at which what it comes to may change.</summary>
    public IEnumerable<DateTimeOffset> Cuts() => Bounds.Cuts.Concat(Resolutions.SelectMany(it => it.Cuts()));

    public ImmutableArray<ConditionAsOf> ConditionsAt(ValidTime asOf) =>
        ConditionAsOf.Of(Content.Conditions, Resolutions, asOf);

    /// <summary>Whether this is what was known by, and recorded by, the given instants (at or before).</summary>
    public bool IsVisible(PublishedTime knownBy, RecordedTime recordedBy) =>
        KnownFrom <= knownBy.At && knownBy.At < KnownUntil
        && RecordedFrom <= recordedBy.At && recordedBy.At < RecordedUntil;
}
