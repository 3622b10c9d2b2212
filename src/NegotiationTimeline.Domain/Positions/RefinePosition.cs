using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>Newer evidence says more (a date, a scope): a further version, known from that evidence's publication.</summary>
public sealed record RefinePosition(string? Reason, PositionPatch Changes, ImmutableArray<EvidenceGiven>? Evidence)
{
    public Decision Decide(Position position, Agenda agenda)
    {
        if (Amendable.Refusal(position) is { } refusal)
            return refusal;

        var faults = new Faults();
        faults.Given(Reason, "reason");
        Changes.Check(Changes.Apply(position.Versions[^1]), faults);
        ContentCheck.Run(Changes.Apply(position.Versions[^1]), "changes.", agenda, faults);
        var evidence = Evidence.Checked("evidence", agenda, faults);
        if (faults.Any)
            return faults.Refuse();

        return AlreadySo(position, evidence)
            ? Decision.Nothing
            : Decision.Record(new PositionRefined(Reason!, Changes, evidence));
    }

    /// <summary>The very same refinement, sent again, is recorded once.</summary>
    bool AlreadySo(Position position, ImmutableArray<Evidence> evidence) =>
        position.Versions.Length > 1
        && Wording.Same(Changes.Apply(position.Versions[^1]), position.Versions[^1])
        && Wording.Same(evidence,
        [
            .. position.Evidence.Where(it => it.Version == position.Versions.Length).Select(it => it.Evidence),
        ]);
}
