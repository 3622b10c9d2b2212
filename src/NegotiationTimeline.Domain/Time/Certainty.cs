namespace NegotiationTimeline.Domain.Time;

/// <summary>Whether something whose dates are uncertain held at a given instant.</summary>
public enum Certainty
{
    /// <summary>It did not hold, whatever the dates turn out to be.</summary>
    None,

    /// <summary>It held for some of the possible dates.</summary>
    Possible,

    /// <summary>It held for every possible date.</summary>
    Certain,
}
