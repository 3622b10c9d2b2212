using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Positions;

/// <summary>A condition as it stands at asOf.</summary>
/// <param name="Certainty">possible where something may have become of it already.</param>
/// <param name="ResolvedOn">EDTF, as recorded: from when on it has this status; null = since it was stated.</param>
public sealed record ConditionAnswer(
    string Id, string Text, ConditionStatus Status, Certainty Certainty, string? ResolvedOn)
{
    public static ImmutableArray<ConditionAnswer> Of(PositionVersion row, ValidTime asOf) => Of(row.ConditionsAt(asOf));

    public static ImmutableArray<ConditionAnswer> Of(ImmutableArray<ConditionAsOf> conditions) =>
        [.. conditions.Select(it => new ConditionAnswer(it.Id, it.Text, it.Status, it.Certainty, it.By?.On))];
}

/// <summary>What is said to have become of a condition, on whatever date.</summary>
/// <param name="On">EDTF, as recorded.</param>
public sealed record ResolutionAnswer(
    string Condition, string Id, ConditionStatus Status, string On, string Reason,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static ResolutionAnswer Of(Resolution it, IReadOnlyDictionary<string, Source> sources) => new(
        it.Condition, it.Id, it.Status, it.On, it.Reason, [.. it.Evidence.Select(e => EvidenceAnswer.Of(e, sources))]);
}
