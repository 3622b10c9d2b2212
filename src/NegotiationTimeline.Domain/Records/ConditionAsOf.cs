using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>A condition at one instant of valid time.</summary>
/// <param name="Certainty">possible where a resolution of another status may have begun, or may be later.</param>
/// <param name="By">the resolution that gives the status; null = nothing is known to have become of it.</param>
public sealed record ConditionAsOf(
    string Id, string Text, ConditionStatus Status, Certainty Certainty, Resolution? By)
{
    /// <summary>Of each condition the last resolution that has certainly begun counts.</summary>
    public static ImmutableArray<ConditionAsOf> Of(
        ImmutableArray<Condition> conditions, ImmutableArray<Resolution> resolutions, ValidTime asOf) =>
        [.. conditions.Select(condition => Of(condition, resolutions.Where(it => it.Condition == condition.Id), asOf))];

    /// <summary>Whether a reader of both sees the same, whoever says it.</summary>
    public bool SaysLike(ConditionAsOf other) =>
        (Id, Text, Status, Certainty) == (other.Id, other.Text, other.Status, other.Certainty);

    /// <summary>Whether both say the same, by the same resolution.</summary>
    public bool RestsLike(ConditionAsOf other) =>
        SaysLike(other) && (By?.Id, By?.On, By?.GainedFrom) == (other.By?.Id, other.By?.On, other.By?.GainedFrom);

    static ConditionAsOf Of(Condition condition, IEnumerable<Resolution> resolutions, ValidTime asOf)
    {
        var begun = resolutions.Where(it => it.Earliest() <= asOf.At).ToArray();
        var by = begun.Where(it => it.Begins.Latest <= asOf.At).Aggregate((Resolution?)null, Later);
        var status = by?.Status ?? condition.Status;
        var others = begun.Where(it => it != by && it.Begins.Latest > (by?.Earliest() ?? DateTimeOffset.MinValue));
        return new(condition.Id, condition.Text, status,
            others.All(it => it.Status == status) ? Certainty.Certain : Certainty.Possible, by);
    }

    /// <summary>By latest, then earliest possible start; of equal ones that which was recorded last.</summary>
    static Resolution Later(Resolution? one, Resolution other) =>
        one is null || (other.Begins.Latest, other.Earliest()).CompareTo((one.Begins.Latest, one.Earliest())) >= 0
            ? other
            : one;
}
