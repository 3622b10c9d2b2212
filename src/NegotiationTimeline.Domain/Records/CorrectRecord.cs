using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>We coded it wrongly. Named fields are patched in every version so far, from now on the recorded axis.</summary>
/// <param name="Replacement">evidence named among the changes: the whole evidence takes its place.</param>
/// <param name="Evidence">evidence beside the changes: takes the place of what the same source gave, or is added.</param>
public sealed record CorrectRecord(
    string? Reason,
    Patch Changes,
    ImmutableArray<EvidenceGiven>? Replacement = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(Record record, Agenda agenda)
    {
        if (Amendable.Refusal(record) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        Changes.Check(record.Versions[^1], faults);
        foreach (var version in record.Versions)
            if (!faults.Any)
                Changes.Apply(version).Check("changes.", agenda, faults);
        var replacement = Replacement is null
            ? record.Evidence
            : Replace(record.Evidence, Replacement.Checked("changes.evidence", agenda, faults));
        var resting = Merge(replacement, Evidence.Checked("evidence", agenda, faults, required: false));
        for (var version = 1; version <= record.Versions.Length && !faults.Any; version++)
            faults.Unless(resting.Any(it => it.Version == version && it.Evidence.Bearing == Bearing.Supports),
                Replacement is null ? "evidence" : "changes.evidence",
                $"Version {version} would be left without evidence that supports it.",
                "Keep or name at least one supporting source for each version; GET the record to see which has which.");
        if (faults.Any)
            return faults.Refuse();

        var corrected = new RecordCorrected(
            Reason!, Changes, Wording.Same(resting, record.Evidence) ? null : resting);
        return Wording.Same(Record.Evolve(record, corrected), record)
            ? Decision.Nothing
            : Decision.Record(corrected);
    }

    /// <summary>What is listed stays with its versions, or joins the first; what is not listed goes.</summary>
    static ImmutableArray<Resting> Replace(ImmutableArray<Resting> before, ImmutableArray<Evidence> listed) =>
        [.. listed.SelectMany(evidence => AsBefore(before, evidence))];

    /// <summary>What a source gave is replaced where it stood; a further source joins the first version.</summary>
    static ImmutableArray<Resting> Merge(ImmutableArray<Resting> before, ImmutableArray<Evidence> named)
    {
        var after = before;
        foreach (var patch in named.GroupBy(it => it.Source))
        {
            var at = after.IndexOf(after.FirstOrDefault(it => it.Evidence.Source == patch.Key)!);
            after = after.RemoveAll(it => it.Evidence.Source == patch.Key)
                .InsertRange(at < 0 ? after.Length : at, patch.SelectMany(evidence => AsBefore(before, evidence)));
        }

        return after;
    }

    /// <summary>In each version its source was cited for: one left without evidence would be known too early.</summary>
    static IEnumerable<Resting> AsBefore(ImmutableArray<Resting> before, Evidence evidence) =>
        before.Where(it => it.Evidence.Source == evidence.Source)
            .DistinctBy(it => (it.Version, it.GainedFrom))
            .Select(it => it with { Evidence = evidence })
            .DefaultIfEmpty(new(evidence, 1));
}
