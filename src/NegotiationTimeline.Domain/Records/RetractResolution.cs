using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What was said to have become of a condition should not have been recorded.</summary>
/// <param name="Resolution">id; null = the one recorded last, so that sending twice takes back one.</param>
public sealed record RetractResolution(string? Reason = null, string? Resolution = null)
{
    /// <param name="condition">id of a condition of the record's last version.</param>
    public Decision Decide(string condition, Record record)
    {
        if (Amendable.RefusalOfResolution(record) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        Resolution[] all = [.. record.Resolutions.Where(it => it.Condition == condition)];
        var meant = all.LastOrDefault(it => Resolution is null || it.Id == Resolution);
        faults.Unless(Resolution is null || meant is not null, "resolution",
            $"There is no resolution '{Resolution}' of this condition.",
            "Take an id from the history of the record, or leave it out for the one recorded last.");
        if (faults.Any)
            return faults.Refuse();

        if (meant is null)
            return Decision.Refuse("condition-unresolved", "resolution",
                "Nothing was recorded to have become of this condition.", "There is nothing to retract.");

        return meant.Retracted
            ? Decision.Nothing
            : Decision.Record(new ResolutionRetracted(condition, meant.Id, Reason!, meant.GainedFrom));
    }
}
