using NegotiationTimeline.Domain.Positions;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A record as it was seen, and what a filter lets count of it.</summary>
/// <param name="Kept">the row with what is left of its evidence; null = hidden.</param>
public sealed record Counted(PositionVersion Row, PositionVersion? Kept);
