using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Acts;

/// <summary>What has become of a threat or an ultimatum.</summary>
/// <param name="Certainty">whether every possible date of all that bears on it gives this state.</param>
/// <param name="Since">EDTF, as recorded: when it was made, its deadline, or when it was changed; null = open.</param>
public sealed record Demand(DemandState State, Certainty Certainty, string? Since)
{
    /// <param name="changes">acts that had changed it by then, the earliest first.</param>
    internal static Demand? Of(
        RecordRow act, ImmutableArray<RecordRow> changes, ValidTime asOf, TimeZoneInfo zone)
    {
        if (act.Version.Content is not ActContent { IsDemand: true } made)
            return null;

        var changed = changes.Select(it => it.Version.Bounds.Begun(asOf)).Append(Certainty.None).Max();
        var lapsed = made.Deadline is { } deadline
            ? Edtf.Parse(deadline).Occurrence(zone).Ended(asOf)
            : Certainty.None;
        var doubt = act.Version.Bounds.Begun(asOf);
        return (changed, lapsed) switch
        {
            (Certainty.Certain, _) => new(DemandState.Changed, doubt,
                changes.First(it => it.Version.Bounds.Begun(asOf) == Certainty.Certain).Version.Content.When),
            (Certainty.Possible, Certainty.Certain) => new(DemandState.Lapsed, Certainty.Possible, made.Deadline),
            (_, Certainty.Certain) => new(DemandState.Lapsed, doubt, made.Deadline),
            (Certainty.None, Certainty.None) => new(DemandState.Open, doubt, made.When),
            _ => new(DemandState.Open, Certainty.Possible, made.When),
        };
    }
}

public enum DemandState
{
    Open,

    /// <summary>Its deadline is over.</summary>
    Lapsed,

    /// <summary>A later act changed it: what then holds is said by that one.</summary>
    Changed,
}
