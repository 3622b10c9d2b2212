using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>The cells that read otherwise from an instant on; the first frame holds all.</summary>
/// <param name="Cells">each by its place among the courses.</param>
public sealed record Frame(DateTimeOffset At, ImmutableArray<(int Cell, Stance Stance)> Cells);

/// <summary>Courses of several cells, played together.</summary>
public static class Replay
{
    public static IEnumerable<Frame> Frames(IReadOnlyList<CellCourse> courses) =>
        courses.SelectMany((course, cell) => course.Steps.Select(step => (step.At, cell, step.Stance)))
            .GroupBy(it => it.At).OrderBy(it => it.Key)
            .Select(it => new Frame(it.Key, [.. it.Select(step => (step.cell, step.Stance))]));
}
