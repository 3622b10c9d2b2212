using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Narrows the rows of cells by index to those that the rule of the domain needs, and hands them to it. What is
/// fetched is the newest few records of each cell that this reader can see; where a stance turns out to rest on
/// older ones, more are fetched for that cell alone (docs/decisions/narrowing.md).
/// </summary>
public sealed class CellReader(NpgsqlDataSource database)
{
    /// <summary>Enough for the winner, its alternatives and the end of its run in most cells.</summary>
    const int FewRows = 6;

    const int Growth = 8;

    /// <summary>The first steps of each cell are short: most need no others.</summary>
    const int ShortSteps = 3;

    /// <param name="atLeast">how many of the newest records of each cell the reader wants to have, besides.</param>
    public async Task<IReadOnlyList<(CellName Cell, CellRecords Records, Stance Stance)>> AtAsync(
        string negotiation, IReadOnlyList<CellName> cells, AsOf times, EvidenceFilter filter,
        CancellationToken cancellation, int atLeast = FewRows)
    {
        var rows = new CellRows(database, negotiation, times);
        var windows = cells.Select(cell => new CellWindow(cell)).ToArray();
        var answers = new (CellName Cell, CellRecords Records, Stance Stance)[cells.Count];
        await rows.FetchPossiblyBegunAsync(windows, cancellation);
        var open = windows.Select((window, i) => (I: i, Fetch: CellWindow.First)).ToArray();
        long many = atLeast;
        for (var step = 1; open.Length > 0; step++)
        {
            await rows.FetchAsync([.. open.Select(it => (windows[it.I], it.Fetch))], many, cancellation);
            foreach (var (i, _) in open)
            {
                var records = new CellRecords(
                    windows[i].Rows, times.Published, times.Recorded, filter, cells[i].Coverage);
                answers[i] = (cells[i], records, Stance.Of(records, times.Valid));
            }

            open =
            [
                .. open.Where(it => !windows[it.I].Settles(answers[it.I].Stance))
                    .Select(it => (it.I, windows[it.I].Next(answers[it.I].Stance, filter))),
            ];
            many = step < ShortSteps ? FewRows : many * Growth;
        }

        return answers;
    }

    /// <summary>All records of the cells that this reader can see, for sweeps over valid time.</summary>
    public async Task<IReadOnlyList<(CellName Cell, CellRecords Records)>> AllAsync(
        string negotiation, IReadOnlyList<CellName> cells, PublishedTime knownBy, RecordedTime recordedBy,
        EvidenceFilter filter, CancellationToken cancellation)
    {
        var times = new AsOf(new(DateTimeOffset.MaxValue), knownBy, recordedBy);
        var windows = cells.Select(cell => new CellWindow(cell)).ToArray();
        await new CellRows(database, negotiation, times).FetchAsync(
            [.. windows.Select(it => (it, CellWindow.First))], long.MaxValue, cancellation);
        return
        [
            .. windows.Select(it => (it.Cell, new CellRecords(it.Rows, knownBy, recordedBy, filter, it.Cell.Coverage))),
        ];
    }
}
