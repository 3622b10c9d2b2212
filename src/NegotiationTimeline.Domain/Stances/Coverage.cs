using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>Within which valid time a cell is coded at all, and when its stances grow stale.</summary>
/// <param name="Party">null = as the negotiation.</param>
/// <param name="StaleAfter">days.</param>
public sealed record Coverage(PeriodBounds Negotiation, PeriodBounds? Party, int StaleAfter)
{
    public static PeriodBounds Always { get; } = new(null, null, null, null);

    public bool Includes(DateTimeOffset at) =>
        Negotiation.At(at) != Certainty.None && (Party is not { } party || party.At(at) != Certainty.None);

    /// <summary>Valid axis: where an open start reaches back to; null = no limit.</summary>
    public DateTimeOffset? Start =>
        (Negotiation.EarliestStart, Party?.EarliestStart) switch
        {
            ({ } one, { } other) => one > other ? one : other,
            var (one, other) => one ?? other,
        };

    public IEnumerable<DateTimeOffset> Cuts => Negotiation.Cuts.Concat(Party?.Cuts ?? []);
}
