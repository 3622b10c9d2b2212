using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>One more source. The first version is then known from the earliest publication of its evidence.</summary>
public sealed record AddEvidence(string? Reason, ImmutableArray<EvidenceGiven>? Evidence)
{
    public Decision Decide(Record record, Agenda agenda)
    {
        if (Amendable.Refusal(record) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        faults.Unless(Evidence is { IsEmpty: false }, "evidence", "No evidence is given.", "Name at least one source.");
        var evidence = Evidence.Checked("evidence", agenda, faults, required: false);
        if (faults.Any)
            return faults.Refuse();

        var held = record.Evidence.Select(it => it.Evidence).ToArray();
        ImmutableArray<Evidence> news = [.. evidence.Where(it => !held.Any(known => Wording.Same(known, it)))];
        return news.IsEmpty ? Decision.Nothing : Decision.Record(new EvidenceAdded(Reason!, news));
    }
}
