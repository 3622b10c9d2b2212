using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Narrows, by index, the rows of cells to those that can matter between two points of the three times, and hands
/// them to a walk of the domain. As for a single point, the newest few are fetched first; where a walk turns out to
/// rest on older ones, more are fetched for that cell alone.
/// </summary>
public sealed class HistoryReader(NpgsqlDataSource database)
{
    const int FewRows = 12;

    const int Growth = 8;

    const string OfRecords =
        $"""
        select {PositionColumns.List} from timeline.position_version p
        where {Seen.RecordedWithin} and p.stream = any($2)
        """;

    /// <param name="walk">what is made of a cell.</param>
    /// <param name="restsOn">valid axis: how far back that rests.</param>
    public Task<IReadOnlyList<T>> WalkAsync<T>(
        string negotiation, IReadOnlyList<(CellName Name, CoverageHistory Coverage)> cells, AsOf from, AsOf to,
        EvidenceFilter filter, Func<CellHistory, T> walk, Func<T, DateTimeOffset> restsOn,
        CancellationToken cancellation) =>
        WalkAsync(negotiation, cells, new Stretch(from, to), filter, walk, restsOn, cancellation);

    /// <summary>Cells over a window of valid time: records enough for the rule at every instant of it.</summary>
    /// <param name="times">where the reader stands on the other two axes.</param>
    /// <param name="from">first instant of the window.</param>
    /// <param name="to">last instant of the window.</param>
    public async Task<IReadOnlyList<(CellName Cell, CellRecords Records)>> WindowAsync(
        string negotiation, IReadOnlyList<CellName> cells, AsOf times, DateTimeOffset from, DateTimeOffset to,
        EvidenceFilter filter, CancellationToken cancellation)
    {
        var (begin, end) = (times with { Valid = new(from) }, times with { Valid = new(to) });
        var records = await WalkAsync(
            negotiation, [.. cells.Select(it => (it, CoverageHistory.Always(it.Coverage)))],
            new(begin, end, OnlyStanding: true), filter, cell => cell.At(end), it => Spans.RestOn(it, from, to),
            cancellation);
        return [.. cells.Zip(records)];
    }

    async Task<IReadOnlyList<T>> WalkAsync<T>(
        string negotiation, IReadOnlyList<(CellName Name, CoverageHistory Coverage)> cells, Stretch stretch,
        EvidenceFilter filter, Func<CellHistory, T> walk, Func<T, DateTimeOffset> restsOn, CancellationToken cancellation)
    {
        var answers = new T[cells.Count];
        var open = Enumerable.Range(0, cells.Count).ToArray();
        for (long few = FewRows; open.Length > 0; few *= Growth)
        {
            var found = await HistoryRows.ReadAsync(
                database, negotiation, [.. open.Select(it => cells[it].Name)], stretch, few, cancellation);
            var turning = await TurningAsync(negotiation, found, stretch, cancellation);
            List<int> unsettled = [];
            for (var i = 0; i < open.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (name, coverage) = cells[open[i]];
                foreach (var row in found[i].Ids.SelectMany(id => turning[id]).ToArray())
                    found[i].Add(row);
                answers[open[i]] = walk(new(name.Party, name.Subject, found[i].Rows, filter, coverage));
                if (found[i].Floor is { } floor && restsOn(answers[open[i]]) <= floor)
                    unsettled.Add(open[i]);
            }

            open = [.. unsettled];
        }

        return answers;
    }

    /// <summary>
    /// Of records that change within the stretch all rows of that time, those in other cells too: by them a move is told
    /// from a retraction, and a withdrawal from either.
    /// </summary>
    async Task<ILookup<string, PositionVersion>> TurningAsync(
        string negotiation, HistoryRows[] found, Stretch stretch, CancellationToken cancellation)
    {
        var streams = found.SelectMany(it => it.Rows).Where(stretch.Turns)
            .Select(row => StreamKeys.Position(negotiation, row.Id)).Distinct().ToArray();
        List<PositionVersion> rows = [];
        if (streams.Length > 0)
        {
            await using var read = database.CreateCommand(OfRecords);
            read.Parameters.Add(new() { Value = stretch.Recorded });
            read.Parameters.Add(new() { Value = streams });
            await using var reader = await read.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                rows.Add(PositionColumns.Read(reader, 0));
        }

        return rows.ToLookup(row => row.Id);
    }
}
