using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What has come of a condition that a statement was made on, and of the statement.</summary>
public enum ConditionState
{
    Open,
    Met,
    Waived,
    Failed,

    /// <summary>Nothing became of it, and the statement that it was part of counts no more.</summary>
    Lapsed,
}

/// <param name="Certainty">possible also where the statement itself merely may be the one that counts.</param>
/// <param name="Since">EDTF, as recorded: when it was stated; null = open.</param>
public sealed record CellCondition(
    ConditionState State, Certainty Certainty, ConditionAsOf Condition, string? Since);

/// <summary>The conditions of records, in the light of what the rule says of their cell.</summary>
public static class CellConditions
{
    /// <summary>
    /// Of one record that had begun by asOf. An open condition is open while the answer of the rule names its record:
    /// as the winner, an account of the same occasion, or an alternative. After that it has lapsed, unless a record
    /// that is named states it anew, under the same id: then it is that record's.
    /// </summary>
    public static ImmutableArray<CellCondition> Of(PositionVersion row, Resolved resolved, ValidTime asOf)
    {
        if (resolved.State == StanceState.NotCovered || Precedence.EarliestStart(row) > asOf.At)
            return [];

        var named = resolved.Parts().ToArray();
        var part = named.FirstOrDefault(it => it.Row.Id == row.Id);
        return
        [
            .. from condition in row.ConditionsAt(asOf)
               let counts = part is not null || condition.Status != ConditionStatus.Open
               where counts || !named.Any(it => it.Row.Content.Conditions.Any(other => other.Id == condition.Id))
               let of = part is not null ? Naming(part, row, resolved, asOf)
                   : counts ? Certainty.Certain
                   : Passing(row, resolved, asOf)
               select new CellCondition(
                   counts ? StateOf(condition.Status) : ConditionState.Lapsed,
                   of < condition.Certainty ? of : condition.Certainty, condition, row.Content.Since()),
        ];
    }

    /// <summary>How surely the record is one of those that count.</summary>
    static Certainty Naming(Named part, PositionVersion row, Resolved resolved, ValidTime asOf) =>
        part.Part == Part.Alternative || row.Bounds.At(asOf.At) != Certainty.Certain
            ? Certainty.Possible
            : resolved.Certainty;

    /// <summary>How surely it is not.</summary>
    static Certainty Passing(PositionVersion row, Resolved resolved, ValidTime asOf) =>
        row.Bounds.At(asOf.At) == Certainty.None || resolved.Standing == Certainty.Certain
            ? Certainty.Certain
            : Certainty.Possible;

    static ConditionState StateOf(ConditionStatus status) => status switch
    {
        ConditionStatus.Met => ConditionState.Met,
        ConditionStatus.Waived => ConditionState.Waived,
        ConditionStatus.Failed => ConditionState.Failed,
        _ => ConditionState.Open,
    };
}
