using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// Which of two standing records goes before the other (DESIGN, section 3, step 3): latest start, then earliest start,
/// authority, grade, when first recorded (later wins), id (higher wins). Sorts the winner first.
/// </summary>
public sealed class Precedence : IComparer<PositionVersion>
{
    public static Precedence WinnerFirst { get; } = new();

    public int Compare(PositionVersion? x, PositionVersion? y)
    {
        var (one, other) = (y!, x!);
        var order = LatestStart(one).CompareTo(LatestStart(other));
        order = order != 0 ? order : EarliestStart(one).CompareTo(EarliestStart(other));
        order = order != 0 ? order : Authority(one).CompareTo(Authority(other));
        order = order != 0 ? order : BestGrade(one).CompareTo(BestGrade(other));
        order = order != 0 ? order : one.FirstRecorded.CompareTo(other.FirstRecorded);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }

    /// <summary>An open start reaches back behind everything.</summary>
    public static DateTimeOffset LatestStart(PositionVersion row) => row.Bounds.LatestStart ?? DateTimeOffset.MinValue;

    public static DateTimeOffset EarliestStart(PositionVersion row) =>
        row.Bounds.EarliestStart ?? DateTimeOffset.MinValue;

    static Authority Authority(PositionVersion row) => row.Content.Speaker?.Authority ?? Positions.Authority.Unnamed;

    static int BestGrade(PositionVersion row) =>
        row.Evidence.Where(it => it.Bearing == Bearing.Supports).Select(it => Grade.Of(it).Rank)
            .DefaultIfEmpty(0).Max();
}
