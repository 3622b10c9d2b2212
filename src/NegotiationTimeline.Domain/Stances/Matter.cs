using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// What a reader is told of a proposal, a truce or an act: of what is no stance, and comes about and changes all the same.
/// </summary>
/// <param name="State">in the words of its kind: tabled, in-force, done, ….</param>
/// <param name="Details">what else can change of it while the state stays, each in a line of its own.</param>
public sealed record MatterView(string Title, string State, Certainty Certainty, ImmutableArray<string> Details)
{
    /// <summary>The kind of a change over valid time, as for stances (docs/decisions/changes.md).</summary>
    public static ChangeKind Kind(MatterView? before, MatterView? after) => (before, after) switch
    {
        (null, _) => ChangeKind.First,
        (_, null) => ChangeKind.Lapse,
        ({ } one, { } other) when one.State != other.State || !one.Details.SequenceEqual(other.Details) =>
            ChangeKind.Shift,
        ({ } one, { } other) => other.Certainty > one.Certainty ? ChangeKind.Confirmation : ChangeKind.Lapse,
    };

    public bool Equals(MatterView? other) =>
        other is not null && (Title, State, Certainty) == (other.Title, other.State, other.Certainty)
        && Details.SequenceEqual(other.Details);

    public override int GetHashCode() => HashCode.Combine(Title, State, Certainty, Details.Length);
}

/// <summary>One transition of a proposal, a truce or an act.</summary>
/// <param name="Matter">path below the negotiation: <c>truces/easter-2025</c>.</param>
/// <param name="At">on that axis: the first instant at which a reader is told otherwise.</param>
/// <param name="Before">null = there was nothing of it.</param>
/// <param name="Records">those that caused it.</param>
public sealed record MatterChange(
    string Matter, ChangeKind Kind, Axis Axis, DateTimeOffset At, MatterView? Before, MatterView? After,
    ImmutableArray<RecordRow> Records);
