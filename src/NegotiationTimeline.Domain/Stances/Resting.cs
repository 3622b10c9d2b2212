using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>The records that an answer of the rule names, each with its part in it.</summary>
static class Resting
{
    public static IEnumerable<Named> Parts(this Resolved resolved)
    {
        if (resolved.Winner is not { } winner)
            return [];

        return
        [
            new(resolved.Standing == Certainty.Certain ? Part.Winner : Part.PossibleWinner, winner, resolved.Conditions),
            .. resolved.Rivals.Select(it => new Named(Part.Rival, it, [])),
            .. resolved.Corroborating.Select(it => new Named(Part.Corroborating, it, [])),
            .. resolved.Alternatives.Select(it => new Named(Part.Alternative, it, [])),
        ];
    }

    /// <summary>Whether two answers name the same records, in the same parts and with the same content.</summary>
    public static bool RestsLike(this Resolved one, Resolved other) =>
        one.State == other.State && one.Parts().SequenceEqual(other.Parts(), Alike.Instance)
        && (one.Winner is null || Caution.Marks(one.Winner).SequenceEqual(Caution.Marks(other.Winner!)));

    /// <summary>Ids of the records whose part, or whose content, differs between two answers.</summary>
    public static IEnumerable<string> Moved(Resolved one, Resolved other) =>
        one.Parts().Except(other.Parts(), Alike.Instance).Concat(other.Parts().Except(one.Parts(), Alike.Instance))
            .Select(it => it.Row.Id).Distinct();

    /// <summary>Valid axis: no record whose latest start lies before this can change the answer.</summary>
    public static DateTimeOffset RestsOn(this Resolved resolved) => resolved switch
    {
        { State: StanceState.NotCovered } => DateTimeOffset.MaxValue,
        { Standing: Certainty.Certain, Winner: { } winner } => Precedence.EarliestStart(winner),
        _ => DateTimeOffset.MinValue,
    };

    /// <summary>Whether two rows say the same; what they rest on may differ.</summary>
    public static bool Says(this IVersionRow one, IVersionRow other) =>
        one.Id == other.Id && one.Version == other.Version
        && (ReferenceEquals(one.Said, other.Said) || Wording.Same(one.Said, other.Said));

    sealed class Alike : IEqualityComparer<Named>
    {
        public static Alike Instance { get; } = new();

        public bool Equals(Named? x, Named? y) =>
            x!.Part == y!.Part && x.Row.Says(y.Row)
            && x.Conditions.SequenceEqual(y.Conditions, (one, other) => one.RestsLike(other));

        public int GetHashCode(Named it) => HashCode.Combine(it.Part, it.Row.Id);
    }
}

/// <summary>A record that an answer of the rule names.</summary>
/// <param name="Conditions">as the answer gives them: of the winner of a held stance.</param>
sealed record Named(Part Part, PositionVersion Row, ImmutableArray<ConditionAsOf> Conditions);

enum Part
{
    Winner,
    PossibleWinner,
    Rival,
    Corroborating,
    Alternative,
}
