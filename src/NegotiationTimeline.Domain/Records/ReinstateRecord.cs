using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// The record should exist after all: undoes a retraction or a merge, else a withdrawal. Undoing a merge, the survivor
/// returns the evidence it gained.
/// </summary>
public sealed record ReinstateRecord(string? Reason)
{
    /// <param name="survivor">the record that this one was merged into; null where it was not.</param>
    public Decision Decide(Record record, Record? survivor)
    {
        var faults = new Faults();
        faults.Given(Reason, "reason");
        if (faults.Any)
            return faults.Refuse();

        if (!record.Gone && record.WithdrawnFrom is null)
            return Decision.Nothing;

        if (survivor is { Gone: true })
            return Decision.Refuse("survivor-is-gone", "id",
                $"The record '{survivor.Id}', into which this one was merged, is itself gone.",
                $"Reinstate '{survivor.Id}' first.");

        return survivor is not null && !survivor.Evidence.Any(it => Supports(it) && it.GainedFrom != record.Id)
            ? Decision.Refuse("survivor-rests-on-it", "id",
                $"The record '{survivor.Id}' has no other evidence left than what it gained from this one.",
                $"Add evidence to '{survivor.Id}' first.")
            : Decision.Record(new RecordReinstated(Reason!));
    }

    static bool Supports(Resting it) => it is { Version: 1, Evidence.Bearing: Bearing.Supports };

    /// <summary>The other half, recorded in the survivor in the same transaction.</summary>
    public static EvidenceReturned? Return(Record record, Record? survivor) =>
        survivor is not null && survivor.Evidence.Any(it => it.GainedFrom == record.Id) ? new(record.Id) : null;
}
