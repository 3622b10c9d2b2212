using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>The record should not exist: gone for every knownBy, still there for an earlier recordedBy.</summary>
public sealed record RetractRecord(string? Reason)
{
    public Decision Decide(Record record)
    {
        var faults = new Faults();
        faults.Given(Reason, "reason");
        if (faults.Any)
            return faults.Refuse();

        if (record.Retracted)
            return Decision.Nothing;

        return Amendable.Refusal(record) ?? Decision.Record(new RecordRetracted(Reason!));
    }
}
