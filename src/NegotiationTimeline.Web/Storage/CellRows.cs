using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Fetches rows of cells by index: one statement for all cells that want the same kind of step.</summary>
sealed class CellRows(NpgsqlDataSource database, string negotiation, AsOf times)
{
    /// <param name="atLeast">how many rows to fetch of each cell, where there are as many.</param>
    public async Task FetchAsync(
        IReadOnlyList<(CellWindow Window, Fetch Fetch)> steps, long atLeast, CancellationToken cancellation)
    {
        await StepAsync<Fetch.Below>(steps, CellQueries.Below, atLeast, below =>
            [Each(below.Select(it => it.Fetch.Since.UtcDateTime))], cancellation);
        await StepAsync<Fetch.AfterRun>(steps, CellQueries.AfterRun, atLeast, after =>
            [
                Each(after.Select(it => it.Fetch.Face)),
                Each(after.Select(it => Places.Of(it.Window.Cell.Coverage.Start))),
            ], cancellation);
        await AddOccasionsAsync([.. steps.Select(it => it.Window)], cancellation);
    }

    public async Task FetchPossiblyBegunAsync(IReadOnlyList<CellWindow> windows, CancellationToken cancellation)
    {
        await using var possible = Seeing(CellQueries.MayHaveBegun);
        Add(possible, windows.Select(Number).ToArray());
        possible.Parameters.Add(new() { Value = times.Valid.At.UtcDateTime });
        await ReadAsync(possible, windows, (_, _) => { }, cancellation);
    }

    async Task StepAsync<T>(
        IReadOnlyList<(CellWindow Window, Fetch Fetch)> all, string sql, long atLeast,
        Func<IReadOnlyList<(CellWindow Window, T Fetch)>, IEnumerable<NpgsqlParameter>> arguments,
        CancellationToken cancellation)
        where T : Fetch
    {
        (CellWindow Window, T Fetch)[] steps =
            [.. all.Where(it => it.Fetch is T).Select(it => (it.Window, (T)it.Fetch))];
        if (steps.Length == 0)
            return;

        await using var command = Seeing(sql);
        Add(command, steps.Select(it => Number(it.Window)).ToArray(), steps.Select(it => Top(it.Fetch)).ToArray());
        command.Parameters.Add(new() { Value = atLeast });
        command.Parameters.AddRange(arguments(steps).ToArray());
        var (counts, lowest) = (new long[steps.Length], new DateTimeOffset[steps.Length]);
        await ReadAsync(command, [.. steps.Select(it => it.Window)], (n, start) =>
        {
            lowest[n] = counts[n]++ == 0 || start < lowest[n] ? start : lowest[n];
        }, cancellation);
        for (var n = 0; n < steps.Length; n++)
            steps[n].Window.Reached(steps[n].Fetch, counts[n] < atLeast ? null : lowest[n]);
    }

    async Task AddOccasionsAsync(CellWindow[] windows, CancellationToken cancellation)
    {
        var asked = windows.SelectMany((window, n) => window.Floor is null ? [] : window.Rows
            .Select(it => it.Content.Occasion).OfType<string>().Distinct()
            .Select(occasion => (window.Cell, Occasion: occasion, Floor: window.Floor.Value, N: n + 1L))).ToArray();
        if (asked.Length == 0)
            return;

        await using var command = Seeing(CellQueries.OfOccasions);
        Add(command, asked.Select(it => it.Cell.Party).ToArray(), asked.Select(it => it.Cell.Subject).ToArray());
        command.Parameters.Add(new() { Value = asked.Select(it => it.Occasion).ToArray() });
        command.Parameters.Add(new() { Value = asked.Select(it => it.Floor.UtcDateTime).ToArray() });
        command.Parameters.Add(new() { Value = asked.Select(it => it.N).ToArray() });
        command.Parameters.Add(new() { Value = negotiation });
        await ReadAsync(command, windows, (_, _) => { }, cancellation);
    }

    /// <param name="begun">told of each row that is one of the newest: which window, and its latest start.</param>
    static async Task ReadAsync(
        NpgsqlCommand command, IReadOnlyList<CellWindow> windows, Action<int, DateTimeOffset> begun,
        CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var n = (int)reader.GetInt64(0) - 1;
            var row = PositionColumns.Read(reader, 2);
            windows[n].Add(row);
            if (reader.GetBoolean(1))
                begun(n, Precedence.LatestStart(row));
        }
    }

    NpgsqlCommand Seeing(string sql) => database.SeenAt(times.Published, times.Recorded, sql);

    static void Add(NpgsqlCommand command, params Array[] cells)
    {
        foreach (var array in cells)
            command.Parameters.Add(new() { Value = array });
    }

    static NpgsqlParameter Each<T>(IEnumerable<T> values) => new NpgsqlParameter<T[]> { TypedValue = [.. values] };

    long Number(CellWindow window) => Places.Cell(negotiation, window.Cell.Party, window.Cell.Subject);

    /// <summary>What began at the floor is there already.</summary>
    double Top(Fetch fetch) => fetch.Floor == DateTimeOffset.MaxValue ? Places.Of(times.Valid.At)
        : fetch.Floor == DateTimeOffset.MinValue ? 2 * Places.Bottom
        : Places.Of(fetch.Floor) - 1;
}
