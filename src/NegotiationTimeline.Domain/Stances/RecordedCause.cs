using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// What was done to a record at an instant of recorded time, told by its rows just before and just after: rows do not
/// keep the events themselves (docs/decisions/changes.md).
/// </summary>
/// <param name="rows">all rows of a record, by its id.</param>
sealed class RecordedCause(Func<string, IEnumerable<IVersionRow>> rows, DateTimeOffset at)
{
    /// <param name="ids">records that changed the answer; none = what is coded of the cell was described anew.</param>
    /// <param name="named">all that turned at that instant and that the answer names: among them are both halves of a
    /// merge.</param>
    public ChangeKind Of(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> named) =>
        ids.Count == 0 || ids.Any(id => named.Any(other => AreMerged(id, other) || AreMerged(other, id)))
            ? ChangeKind.Correction
            : ids.Min(Of);

    ChangeKind Of(string id)
    {
        var (before, after) = (Before(id), After(id));
        if (before.Length == 0)
            return after.Any(row => row.FirstRecorded == at) ? ChangeKind.LateEntry : ChangeKind.Reinstatement;

        if (after.Length == 0)
            return ChangeKind.Retraction;

        if (IsWithdrawn(before) != IsWithdrawn(after))
            return IsWithdrawn(before) ? ChangeKind.Reinstatement : ChangeKind.LateEntry;

        if (after.Max(row => row.Version) > before.Max(row => row.Version))
            return ChangeKind.LateEntry;

        return SaysTheSame(before, after) && Evidence(before).IsSubsetOf(Evidence(after))
            ? OfResolutions(Resolutions(before), Resolutions(after))
            : ChangeKind.Correction;
    }

    /// <summary>What became of a condition is entered, and taken back, like a record of its own.</summary>
    static ChangeKind OfResolutions(HashSet<string> before, HashSet<string> after) =>
        before.IsSubsetOf(after) ? ChangeKind.LateEntry
        : after.IsSubsetOf(before) ? ChangeKind.Retraction
        : ChangeKind.Correction;

    /// <summary>
    /// Of two records one goes, or comes back, at an instant at which the other gains, or gives back, its evidence.
    /// </summary>
    bool AreMerged(string loser, string survivor)
    {
        var (before, after) = (Before(loser), After(loser));
        if (loser == survivor || before.Length == 0 == (after.Length == 0) || Before(survivor).Length == 0
            || After(survivor).Length == 0 || after.Any(row => row.FirstRecorded == at))
            return false;

        var (less, more) = before.Length > 0
            ? (Evidence(Before(survivor)), Evidence(After(survivor)))
            : (Evidence(After(survivor)), Evidence(Before(survivor)));
        return less.IsProperSubsetOf(more) && Evidence([.. before, .. after]).IsSubsetOf(more);
    }

    IVersionRow[] Before(string id) =>
        [.. rows(id).Where(row => row.RecordedFrom < at && at <= row.RecordedUntil)];

    IVersionRow[] After(string id) =>
        [.. rows(id).Where(row => row.RecordedFrom <= at && at < row.RecordedUntil)];

    static bool IsWithdrawn(IVersionRow[] rows) => rows.Max(row => row.KnownUntil) < RecordVersion.Forever;

    static bool SaysTheSame(IVersionRow[] before, IVersionRow[] after) =>
        after.All(row => before.Where(it => it.Version == row.Version).All(it => it.Says(row)));

    static HashSet<string> Resolutions(IVersionRow[] rows) =>
    [
        .. from row in rows
           from it in row.Resolutions
           from evidence in it.Evidence
           select $"{it.Condition} {it.Id} {it.GainedFrom} {evidence.Source} {evidence.Published:O}",
    ];

    static HashSet<(string, DateTimeOffset, Attribution, int, string?, Bearing, string?)> Evidence(
        IVersionRow[] rows) =>
    [
        .. rows.SelectMany(row => row.Evidence).Select(it =>
            (it.Source, it.Published, it.Attribution, it.Depth, it.Grade, it.Bearing, it.Quote)),
    ];
}
