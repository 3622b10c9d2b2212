using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Narrows the rows of cells by index to those that the rule of the domain needs, and hands them to it. What is
/// fetched is the newest few records of each cell that this reader can see; where a stance turns out to rest on
/// older ones (<see cref="Stance.RestsOn"/>), more are fetched for that cell alone.
/// </summary>
public sealed class CellReader(NpgsqlDataSource database)
{
    /// <summary>Enough for the winner, its alternatives and the end of its run in most cells.</summary>
    const int FewRows = 6;

    const int Growth = 8;

    public async Task<IReadOnlyList<(CellName Cell, CellRecords Records, Stance Stance)>> AtAsync(
        string negotiation, IReadOnlyList<CellName> cells, AsOf times, EvidenceFilter filter,
        CancellationToken cancellation, int atLeast = FewRows)
    {
        var answers = new (CellName Cell, CellRecords Records, Stance Stance)[cells.Count];
        var open = Enumerable.Range(0, cells.Count).ToArray();
        for (var rows = atLeast; open.Length > 0; rows *= Growth)
        {
            var windows = await CellWindow.ReadAsync(
                database, negotiation, [.. open.Select(it => cells[it])], times, rows, cancellation);
            List<int> unsettled = [];
            for (var i = 0; i < open.Length; i++)
            {
                var cell = cells[open[i]];
                var records = new CellRecords(windows[i].Rows, times.Published, times.Recorded, filter, cell.Coverage);
                var stance = Stance.Of(records, times.Valid);
                answers[open[i]] = (cell, records, stance);
                if (!windows[i].Suffices(stance))
                    unsettled.Add(open[i]);
            }

            open = [.. unsettled];
        }

        return answers;
    }

    /// <summary>All records of the cells that this reader can see, for sweeps over valid time.</summary>
    public async Task<IReadOnlyList<(CellName Cell, CellRecords Records)>> AllAsync(
        string negotiation, IReadOnlyList<CellName> cells, PublishedTime knownBy, RecordedTime recordedBy,
        EvidenceFilter filter, CancellationToken cancellation)
    {
        var times = new AsOf(new(DateTimeOffset.MaxValue), knownBy, recordedBy);
        var windows = await CellWindow.ReadAsync(database, negotiation, cells, times, null, cancellation);
        return
        [
            .. cells.Select((cell, i) => (cell, new CellRecords(windows[i].Rows, knownBy, recordedBy, filter, cell.Coverage))),
        ];
    }
}
