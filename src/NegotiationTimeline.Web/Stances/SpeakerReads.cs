using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The matrix told apart by who speaks: each cell once for each of its speakers.</summary>
sealed class SpeakerReads(SpeakerReader speakers, CellReader cells)
{
    /// <summary>More than these in one answer help nobody, and would hold up everybody else.</summary>
    const int MostSpeakers = 200, MostEntries = 50_000;

    /// <param name="withUnknown">also entries without a known position, and cells in which nobody has spoken.</param>
    public async Task<IEnumerable<CellAnswer>> StancesAsync(
        Selection chosen, bool withUnknown, CancellationToken cancellation)
    {
        var names = chosen.Cells();
        var found = await speakers.InAsync(chosen.Point.Negotiation, names, chosen.Point.Times, cancellation);
        Check(found);
        var answers = (await AtAsync(chosen.Point, found, cancellation)).ToLookup(it => it.Spoken.Cell);
        return
            from cell in names
            from it in answers[cell].OrderBy(it => it.Spoken.Speaker.Length == 0)
                .ThenBy(it => it.Spoken.Speaker, StringComparer.Ordinal).DefaultIfEmpty(Nobody(chosen.Point, cell))
            let state = it.Stance.Resolved.State
            where withUnknown
                || it.Records.WithHidden().Count > 0 && (state != StanceState.Unknown || !it.Stance.FilteredOut.IsEmpty)
            select SpokenCellAnswer.Of(cell.Party, Subjects.IssueOf(cell.Subject)!, it.Records, it.Stance);
    }

    async Task<IEnumerable<(SpokenCell Spoken, CellRecords Records, Stance Stance)>> AtAsync(
        ReadPoint point, IReadOnlyList<SpokenCell> found, CancellationToken cancellation)
    {
        // Where one speaks alone, the whole cell is what that one says, and there is an index for whole cells.
        var alone = found.GroupBy(it => it.Cell).Where(it => it.Count() == 1).Select(it => it.Single()).ToArray();
        var among = found.Except(alone).ToArray();
        var whole = await cells.AtAsync(
            point.Negotiation, [.. alone.Select(it => it.Cell)], point.Times, point.Filter, cancellation);
        var parts = await speakers.AtAsync(point.Negotiation, among, point.Times, point.Filter, cancellation);
        return alone.Zip(whole, (spoken, it) => (spoken, it.Records, it.Stance))
            .Concat(among.Zip(parts, (spoken, it) => (spoken, it.Records, it.Stance)));
    }

    static (SpokenCell Spoken, CellRecords Records, Stance Stance) Nobody(ReadPoint point, CellName cell)
    {
        var none = new CellRecords([], point.Times.Published, point.Times.Recorded, point.Filter, cell.Coverage);
        return (new(cell, ""), none, Stance.Of(none, point.Times.Valid));
    }

    static void Check(IReadOnlyList<SpokenCell> found)
    {
        var many = found.Where(it => it.Speaker.Length > 0).Select(it => it.Speaker).Distinct().Count();
        if (many > MostSpeakers || found.Count > MostEntries)
            throw new BadQuery("groupBy", $"{many} speakers in {found.Count} entries are too many at once.",
                $"Choose by party, issue or group so that at most {MostSpeakers} speakers and {MostEntries} entries "
                + "remain.");
    }
}
