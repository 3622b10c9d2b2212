using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What was said to be coded of a cell, over recorded time: coverage too is what we knew by then.</summary>
/// <param name="Steps">by recorded time, the earliest first; the first also holds before it.</param>
public sealed record CoverageHistory(ImmutableArray<(DateTimeOffset From, Coverage Coverage)> Steps)
{
    /// <summary>Recorded axis: where it may have changed.</summary>
    public IEnumerable<DateTimeOffset> Cuts => Steps.Skip(1).Select(it => it.From);

    public static CoverageHistory Always(Coverage coverage) => new([(DateTimeOffset.MinValue, coverage)]);

    public Coverage At(RecordedTime recordedBy)
    {
        var at = Steps.Length - 1;
        while (at > 0 && Steps[at].From > recordedBy.At)
            at--;
        return Steps[at].Coverage;
    }
}
