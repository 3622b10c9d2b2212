using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>We coded it wrongly. Named fields are patched in every version so far, from now on the recorded axis.</summary>
/// <param name="Replacement">evidence named among the changes: the whole evidence takes its place.</param>
/// <param name="Evidence">evidence beside the changes: takes the place of what the same source gave, or is added.</param>
public sealed record CorrectPosition(
    string? Reason,
    PositionPatch Changes,
    ImmutableArray<EvidenceGiven>? Replacement = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(Position position, Agenda agenda)
    {
        if (Amendable.Refusal(position) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        foreach (var version in position.Versions.Select(Changes.Apply))
            if (!faults.Any)
                ContentCheck.Run(version, "changes.", agenda, faults);
        var replacement = Replacement is null
            ? position.Evidence
            : Replace(position.Evidence, Replacement.Checked("changes.evidence", agenda, faults));
        var resting = Merge(replacement, Evidence.Checked("evidence", agenda, faults, required: false));
        faults.Unless(faults.Any || resting.Any(it => it is { Version: 1, Evidence.Bearing: Bearing.Supports }),
            "changes.evidence", "The first version would be left without evidence that supports it.",
            "Keep or name at least one supporting source.");
        if (faults.Any)
            return faults.Refuse();

        var corrected = new PositionCorrected(
            Reason!, Changes, Wording.Same(resting, position.Evidence) ? null : resting);
        return Wording.Same(Position.Evolve(position, corrected), position)
            ? Decision.Nothing
            : Decision.Record(corrected);
    }

    /// <summary>What is listed stays with the version it came with, or joins the first; what is not listed goes.</summary>
    static ImmutableArray<Resting> Replace(ImmutableArray<Resting> before, ImmutableArray<Evidence> listed) =>
        [.. listed.Select(evidence => AsBefore(before, evidence))];

    static ImmutableArray<Resting> Merge(ImmutableArray<Resting> before, ImmutableArray<Evidence> named) =>
    [
        .. before.Where(it => named.All(evidence => evidence.Source != it.Evidence.Source)),
        .. named.Select(evidence => AsBefore(before, evidence)),
    ];

    static Resting AsBefore(ImmutableArray<Resting> before, Evidence evidence) =>
        before.FirstOrDefault(it => it.Evidence.Source == evidence.Source) is { } same
            ? same with { Evidence = evidence }
            : new(evidence, 1);
}
