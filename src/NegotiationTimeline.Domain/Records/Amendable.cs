using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What stands in the way of amending a record that is gone.</summary>
static class Amendable
{
    public static Decision? Refusal(Record record)
    {
        if (record.MergedInto is { } survivor)
            return Decision.Refuse("record-merged", "id", $"This record was merged into '{survivor}'.",
                $"Amend '{survivor}', or undo the merge with a reinstatement.");

        return record.Retracted
            ? Decision.Refuse("record-retracted", "id", "This record is retracted.", "Reinstate it first.")
            : null;
    }

    /// <summary>What the publisher took back has no conditions left of which anything could become.</summary>
    public static Decision? RefusalOfResolution(Record record) =>
        Refusal(record) ?? (record.WithdrawnFrom is null
            ? null
            : Decision.Refuse("record-withdrawn", "id", "The publisher took this record back.",
                "Reinstate it first, if that was a mistake."));
}
