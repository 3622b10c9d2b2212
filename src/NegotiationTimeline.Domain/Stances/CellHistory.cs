using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// All rows that a cell ever had, those closed on the recorded axis too: from it the cell can be seen from any point
/// of the three times, and swept along any one of them.
/// </summary>
public sealed class CellHistory
{
    readonly PositionVersion[] here;
    readonly ILookup<string, PositionVersion> everywhere;
    readonly EvidenceFilter filter;
    readonly CoverageHistory coverage;

    /// <param name="rows">of every record that was ever in the cell; its rows in other cells tell where it moved.</param>
    public CellHistory(
        string party, string subject, IEnumerable<PositionVersion> rows, EvidenceFilter filter, CoverageHistory coverage)
    {
        var all = rows.ToArray();
        here = [.. all.Where(row => row.Party == party && row.Content.Subject == subject)];
        everywhere = all.ToLookup(row => row.Id);
        (this.filter, this.coverage) = (filter, coverage);
    }

    /// <summary>All rows of a record, in whichever cell.</summary>
    public IEnumerable<PositionVersion> RowsOf(string id) => everywhere[id];

    /// <summary>The records of the cell as they are seen from a point of published and recorded time.</summary>
    public CellRecords At(AsOf point) =>
        new(here, point.Published, point.Recorded, filter, coverage.At(point.Recorded));

    /// <summary>
    /// The cell along one axis, the other two fixed: at the start, and at every instant after it, up to and including
    /// <paramref name="to"/>, at which the answer of the rule may change.
    /// </summary>
    /// <param name="aging">over valid time, also where a stance may grow stale.</param>
    public IEnumerable<(AsOf Point, CellRecords Records)> Along(
        Axis axis, AsOf from, DateTimeOffset to, bool aging = false)
    {
        var records = At(from);
        yield return (from, records);
        var cuts = aging && axis == Axis.Valid ? Cuts(axis, from).Concat(Aging(from)) : Cuts(axis, from);
        foreach (var cut in cuts.Where(cut => cut > from.On(axis) && cut <= to).Distinct().Order())
        {
            var point = from.With(axis, cut);
            records = axis == Axis.Valid ? records : At(point);
            yield return (point, records);
        }
    }

    /// <summary>Rows of the cell that begin or end, on one axis, at the given point.</summary>
    public IEnumerable<PositionVersion> Turning(Axis axis, AsOf point) =>
        here.Where(row => Seen(axis, row, point) && Ends(axis, row).Contains(point.On(axis)));

    /// <summary>Rows of the cell that are seen from a point.</summary>
    public IEnumerable<PositionVersion> Visible(AsOf point) =>
        here.Where(row => row.IsVisible(point.Published, point.Recorded));

    IEnumerable<DateTimeOffset> Cuts(Axis axis, AsOf point)
    {
        var ofRows = here.Where(row => Seen(axis, row, point)).SelectMany(row => Ends(axis, row));
        return axis switch
        {
            Axis.Recorded => ofRows.Concat(coverage.Cuts),
            Axis.Published => ofRows,
            _ => ofRows.Concat(coverage.At(point.Recorded).Cuts),
        };
    }

    IEnumerable<DateTimeOffset> Aging(AsOf point)
    {
        var stale = coverage.At(point.Recorded);
        return Visible(point).Select(row => row.Bounds.LatestStart ?? stale.Start).OfType<DateTimeOffset>()
            .Where(start => start.Year < DateTimeOffset.MaxValue.Year - stale.StaleAfter / 365 - 1)
            .Select(start => start.AddDays(stale.StaleAfter + 1));
    }

    /// <summary>Whether the row is there on the two other axes.</summary>
    static bool Seen(Axis axis, PositionVersion row, AsOf point) =>
        (axis == Axis.Published || row.KnownFrom <= point.Published.At && point.Published.At < row.KnownUntil)
        && (axis == Axis.Recorded || row.RecordedFrom <= point.Recorded.At && point.Recorded.At < row.RecordedUntil);

    static IEnumerable<DateTimeOffset> Ends(Axis axis, PositionVersion row) => axis switch
    {
        Axis.Recorded => [row.RecordedFrom, row.RecordedUntil],
        Axis.Published => [row.KnownFrom, row.KnownUntil],
        _ => row.Cuts(),
    };
}
