using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>The record should not exist: gone for every knownBy, still there for an earlier recordedBy.</summary>
public sealed record RetractPosition(string? Reason)
{
    public Decision Decide(Position position)
    {
        var faults = new Faults();
        faults.Given(Reason, "reason");
        if (faults.Any)
            return faults.Refuse();

        if (position.Retracted)
            return Decision.Nothing;

        return Amendable.Refusal(position) ?? Decision.Record(new PositionRetracted(Reason!));
    }
}
