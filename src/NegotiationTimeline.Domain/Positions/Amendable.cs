using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>What stands in the way of amending a record that is gone.</summary>
static class Amendable
{
    public static Decision? Refusal(Position position)
    {
        if (position.MergedInto is { } survivor)
            return Decision.Refuse("position-merged", "id", $"This record was merged into '{survivor}'.",
                $"Amend '{survivor}', or undo the merge with a reinstatement.");

        return position.Retracted
            ? Decision.Refuse("position-retracted", "id", "This record is retracted.", "Reinstate it first.")
            : null;
    }
}
