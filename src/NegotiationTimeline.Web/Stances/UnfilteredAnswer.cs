using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The stance of a cell when all evidence counts, beside one under a filter.</summary>
/// <param name="Certainty">null where there is no stance to be certain of.</param>
/// <param name="Survives">whether the filter leaves state, position (of a contested cell: the values of the accounts)
/// and firmness as they are; null where there is no stance even without it.</param>
public sealed record UnfilteredAnswer(
    StanceState State, int? Position, Firmness? Firmness, Certainty? Certainty, bool? Survives)
{
    public static UnfilteredAnswer Of(Resolved unfiltered, Resolved filtered) => new(
        unfiltered.State, unfiltered.Position,
        unfiltered.State == StanceState.Held ? unfiltered.Winner!.Content.Firmness : null,
        unfiltered.Winner is null ? null : unfiltered.Certainty, unfiltered.Survives(filtered));
}
