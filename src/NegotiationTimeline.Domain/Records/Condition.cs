namespace NegotiationTimeline.Domain.Records;

/// <summary>Something that what a record says depends on.</summary>
/// <param name="Id">slug, within its record.</param>
/// <param name="Status">as it was stated: open; what becomes of it is said by resolutions.</param>
public sealed record Condition(string Id, string Text, ConditionStatus Status = ConditionStatus.Open);

public enum ConditionStatus
{
    Open,
    Met,
    Waived,
    Failed,
}
