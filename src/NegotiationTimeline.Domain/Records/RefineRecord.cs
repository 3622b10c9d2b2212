using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>Newer evidence says more (a date, a scope): a further version, known from that evidence's publication.</summary>
public sealed record RefineRecord(string? Reason, Patch Changes, ImmutableArray<EvidenceGiven>? Evidence)
{
    public Decision Decide(Record record, Agenda agenda)
    {
        if (Amendable.Refusal(record) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        Changes.Check(record.Versions[^1], faults);
        if (!faults.Any)
            Changes.Apply(record.Versions[^1]).Check("changes.", agenda, faults);
        var evidence = Evidence.Checked("evidence", agenda, faults);
        if (faults.Any)
            return faults.Refuse();

        return AlreadySo(record, evidence)
            ? Decision.Nothing
            : Decision.Record(new RecordRefined(Reason!, Changes, evidence));
    }

    /// <summary>The very same refinement, sent again, is recorded once.</summary>
    bool AlreadySo(Record record, ImmutableArray<Evidence> evidence) =>
        record.Versions.Length > 1
        && Wording.Same(Changes.Apply(record.Versions[^1]), record.Versions[^1])
        && Wording.Same(evidence,
        [
            .. record.Evidence.Where(it => it.Version == record.Versions.Length).Select(it => it.Evidence),
        ]);
}
