using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Stances;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>What a recording changed in one cell.</summary>
/// <param name="On">valid axis: the day of which it tells.</param>
/// <param name="Filter">under which it is so.</param>
sealed record Shift(TurnedKey Key, ChangeKind Kind, DateTimeOffset On, Change Change, EvidenceFilter Filter)
{
    public string Party => Key.Party;

    public string Issue => Subjects.IssueOf(Key.Subject)!;

    /// <summary>The same for ever and on every node: what tells a reader of the feed that they have it already.</summary>
    public string Id(string negotiation) => StableId.Of(
        negotiation, ReadPoint.Text(Key.At), Key.Party, Key.Subject, Filter.IsNone ? "" : $"{Filter}");

    public ShiftAnswer Answer(string negotiation) => new(
        Id(negotiation), Kind, Party, Issue, ReadPoint.Text(On), ReadPoint.Text(Key.At),
        CellAnswer.Of(Party, Issue, Change.Before), CellAnswer.Of(Party, Issue, Change.After),
        [.. Change.Records.Select(CauseAnswer.Of)]);
}

/// <summary>A shift as programs get it.</summary>
/// <param name="Id">stable: the same for ever.</param>
/// <param name="On">valid axis: the instant of which it tells.</param>
/// <param name="RecordedAt">recorded axis: when it was learned here.</param>
/// <param name="Before">the cell on that day as it was said to be before the recording.</param>
/// <param name="After">the same after it.</param>
public sealed record ShiftAnswer(
    string Id, ChangeKind Kind, string Party, string Issue, string On, string RecordedAt, CellAnswer Before,
    CellAnswer After, ImmutableArray<CauseAnswer> Records);
