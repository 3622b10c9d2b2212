using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// Leads a record back to what it was, by further events: nothing is deleted. Each half of a merge is led back by itself.
/// </summary>
public sealed class TakenBack
{
    readonly Record before;
    readonly string reason;
    readonly List<IRecordEvent> events = [];
    Record now;

    TakenBack(Record before, Record now, string reason) => (this.before, this.now, this.reason) = (before, now, reason);

    /// <returns>null where no events lead there: a refinement stays, since nothing takes a version away.</returns>
    public static ImmutableArray<IRecordEvent>? Events(Record before, Record now, string reason)
    {
        TakenBack back = new(before, now, reason);
        back.Stand();
        back.ReturnEvidence();
        back.GainEvidence();
        back.Correct();
        back.Withdraw();
        back.Resolve();
        back.Go();
        return back.IsThere() ? [.. back.events] : null;
    }

    void Happen(IRecordEvent happened)
    {
        events.Add(happened);
        now = Record.Evolve(now, happened)!;
    }

    /// <summary>What is gone cannot be amended.</summary>
    void Stand()
    {
        if (now.Gone && (now.Retracted, now.MergedInto) != (before.Retracted, before.MergedInto))
            Happen(new RecordReinstated(reason));
    }

    void ReturnEvidence()
    {
        foreach (var from in Gained(now).Except(Gained(before)).ToArray())
            Happen(new EvidenceReturned(from));
    }

    void GainEvidence()
    {
        foreach (var from in Gained(before).Except(Gained(now)).ToArray())
        {
            ImmutableArray<ConditionResolved> resolutions =
                [.. before.Resolutions.Where(it => it.GainedFrom == from && !it.Retracted).Select(it => it.Resolved())];
            Happen(new EvidenceGained(from, [.. before.Evidence.Where(it => it.GainedFrom == from).Select(it => it.Evidence)],
                resolutions.IsEmpty ? null : resolutions));
        }
    }

    static IEnumerable<string> Gained(Record record) =>
        record.Evidence.Select(it => it.GainedFrom).Concat(record.Resolutions.Select(it => it.GainedFrom)).OfType<string>();

    void Correct()
    {
        var evidence = SameEvidence() ? (ImmutableArray<Resting>?)null : before.Evidence;
        if (before.Versions.Length != now.Versions.Length || (evidence is null && Wording.Same(now.Versions, before.Versions)))
            return;

        Patch changes = new([]);
        for (var i = 0; i < before.Versions.Length; i++)
            Differ(Fields(before.Versions[i]), Fields(now.Versions[i]), changes.Fields);
        Happen(new RecordCorrected(reason, changes, evidence));
    }

    static void Differ(JsonObject before, JsonObject now, JsonObject changes)
    {
        foreach (var field in before.Select(it => it.Key).Union(now.Select(it => it.Key)))
            if (!JsonNode.DeepEquals(before[field], now[field]))
                changes[field] = before[field]?.DeepClone();
    }

    static JsonObject Fields(Content content) =>
        JsonSerializer.SerializeToNode(content, content.GetType(), Wording.Json)!.AsObject();

    void Withdraw()
    {
        if (Wording.Same(now.Withdrawal, before.Withdrawal))
            return;

        if (!now.Withdrawal.IsEmpty)
            Happen(new RecordReinstated(reason));
        if (!before.Withdrawal.IsEmpty)
            Happen(new RecordWithdrawn(reason, before.Withdrawal));
    }

    /// <summary>What was said again of a condition is said again under its id.</summary>
    void Resolve()
    {
        foreach (var it in Standing(now).Where(it => !Has(before, it)).ToArray())
            Happen(new ResolutionRetracted(it.Condition, it.Id, reason, it.GainedFrom));
        foreach (var it in Standing(before).Where(it => it.GainedFrom is null && !Has(now, it)).ToArray())
            Happen(it.Resolved());
    }

    static IEnumerable<Resolution> Standing(Record record) => record.Resolutions.Where(it => !it.Retracted);

    static bool Has(Record record, Resolution resolution) =>
        Standing(record).Any(it => (it.Condition, it.Id, it.GainedFrom)
            == (resolution.Condition, resolution.Id, resolution.GainedFrom));

    void Go()
    {
        if (before.MergedInto is { } into && now.MergedInto != into)
            Happen(new RecordMerged(into, reason));
        else if (before.Retracted && !now.Retracted)
            Happen(new RecordRetracted(reason));
    }

    bool IsThere() =>
        (now.Retracted, now.MergedInto) == (before.Retracted, before.MergedInto) && SameEvidence()
        && Wording.Same(now.Versions.Select(Fields), before.Versions.Select(Fields))
        && Wording.Same(now.Withdrawal, before.Withdrawal)
        && Standing(now).All(it => Has(before, it)) && Standing(before).All(it => Has(now, it));

    /// <summary>In whatever order.</summary>
    bool SameEvidence() => Wording.Same(Ordered(now), Ordered(before));

    static IEnumerable<string> Ordered(Record record) =>
        record.Evidence.Select(it => JsonSerializer.Serialize(it)).Order(StringComparer.Ordinal);
}
