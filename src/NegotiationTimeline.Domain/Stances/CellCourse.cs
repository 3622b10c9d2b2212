using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A cell along one axis, the other two fixed: how it begins, and each time that it reads otherwise.</summary>
/// <param name="RestsOn">valid axis: no record whose latest start lies before this can change any of it.</param>
public sealed record CellCourse(ImmutableArray<(DateTimeOffset At, Stance Stance)> Steps, DateTimeOffset RestsOn)
{
    /// <param name="to">last instant of the course.</param>
    public static CellCourse Along(CellHistory cell, Axis axis, AsOf from, DateTimeOffset to)
    {
        var steps = ImmutableArray.CreateBuilder<(DateTimeOffset, Stance Stance)>();
        var restsOn = DateTimeOffset.MaxValue;
        foreach (var (point, records) in cell.Along(axis, from, to, aging: true))
        {
            var stance = Stance.Of(records, point.Valid);
            restsOn = stance.RestsOn < restsOn ? stance.RestsOn : restsOn;
            if (steps.Count == 0 || !stance.ReadsLike(steps[^1].Stance, axis))
                steps.Add((point.On(axis), stance));
        }

        return new(steps.ToImmutable(), restsOn);
    }
}
