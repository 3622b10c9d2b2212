using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What the rule says of one cell at one instant of valid time.</summary>
/// <param name="Standing">whether the winner stands certainly or only possibly.</param>
/// <param name="Rivals">standing records of the winner's occasion with another value: they make it contested.</param>
/// <param name="Corroborating">standing records of the winner's occasion with the same value.</param>
/// <param name="Alternatives">other standing records that may have come after the winner.</param>
public sealed record Resolved(
    StanceState State,
    PositionVersion? Winner,
    Certainty Standing,
    ImmutableArray<PositionVersion> Rivals,
    ImmutableArray<PositionVersion> Corroborating,
    ImmutableArray<PositionVersion> Alternatives)
{
    /// <summary>Of a held stance: the winner's, at that instant.</summary>
    public ImmutableArray<ConditionAsOf> Conditions { get; init; } = [];

    public static Resolved Unknown { get; } = new(StanceState.Unknown, null, Certainty.None, [], [], []);

    public static Resolved NotCovered { get; } = Unknown with { State = StanceState.NotCovered };

    /// <summary>The cell is certain only if its winner is, and no alternative differs in value.</summary>
    public Certainty Certainty =>
        Standing == Certainty.Certain && Alternatives.All(it => it.Content.Position == Winner!.Content.Position)
            ? Certainty.Certain
            : Winner is null ? Certainty.None : Certainty.Possible;

    public int? Position => State == StanceState.Held ? Winner!.Content.Position : null;

    /// <summary>Whether a reader sees one and the same stance: state, position and firmness.</summary>
    public bool LooksLike(Resolved other) =>
        State == other.State && Position == other.Position && Firmness == other.Firmness;

    Firmness? Firmness => State == StanceState.Held ? Winner!.Content.Firmness : null;
}

/// <summary>What a cell can answer; none of these is the position 0.</summary>
public enum StanceState
{
    /// <summary>A stance is held.</summary>
    Held,

    /// <summary>The party declined to say.</summary>
    Declined,

    /// <summary>Rival accounts of one occasion differ.</summary>
    Contested,

    /// <summary>No known position.</summary>
    Unknown,

    /// <summary>Party or date lies outside what is coded.</summary>
    NotCovered,
}
