using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>
/// Finds what recordings changed, the last one first. The work of one request is bounded: it looks at so many rows and
/// so many cells, and where nothing was found in them it says where to go on.
/// </summary>
sealed class ShiftReader(TurnedCells turned, CellShifts cells, MatterShifts matters)
{
    const int RowsToAStep = 500;

    const int MostSteps = 10;

    /// <summary>To each cell belong a few index look-ups.</summary>
    const int MostCells = 120;

    /// <param name="since">recorded axis: nothing that was recorded before it.</param>
    /// <returns>the shifts, and from where to go on; null = there is nothing further.</returns>
    public async Task<(IReadOnlyList<Shift> Shifts, TurnedKey? Next)> ReadAsync(
        NegotiationView view, ShiftFilter filter, TurnedKey below, int limit, CancellationToken cancellation,
        DateTimeOffset since = default)
    {
        List<Shift> found = [];
        var looks = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var (turns, more) = await turned.ReadAsync(view.Negotiation.Slug, below, RowsToAStep, cancellation);
            foreach (var cell in turns)
            {
                below = cell.Key;
                if (below.At < since)
                    return (found, null);
                if (!filter.MayTake(cell.Key))
                    continue;

                var (shift, cost) = await ShiftAsync(view, cell, filter, cancellation);
                looks += cost;
                if (shift is not null)
                    found.Add(shift);
                if (found.Count == limit || looks >= MostCells)
                    return (found, below);
            }

            if (!more)
                return (found, null);
        }

        return (found, below);
    }

    async Task<(Shift? Shift, int Cost)> ShiftAsync(
        NegotiationView view, TurnedCell cell, ShiftFilter filter, CancellationToken cancellation) =>
        cell.Key.Party.Length == 0
            ? await matters.FindAsync(view, cell, filter, cancellation)
            : (await cells.FindAsync(view, cell, filter, cancellation), 1);
}
