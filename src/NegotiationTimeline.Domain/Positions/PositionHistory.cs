using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>The rows of a position record, one for each party of a joint statement.</summary>
public static class PositionHistory
{
    public static ImmutableArray<PositionVersion> Of(IEnumerable<Recorded<IRecordEvent>> events) =>
        RecordHistory.Of(events) is { } history ? Of(history) : [];

    public static ImmutableArray<PositionVersion> Of(RecordHistory history) =>
        [.. history.Rows.SelectMany(PositionVersion.Of)];
}
