using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>The three times as legs of a walk, in the order in which it takes them.</summary>
public enum Axis
{
    /// <summary>As we learned it.</summary>
    Recorded,

    /// <summary>As it became known.</summary>
    Published,

    /// <summary>As it happened.</summary>
    Valid,
}

public static class Axes
{
    public static DateTimeOffset On(this AsOf point, Axis axis) => axis switch
    {
        Axis.Recorded => point.Recorded.At,
        Axis.Published => point.Published.At,
        _ => point.Valid.At,
    };

    /// <summary>The same point but for one axis.</summary>
    public static AsOf With(this AsOf point, Axis axis, DateTimeOffset at) => axis switch
    {
        Axis.Recorded => point with { Recorded = new(at) },
        Axis.Published => point with { Published = new(at) },
        _ => point with { Valid = new(at) },
    };
}
