using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>The records that an answer of the rule names, each with its part in it.</summary>
static class Resting
{
    public static IEnumerable<(Part Part, PositionVersion Row)> Parts(this Resolved resolved)
    {
        if (resolved.Winner is not { } winner)
            return [];

        return
        [
            (resolved.Standing == Certainty.Certain ? Part.Winner : Part.PossibleWinner, winner),
            .. resolved.Rivals.Select(it => (Part.Rival, it)),
            .. resolved.Corroborating.Select(it => (Part.Corroborating, it)),
            .. resolved.Alternatives.Select(it => (Part.Alternative, it)),
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

    sealed class Alike : IEqualityComparer<(Part Part, PositionVersion Row)>
    {
        public static Alike Instance { get; } = new();

        public bool Equals((Part Part, PositionVersion Row) x, (Part Part, PositionVersion Row) y) =>
            x.Part == y.Part && x.Row.Says(y.Row);

        public int GetHashCode((Part Part, PositionVersion Row) it) => HashCode.Combine(it.Part, it.Row.Id);
    }
}

enum Part
{
    Winner,
    PossibleWinner,
    Rival,
    Corroborating,
    Alternative,
}
