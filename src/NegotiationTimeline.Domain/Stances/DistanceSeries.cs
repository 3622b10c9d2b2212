using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>One issue, and the cells of two parties on it.</summary>
/// <param name="Salience">weight 0 to 3.</param>
public sealed record SharedIssue(string Issue, int Salience, CellRecords One, CellRecords Other);

/// <param name="At">valid axis: from here on, until the next point.</param>
public sealed record DistancePoint(DateTimeOffset At, Distance Distance);

/// <summary>The distance between two parties swept along the valid axis: the rule called at every boundary.</summary>
public static class DistanceSeries
{
    /// <param name="from">first instant of the window: there lies the first point.</param>
    /// <param name="until">first instant after the window.</param>
    public static ImmutableArray<DistancePoint> Of(
        IReadOnlyList<SharedIssue> issues, DateTimeOffset from, DateTimeOffset until)
    {
        var gaps = new int?[issues.Count];
        var changes = issues
            .SelectMany((issue, n) => Steps(issue, from, until).Select(step => (step.At, step.Gap, N: n)))
            .OrderBy(it => it.At).GroupBy(it => it.At);
        var points = ImmutableArray.CreateBuilder<DistancePoint>();
        points.Add(new(from, Distance.None));
        foreach (var change in changes)
        {
            foreach (var (_, gap, n) in change)
                gaps[n] = gap;

            Add(points, new(change.Key, Distance.Of(issues.Zip(gaps, (issue, gap) => (issue.Salience, gap)))));
        }

        return points.ToImmutable();
    }

    /// <summary>The same of one issue alone, where its weight does not matter.</summary>
    public static ImmutableArray<DistancePoint> Of(SharedIssue issue, DateTimeOffset from, DateTimeOffset until) =>
        Of([issue with { Salience = 1 }], from, until);

    static void Add(ImmutableArray<DistancePoint>.Builder points, DistancePoint point)
    {
        if (points[^1].At == point.At)
            points[^1] = point;
        else if (points[^1].Distance != point.Distance)
            points.Add(point);
    }

    /// <summary>Where the gap on one issue changes, the first at the begin of the window.</summary>
    static IEnumerable<(DateTimeOffset At, int? Gap)> Steps(
        SharedIssue issue, DateTimeOffset from, DateTimeOffset until)
    {
        int? before = null;
        var cuts = issue.One.Cuts().Concat(issue.Other.Cuts()).Where(cut => cut > from && cut < until);
        foreach (var at in cuts.Append(from).Distinct().Order())
        {
            var gap = Distance.Gap(issue.One.At(new(at)), issue.Other.At(new(at)));
            if (gap != before)
                yield return (at, before = gap);
        }
    }
}
