using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Fetches rows of cells by index: one statement for all cells that want the same kind of step.</summary>
sealed class CellRows(NpgsqlDataSource database, string negotiation, AsOf times)
{
    const string Visible = "p.known @> $1::timestamptz and p.recorded @> $2::timestamptz";

    // The nearest neighbours below an instant are the records that had certainly begun by then, the newest first; all
    // that began on the same day as the last one come with it, so that what is read does not hang on chance.
    const string Below =
        $"""
        select cell.n, true, {PositionColumns.List}
        from unnest($3::int8[], $4::float8[], $6::timestamptz[]) with ordinality as cell (number, top, since, n)
        cross join lateral (
            select p.* from timeline.position_version p
            where p.cell @> cell.number and p.begins <@ box(point(0, '-infinity'), point(0, cell.top))
                and {Visible} and p.stands && tstzrange(cell.since, null)
            order by p.begins <-> point(0, cell.top) fetch first ($5) rows with ties
        ) p
        """;

    // Records that had certainly not begun, but possibly, are few and come through an index of their own.
    const string MayHaveBegun =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($3::int8[]) with ordinality as cell (number, n)
        join timeline.position_version p
            on p.cell @> cell.number and not isempty(p.uncertain) and p.uncertain @> $4::timestamptz
        where {Visible}
        """;

    // "other" is where the newest row begins that is not a plain one of the run's face, or the coverage, where a run ends
    // too; "edge" the first plain row after it.
    const string AfterRun =
        $"""
        select cell.n, p.begun, {PositionColumns.List}
        from unnest($3::int8[], $4::float8[], $6::int[], $7::float8[]) with ordinality as cell (number, top, face, covered, n)
        cross join lateral (
            select greatest(cell.covered, (
                select p.begins[1] from timeline.position_version p
                where p.cell @> cell.number and p.begins <@ box(point(0, '-infinity'), point(0, cell.top)) and {Visible}
                    and p.face && int4multirange(int4range(null, cell.face), int4range(cell.face + 1, null))
                order by p.begins <-> point(0, cell.top) limit 1)) as y
        ) other
        cross join lateral (
            (select false as begun, p.* from timeline.position_version p
                where p.cell @> cell.number
                    and p.begins <@ box(point(0, other.y + 1), point(0, cell.top)) and {Visible}
                order by p.begins <-> point(0, other.y + 1) fetch first 1 rows with ties)
            union all
            (select true, p.* from timeline.position_version p
                where p.cell @> cell.number and p.begins <@ box(point(0, '-infinity'), point(0, other.y)) and {Visible}
                order by p.begins <-> point(0, other.y) fetch first ($5) rows with ties)
        ) p
        """;

    // Rival accounts of one occasion belong together, however old one of them is dated.
    const string OfOccasions =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::int8[])
            as cell (party, subject, occasion, floor, n)
        join timeline.position_version p
            on p.negotiation = $8 and p.party = cell.party and p.subject = cell.subject
                and p.occasion = cell.occasion and p.latest_start < cell.floor
        where {Visible}
        """;

    /// <param name="atLeast">how many rows to fetch of each cell, where there are as many.</param>
    public async Task FetchAsync(
        IReadOnlyList<(CellWindow Window, Fetch Fetch)> steps, long atLeast, CancellationToken cancellation)
    {
        await StepAsync<Fetch.Below>(steps, Below, atLeast, below =>
            [new NpgsqlParameter<DateTime[]> { TypedValue = [.. below.Select(it => it.Fetch.Since.UtcDateTime)] }], cancellation);
        await StepAsync<Fetch.AfterRun>(steps, AfterRun, atLeast, after =>
            [
                new NpgsqlParameter<int[]> { TypedValue = [.. after.Select(it => it.Fetch.Face)] },
                new NpgsqlParameter<double[]> { TypedValue = [.. after.Select(it => Places.Of(it.Window.Cell.Coverage.Start))] },
            ], cancellation);
        await AddOccasionsAsync([.. steps.Select(it => it.Window)], cancellation);
    }

    public async Task FetchPossiblyBegunAsync(IReadOnlyList<CellWindow> windows, CancellationToken cancellation)
    {
        await using var possible = database.CreateCommand(MayHaveBegun);
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
        (CellWindow Window, T Fetch)[] steps = [.. all.Where(it => it.Fetch is T).Select(it => (it.Window, (T)it.Fetch))];
        if (steps.Length == 0)
            return;

        await using var command = database.CreateCommand(sql);
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

        await using var command = database.CreateCommand(OfOccasions);
        Add(command, asked.Select(it => it.Cell.Party).ToArray(), asked.Select(it => it.Cell.Subject).ToArray());
        command.Parameters.Add(new() { Value = asked.Select(it => it.Occasion).ToArray() });
        command.Parameters.Add(new() { Value = asked.Select(it => it.Floor.UtcDateTime).ToArray() });
        command.Parameters.Add(new() { Value = asked.Select(it => it.N).ToArray() });
        command.Parameters.Add(new() { Value = negotiation });
        await ReadAsync(command, windows, (_, _) => { }, cancellation);
    }

    /// <param name="begun">told of each row that counts as one of the newest: which window, and its latest start.</param>
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

    void Add(NpgsqlCommand command, params Array[] cells)
    {
        command.Parameters.Add(new() { Value = times.Published.At.UtcDateTime });
        command.Parameters.Add(new() { Value = times.Recorded.At.UtcDateTime });
        foreach (var array in cells)
            command.Parameters.Add(new() { Value = array });
    }

    long Number(CellWindow window) => Places.Cell(negotiation, window.Cell.Party, window.Cell.Subject);

    /// <summary>What began at the floor is there already.</summary>
    double Top(Fetch fetch) => fetch.Floor == DateTimeOffset.MaxValue ? Places.Of(times.Valid.At)
        : fetch.Floor == DateTimeOffset.MinValue ? 2 * Places.Bottom
        : Places.Of(fetch.Floor) - 1;
}
