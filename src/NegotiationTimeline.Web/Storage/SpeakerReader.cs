using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>What one speaker says of a cell.</summary>
/// <param name="Speaker">name in lower case; empty = nobody by name.</param>
public sealed record SpokenCell(CellName Cell, string Speaker);

/// <summary>
/// Tells cells apart by speaker, by index, and narrows the rows of each to those that the rule of the domain needs.
/// </summary>
public sealed class SpeakerReader(NpgsqlDataSource database)
{
    const int FewRows = 6;

    const int Growth = 8;

    /// <summary>Who has a record in the cells that this reader can see, and that may have begun.</summary>
    public async Task<IReadOnlyList<SpokenCell>> InAsync(
        string negotiation, IReadOnlyList<CellName> cells, AsOf times, CancellationToken cancellation)
    {
        await using var read = SpokenRows.Asking(database, SpeakerQueries.InCells, negotiation, times, cells);
        List<SpokenCell> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(cells[(int)rows.GetInt64(0) - 1], rows.GetString(1)));
        return found;
    }

    /// <summary>Each cell as the rule gives it when only its speaker's records count.</summary>
    public async Task<IReadOnlyList<(CellRecords Records, Stance Stance)>> AtAsync(
        string negotiation, IReadOnlyList<SpokenCell> spoken, AsOf times, EvidenceFilter filter,
        CancellationToken cancellation)
    {
        var answers = new (CellRecords Records, Stance Stance)[spoken.Count];
        var open = Enumerable.Range(0, spoken.Count).ToArray();
        for (long few = FewRows; open.Length > 0; few *= Growth)
        {
            var rows = new SpokenRows(database, negotiation, [.. open.Select(it => spoken[it])], times);
            await rows.FetchAsync(few, cancellation);
            List<int> unsettled = [];
            for (var n = 0; n < open.Length; n++)
            {
                var records = new CellRecords(
                    rows.Of(n), times.Published, times.Recorded, filter, spoken[open[n]].Cell.Coverage);
                answers[open[n]] = (records, Stance.Of(records, times.Valid));
                if (rows.Floor(n) is { } floor && answers[open[n]].Stance.RestsOn < floor)
                    unsettled.Add(open[n]);
            }

            open = [.. unsettled];
        }

        return answers;
    }
}
