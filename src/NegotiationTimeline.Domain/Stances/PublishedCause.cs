using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What became of a record at an instant of published time.</summary>
/// <param name="rowsOf">all rows of a record, by its id.</param>
sealed class PublishedCause(
    Func<string, IEnumerable<IVersionRow>> rowsOf, DateTimeOffset at, DateTimeOffset recordedBy)
{
    public ChangeKind Of(IReadOnlyCollection<string> ids) => ids.Min(Of);

    ChangeKind Of(string id)
    {
        var rows = rowsOf(id)
            .Where(row => row.RecordedFrom <= recordedBy && recordedBy < row.RecordedUntil).ToArray();
        var before = rows.Where(row => row.KnownFrom < at && at <= row.KnownUntil).Select(Version).Max();
        var after = rows.Where(row => row.KnownFrom <= at && at < row.KnownUntil).Select(Version).Max();
        return after > before ? ChangeKind.Refinement
            : after is null ? ChangeKind.Withdrawal
            : ChangeKind.LateDisclosure;
    }

    static int? Version(IVersionRow row) => row.Version;
}
