using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>What a truce is at a date, in the order in which it goes through them.</summary>
public enum TruceState
{
    NotDeclared,

    /// <summary>Declared, and not yet in force.</summary>
    Announced,

    InForce,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>It was ended, or called off before it was in force.</summary>
    Ended,
}

/// <summary>The state of a truce at a date, as far as its dates tell.</summary>
/// <param name="State">the one state that is certain; of several possible ones that which says most: in force before
/// ended, expired, announced.</param>
/// <param name="Certainty">certain, where every possible date gives the same state; otherwise possible.</param>
/// <param name="Possible">every state that some possible dates give.</param>
public sealed record TruceStanding(TruceState State, Certainty Certainty, ImmutableArray<TruceState> Possible)
{
    static readonly ImmutableArray<TruceState> Telling =
        [TruceState.InForce, TruceState.Ended, TruceState.Expired, TruceState.Announced, TruceState.NotDeclared];

    public static TruceStanding Of(ImmutableArray<TruceState> possible) => new(
        Telling.First(possible.Contains), possible.Length == 1 ? Certainty.Certain : Certainty.Possible, possible);

    public bool Equals(TruceStanding? other) => other is not null && Possible.SequenceEqual(other.Possible);

    public override int GetHashCode() => HashCode.Combine(State, Possible.Length);
}

/// <summary>A stretch of valid time over which a truce is in the same state; half-open.</summary>
/// <param name="From">null = since ever.</param>
/// <param name="Until">null = until further notice.</param>
public sealed record TruceSpan(DateTimeOffset? From, DateTimeOffset? Until, TruceStanding Standing);
