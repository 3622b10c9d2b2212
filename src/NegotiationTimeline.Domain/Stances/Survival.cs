namespace NegotiationTimeline.Domain.Stances;

/// <summary>Whether a cell reads the same when only some of the evidence counts.</summary>
public static class Survival
{
    /// <summary>The same state, position (of a contested cell: the same values) and firmness.</summary>
    /// <returns>null where there was no stance to begin with.</returns>
    public static bool? Survives(this Resolved unfiltered, Resolved filtered) =>
        unfiltered.Winner is null ? null : Look(unfiltered) == Look(filtered);

    static (StanceState, string, string?) Look(Resolved resolved) =>
        Saying.Of(resolved) is var said ? (said.State, said.Values, said.Firmness) : default;
}
