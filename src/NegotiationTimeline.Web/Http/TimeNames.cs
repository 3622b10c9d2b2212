using NegotiationTimeline.Domain.Stances;

namespace NegotiationTimeline.Web.Http;

/// <summary>Which parameters of a query hold the three times of a point.</summary>
public sealed record TimeNames(string AsOf, string KnownBy, string RecordedBy)
{
    public static TimeNames OfPoint { get; } = new("asOf", "knownBy", "recordedBy");

    /// <summary>The first of two points that are compared.</summary>
    public static TimeNames OfFrom(AskedQuery query) => OfEnd(query, "from", "From");

    /// <summary>The second of two points that are compared.</summary>
    public static TimeNames OfTo(AskedQuery query) => OfEnd(query, "to", "To");

    /// <summary>Where a walk along one axis ends.</summary>
    public static TimeNames OfWalk(Axis axis) => axis switch
    {
        Axis.Valid => OfPoint with { AsOf = "to" },
        Axis.Published => OfPoint with { KnownBy = "to" },
        _ => OfPoint with { RecordedBy = "to" },
    };

    public string On(Axis axis) => axis switch
    {
        Axis.Valid => AsOf,
        Axis.Published => KnownBy,
        _ => RecordedBy,
    };

    static TimeNames OfEnd(AskedQuery query, string asOf, string end) =>
        new(asOf, Shared(query, "knownBy", end), Shared(query, "recordedBy", end));

    /// <summary>One value for both ends, or one for each.</summary>
    static string Shared(AskedQuery query, string name, string end)
    {
        var given = query.Context.Request.Query;
        if (!given.ContainsKey(name))
            return name + end;

        return given.ContainsKey($"{name}From") || given.ContainsKey($"{name}To")
            ? throw new BadQuery(name, $"'{name}' holds for both ends, and another is given for one of them.",
                $"Give {name}, or {name}From and {name}To.")
            : name;
    }
}
