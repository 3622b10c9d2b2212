using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Positions;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A record of a cell, what became of it there, and on what it rests.</summary>
/// <param name="Record">with all its evidence, whether a filter lets it count or not.</param>
public sealed record RecordAnswer(Standing Standing, PositionAnswer Record, SupportAnswer Support)
{
    public static RecordAnswer Of(
        Counted it, Resolved resolved, ReadPoint point, IReadOnlyDictionary<string, Source> sources) => new(
        StandingOf(it, resolved, point.Times.Valid), PositionAnswer.Of(it.Row, point.Times.Valid, sources),
        SupportAnswer.Of(it, point.Filter, sources));

    static Standing StandingOf(Counted it, Resolved resolved, ValidTime asOf) =>
        it.Kept is null ? Standing.FilteredOut
        : resolved.Standings().TryGetValue(it.Row.Id, out var standing) ? standing
        : it.Row.Bounds.At(asOf.At) == Certainty.None ? Standing.Ended
        : Standing.Superseded;
}

/// <summary>What became of a record in its cell at asOf.</summary>
public enum Standing
{
    Winner,

    /// <summary>Another account of the winner's occasion, with another value.</summary>
    Rival,

    /// <summary>Another account of the winner's occasion, with the same value.</summary>
    Corroborating,

    /// <summary>May have come after the winner.</summary>
    Alternative,

    /// <summary>Stands, but the winner came after it.</summary>
    Superseded,

    /// <summary>Bounded, and its time is over.</summary>
    Ended,

    /// <summary>Left by the filter with nothing that supports it.</summary>
    FilteredOut,
}

static class NamedRecords
{
    /// <summary>The records that an answer of the rule names, by id.</summary>
    public static IReadOnlyDictionary<string, Standing> Standings(this Resolved resolved)
    {
        Dictionary<string, Standing> standings = [];
        if (resolved.Winner is { } winner)
            standings[winner.Id] = Standing.Winner;
        foreach (var (rows, standing) in new[]
        {
            (resolved.Rivals, Standing.Rival), (resolved.Corroborating, Standing.Corroborating),
            (resolved.Alternatives, Standing.Alternative),
        })
            foreach (var row in rows)
                standings.TryAdd(row.Id, standing);
        return standings;
    }
}
