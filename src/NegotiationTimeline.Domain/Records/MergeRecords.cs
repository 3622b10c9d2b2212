using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>Two records are one: the survivor gains the loser's evidence, the loser answers where it went.</summary>
/// <param name="Into">id of the survivor.</param>
public sealed record MergeRecords(string? Into, string? Reason)
{
    /// <summary>Decides for the loser; <see cref="Gain"/> is recorded in the survivor in the same transaction.</summary>
    public Decision Decide(Record loser, Record? survivor)
    {
        var faults = new Faults();
        faults.Given(Reason, "reason");
        if (faults.Given(Into, "into", 100))
            faults.Unless(survivor is not null, "into", $"There is no record '{Into}' in this negotiation.",
                "Give the id of the record that is to survive.");
        if (faults.Any)
            return faults.Refuse();

        if (loser.MergedInto == Into)
            return Decision.Nothing;

        if (Amendable.Refusal(loser) is { } refusal)
            return refusal;

        if (survivor!.Id == loser.Id || survivor.MergedInto is not null)
            return Decision.Refuse("merge-cycle", "into",
                survivor.Id == loser.Id
                    ? "A record cannot be merged into itself."
                    : $"'{Into}' was itself merged into '{survivor.MergedInto}'.",
                $"Name a record that stands{(survivor.Id == loser.Id ? "" : $", such as '{survivor.MergedInto}'")}.");

        return survivor.Retracted
            ? Decision.Refuse("survivor-is-gone", "into",
                $"'{Into}' is retracted.", "Reinstate it first, or name another.")
            : Decision.Record(new RecordMerged(Into!, Reason!));
    }

    /// <summary>What became of conditions that the survivor has, too, became of them there as well.</summary>
    public static EvidenceGained Gain(Record loser)
    {
        ImmutableArray<ConditionResolved> resolutions =
            [.. loser.Resolutions.Where(it => !it.Retracted).Select(it => it.Resolved())];
        return new(loser.Id, [.. loser.Evidence.Select(it => it.Evidence)], resolutions.IsEmpty ? null : resolutions);
    }
}
