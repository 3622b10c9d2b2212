using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// Whether an amendment was made already, in the very same words: what is sent again amends nothing twice, whatever was
/// said of the record since.
/// </summary>
public static class SaidBefore
{
    /// <param name="history">of the record, from its first event.</param>
    /// <param name="amendment">the command.</param>
    /// <param name="agenda">with the sources that it names.</param>
    public static bool In(IEnumerable<IRecordEvent> history, object amendment, Agenda agenda)
    {
        Record? record = null;
        foreach (var happened in history)
        {
            record = Record.Evolve(record, happened);
            if (record is not null && Says(happened, amendment, record, agenda))
                return true;
        }

        return false;
    }

    /// <param name="after">the record as it was right after.</param>
    static bool Says(IRecordEvent happened, object amendment, Record after, Agenda agenda) => (happened, amendment) switch
    {
        (RecordCorrected it, CorrectRecord asked) => it.Reason == asked.Reason && Says(it.Changes, asked.Changes, after)
            && Has(after.Evidence.Select(e => e.Evidence), asked.Evidence, agenda)
            && Has(after.Evidence.Select(e => e.Evidence), asked.Replacement, agenda),
        (RecordRefined it, RefineRecord asked) => it.Reason == asked.Reason && Says(it.Changes, asked.Changes, after)
            && Has(it.Evidence, asked.Evidence, agenda),
        (EvidenceAdded it, AddEvidence asked) => it.Reason == asked.Reason
            && Has(after.Evidence.Select(e => e.Evidence), asked.Evidence, agenda),
        (RecordWithdrawn it, WithdrawRecord asked) => it.Reason == asked.Reason
            && Has(after.Withdrawal, asked.Evidence, agenda),
        (RecordRetracted it, RetractRecord asked) => it.Reason == asked.Reason,
        (RecordReinstated it, ReinstateRecord asked) => it.Reason == asked.Reason,
        (RecordMerged it, MergeRecords asked) => (it.Reason, it.Into) == (asked.Reason, asked.Into),
        _ => false,
    };

    /// <summary>What is asked beyond what was changed, the record said already: a whole row of a table was sent.</summary>
    static bool Says(Patch changed, Patch asked, Record after)
    {
        if (!changed.Fields.All(it => asked.Names(it.Key) && JsonNode.DeepEquals(it.Value, asked.Fields[it.Key])))
            return false;

        Patch beyond = asked.Only(it => !changed.Names(it));
        return beyond.Fields.All(it => it.Value is not null)
            && Wording.Same(beyond.Apply(after.Versions[^1]), after.Versions[^1]);
    }

    /// <summary>A source dated anew since does not make other words.</summary>
    static bool Has(IEnumerable<Evidence> held, ImmutableArray<EvidenceGiven>? given, Agenda agenda)
    {
        Evidence[] undated = [.. held.Select(it => it with { Published = default })];
        return (given ?? []).All(it => it is { Source: not null } && it.Resolve(agenda) is { } meant
            && undated.Any(known => Wording.Same(known, meant with { Published = default })));
    }
}
