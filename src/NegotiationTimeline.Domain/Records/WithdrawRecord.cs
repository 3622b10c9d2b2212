using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>The publisher took it back: gone from the earliest publication of that on.</summary>
public sealed record WithdrawRecord(string? Reason, ImmutableArray<EvidenceGiven>? Evidence)
{
    public Decision Decide(Record record, Agenda agenda)
    {
        if (Amendable.Refusal(record) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        faults.Unless(Evidence is { IsEmpty: false }, "evidence", "It is not said where the publisher took it back.",
            "Name the source of the withdrawal; its publication date is the day from which the record is gone.");
        var evidence = Evidence.Checked("evidence", agenda, faults, required: false);
        if (faults.Any)
            return faults.Refuse();

        ImmutableArray<Evidence> news =
            [.. evidence.Where(it => !record.Withdrawal.Any(known => Wording.Same(known, it)))];
        return news.IsEmpty ? Decision.Nothing : Decision.Record(new RecordWithdrawn(Reason!, news));
    }
}
