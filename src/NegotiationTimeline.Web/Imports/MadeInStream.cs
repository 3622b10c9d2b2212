using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What a step of an import did to one record, and what undoes it.</summary>
/// <param name="history">all events of the stream.</param>
/// <param name="step">the step: its one instant, and those of the import's others.</param>
sealed class MadeInStream(string stream, IReadOnlyList<Recorded<object>> history, UndoneStep step)
{
    readonly IRecordEvent[] made =
        [.. history.Where(it => it.At == step.At).Select(it => it.Event).OfType<IRecordEvent>()];
    readonly Record record = Fold(history)!;

    public string Stream => stream;

    public IReadOnlyList<Recorded<object>> History => history;

    bool Stated => history[0].At == step.At;

    /// <summary>More was done than to state or retract it, or to say what became of a condition.</summary>
    public bool Amended => Stated
        ? step.Retracting && record.MergedInto is not null && made.Any(it => it is RecordMerged)
        : !(OfConditions || (!step.Retracting && made.All(it => it is RecordRetracted)));

    bool OfConditions => made.All(it => step.Retracting ? it is ConditionResolved : it is ResolutionRetracted);

    /// <summary>Streams of the other records of merges: both halves are undone, or neither.</summary>
    public IEnumerable<string> Partners =>
        made.Select(it => it switch
        {
            RecordMerged merged => merged.Into,
            EvidenceGained gained => gained.From,
            EvidenceReturned returned => returned.To,
            RecordReinstated => Before()?.MergedInto,
            _ => null,
        }).OfType<string>().Distinct().Select(it => RecordPath.Beside(stream, it));

    /// <summary>What somebody retracted, merged or reinstated by hand meanwhile is left as it is.</summary>
    public object[] Plain() => OfConditions && !Stated
        ? [.. made.SelectMany(OfCondition)]
        : EventsOf(step.Retracting ? new RetractRecord(step.Reason).Decide(record)
            : record.Retracted ? new ReinstateRecord(step.Reason).Decide(record, survivor: null)
            : Decision.Nothing);

    object[] OfCondition(IRecordEvent happened) => EventsOf(happened switch
    {
        ConditionResolved it => new RetractResolution(step.Reason, it.Id).Decide(it.Condition, record),
        ResolutionRetracted it => new ReinstateResolution(it.Resolution).Decide(it.Condition, record),
        _ => Decision.Nothing,
    });

    /// <summary>The events that lead an amended record back; else why it stays as it is.</summary>
    public (ImmutableArray<object> Events, string? Stays) Events()
    {
        if (history.Any(it => it.At.At > step.At.At && !step.Own.Contains(it.At)) && !IsAsLeft())
            return ([], "It was amended since.");
        if (Stated)
            return (record.Retracted ? []
                : record.Gone ? [new RecordReinstated(step.Reason), new RecordRetracted(step.Reason)]
                : [new RecordRetracted(step.Reason)], null);

        return TakenBack.Events(Before()!, record, step.Reason) is { } back
            ? ([.. back], null)
            : ([], "No event takes back a refinement, or a correction of what versions had otherwise of each other.");
    }

    /// <summary>The record before the step; a source dated anew since is no other record.</summary>
    Record? Before() => Fold(history.Where(it => it.At.At < step.At.At || it.Event is EvidenceRedated));

    /// <summary>Whatever was done since was undone: it is as the import last left it.</summary>
    bool IsAsLeft()
    {
        var last = history.Last(it => step.Own.Contains(it.At)).At;
        var left = Fold(history.Where(it => it.At.At <= last.At || it.Event is EvidenceRedated));
        return TakenBack.Events(left!, record, step.Reason) is { Length: 0 };
    }

    static Record? Fold(IEnumerable<Recorded<object>> history) =>
        history.Select(it => it.Event).OfType<IRecordEvent>().Aggregate((Record?)null, Record.Evolve);

    static object[] EventsOf(Decision decision) => decision is Happened happened ? [.. happened.Events] : [];
}

/// <summary>A step of an import that is to be undone: its recording, or its last retraction.</summary>
/// <param name="At">recorded axis: its one instant.</param>
/// <param name="Own">recorded axis: all steps of this import so far, and the one that is about to be.</param>
sealed record UndoneStep(bool Retracting, string Reason, RecordedTime At, ImmutableHashSet<RecordedTime> Own);
