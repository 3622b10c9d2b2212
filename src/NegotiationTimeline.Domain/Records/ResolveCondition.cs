using System.Collections.Immutable;
using System.Globalization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>A condition that a record depends on was met, waived or failed; or is open again.</summary>
/// <param name="Id">chosen by the sender, so that sending twice records once; otherwise the next number.</param>
/// <param name="On">valid axis: EDTF date or set, from which on it was so.</param>
public sealed record ResolveCondition(
    string? Id = null,
    ConditionStatus? Status = null,
    string? On = null,
    string? Reason = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    /// <param name="condition">id of a condition of the record's last version.</param>
    public Decision Decide(string condition, Record record, Agenda agenda)
    {
        if (Amendable.RefusalOfResolution(record) is { } refusal)
            return refusal;

        var faults = new Faults();
        if (Id is not null)
            StateRecord.CheckId(Id, faults);
        faults.Unless(Status is not null, "status", "It is not said what became of the condition.",
            "Give met, waived or failed; or open, where it is open again.");
        if (faults.Given(On, "on", 200))
            faults.Date(On, "on", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        faults.Given(Reason, "reason");
        var evidence = Evidence.Checked("evidence", agenda, faults);
        if (faults.Any)
            return faults.Refuse();

        Resolution[] before = [.. record.Resolutions.Where(it => it.Condition == condition)];
        var id = Id ?? NextOf(before);
        var happened = new ConditionResolved(condition, id, Status!.Value, On!, Reason!, evidence);
        if (Kept(before).Any(it => SameBody(it.Resolved(), happened)))
            return Decision.Nothing;

        return before.Any(it => it.Id == id)
            ? Decision.Refuse("id-is-taken", "id", $"Another resolution of this condition is kept under the id '{id}'.",
                "Leave the id out or choose another; to take that one back, post its retraction.")
            : Decision.Record(happened);
    }

    /// <summary>Which resolution the very same body would have made: that of its id, else the last one.</summary>
    IEnumerable<Resolution> Kept(Resolution[] before) =>
        Id is null ? before.Where(it => !it.Retracted).TakeLast(1) : before.Where(it => it.Id == Id);

    bool SameBody(ConditionResolved one, ConditionResolved other) =>
        Wording.Same(Undated(one), Undated(Id is null ? other with { Id = one.Id } : other));

    /// <summary>A source dated anew since does not make another body.</summary>
    static ConditionResolved Undated(ConditionResolved it) =>
        it with { Evidence = [.. it.Evidence.Select(evidence => evidence with { Published = default })] };

    static string NextOf(Resolution[] before) => Enumerable.Range(before.Length + 1, before.Length + 1)
        .Select(it => it.ToString(CultureInfo.InvariantCulture)).First(id => before.All(it => it.Id != id));
}
