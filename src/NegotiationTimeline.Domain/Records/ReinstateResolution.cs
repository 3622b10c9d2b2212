using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What was taken back of a condition is said again, in the same words and under the same id.</summary>
/// <param name="Resolution">id.</param>
public sealed record ReinstateResolution(string Resolution)
{
    /// <param name="condition">id of a condition of the record's last version.</param>
    public Decision Decide(string condition, Record record)
    {
        if (Amendable.RefusalOfResolution(record) is { } refusal)
            return refusal;

        var said = record.Resolutions.Where(it => (it.Condition, it.Id, it.GainedFrom) == (condition, Resolution, null)).ToArray();
        return said.Length > 0 && said.All(it => it.Retracted) ? Decision.Record(said[^1].Resolved()) : Decision.Nothing;
    }
}
