using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>
/// Finds what recordings changed, the last one first. The work of one request is bounded: it looks at so many rows and
/// so many cells, and where nothing was found in them it says where to go on.
/// </summary>
sealed class ShiftReader(TurnedCells turned, HistoryReader histories, CoverageReader coverages)
{
    const int RowsToAStep = 500;

    const int MostSteps = 10;

    /// <summary>To each cell belong a few index look-ups.</summary>
    const int MostCells = 120;

    /// <summary>An import may state many days of a cell at once: the latest ones tell enough.</summary>
    const int MostDates = 4;

    /// <param name="since">recorded axis: nothing that was recorded before it.</param>
    /// <returns>the shifts, and from where to go on; null = there is nothing further.</returns>
    public async Task<(IReadOnlyList<Shift> Shifts, TurnedKey? Next)> ReadAsync(
        NegotiationView view, ShiftFilter filter, TurnedKey below, int limit, CancellationToken cancellation,
        DateTimeOffset since = default)
    {
        List<Shift> found = [];
        var cells = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var (turns, more) = await turned.ReadAsync(view.Negotiation.Slug, below, RowsToAStep, cancellation);
            foreach (var cell in turns)
            {
                below = cell.Key;
                if (below.At < since)
                    return (found, null);
                if (!filter.Takes(cell.Key))
                    continue;

                cells++;
                if (await ShiftAsync(view, cell, filter, cancellation) is { } shift)
                    found.Add(shift);
                if (found.Count == limit || cells == MostCells)
                    return (found, below);
            }

            if (!more)
                return (found, null);
        }

        return (found, below);
    }

    /// <summary>What is told of a cell: the latest date at which it came to read otherwise.</summary>
    public async Task<Shift?> ShiftAsync(
        NegotiationView view, TurnedCell cell, ShiftFilter filter, CancellationToken cancellation)
    {
        foreach (var on in cell.Dates.Take(MostDates))
            if (await ChangeAsync(view, cell.Key, on, filter.Evidence, cancellation) is { } change)
                return await KindAsync(view, cell.Key, on, change, filter.Evidence, cancellation) is { } kind
                    && filter.Takes(kind)
                    ? new(cell.Key, kind, on, change, filter.Evidence)
                    : null;
        return null;
    }

    async Task<ChangeKind?> KindAsync(
        NegotiationView view, TurnedKey key, DateTimeOffset on, Change change, EvidenceFilter evidence,
        CancellationToken cancellation)
    {
        var movesToday = change.Kind != ChangeKind.LateEntry || on > key.At
            || (await ChangeAsync(view, key, key.At, evidence, cancellation) is { } today && Learned.Moves(today));
        return Learned.Kind(change, movesToday);
    }

    /// <summary>What the recording made of the cell on a day; null = nothing.</summary>
    async Task<Change?> ChangeAsync(
        NegotiationView view, TurnedKey key, DateTimeOffset on, EvidenceFilter evidence,
        CancellationToken cancellation)
    {
        var to = new AsOf(new(on), new(key.At), new(key.At));
        var from = Learned.Before(to);
        var coverage = await coverages.ReadAsync(
            view.Negotiation.Slug, [key.Party], from.Recorded, to.Recorded, cancellation);
        var cell = new CellName(key.Party, key.Subject, coverage[key.Party].At(to.Recorded));
        var walked = await histories.WalkAsync(
            view.Negotiation.Slug, [(cell, coverage[key.Party])], from, to, evidence,
            it => Changes.Between(it, from, to), it => it.RestsOn, cancellation);
        return walked[0].Items.FirstOrDefault();
    }
}
