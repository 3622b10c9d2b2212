using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// What a recording changed in what is said of a cell or of a matter: told of the valid day of what was recorded, and not
/// of the day on which somebody typed it in (docs/decisions/feeds.md).
/// </summary>
public static class Learned
{
    /// <summary>The point just before a recording, on the recorded axis only.</summary>
    public static AsOf Before(AsOf point) => point with { Recorded = new(point.Recorded.At.AddMicroseconds(-1)) };

    /// <summary>Whether a reader sees another stance, whatever it rests on.</summary>
    public static bool Moves(Change change) =>
        Saying.Of(change.Before.Resolved) != Saying.Of(change.After.Resolved);

    /// <summary>
    /// A correction, a retraction or a reinstatement is told as such. A new record is told by what it makes of the stance
    /// at its own date, as on the valid axis; one that leaves today's stance as it was is a late entry.
    /// </summary>
    /// <param name="change">along the recorded axis, at the date of what was recorded.</param>
    /// <param name="movesToday">whether the stance on the day of the recording reads otherwise, too.</param>
    /// <returns>null = the stance is said once more: nothing shifted.</returns>
    public static ChangeKind? Kind(Change change, bool movesToday) =>
        change.Kind != ChangeKind.LateEntry ? change.Kind
        : !Moves(change) ? null
        : movesToday ? Saying.Kind(Saying.Of(change.Before.Resolved), Saying.Of(change.After.Resolved))
        : ChangeKind.LateEntry;

    /// <summary>Whether a reader is told otherwise of a proposal, a truce or an act, whatever it rests on.</summary>
    public static bool Moves(MatterChange change) => change.Before != change.After;

    /// <summary>The same of a proposal, a truce or an act.</summary>
    public static ChangeKind? Kind(MatterChange change, bool movesToday) =>
        change.Kind != ChangeKind.LateEntry ? change.Kind
        : !Moves(change) ? null
        : movesToday ? MatterView.Kind(change.Before, change.After)
        : ChangeKind.LateEntry;
}
