using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Rows of one cell over a stretch of each of the three times.</summary>
sealed class HistoryRows
{
    // As for a single point (CellWindow), but "at some time within" takes the place of "at": the newest few that have
    // begun where the stretch does, all that begin within it, and all that may.
    static readonly string OfCells =
        $"""
        select cell.n, p.begun, {PositionColumns.List}
        from unnest($3::int8[]) with ordinality as cell (number, n)
        cross join lateral (
            with newest as materialized (
                select p.* from timeline.position_version p
                where {CellQueries.InCell} and p.begins <@ box(point(0, '-infinity'), point(0, $4))
                    and {Seen.Within} and p.stands && $8
                order by p.begins <-> point(0, $4) fetch first ($6) rows with ties)
            select true as begun, newest.* from newest
            union all
            select false, p.* from timeline.position_version p
            where {CellQueries.FewDownTo("$6")} and p.begins[1] <= $5 and {Seen.Within}
            union all
            (select false, p.* from timeline.position_version p
                where {CellQueries.InCell} and p.begins <@ box(point(0, $4), point(0, $5))
                    and {Seen.Within})
            union all
            (select false, p.* from timeline.position_version p
                where p.cell @> cell.number and not isempty(p.uncertain) and p.uncertain @> $7::timestamptz
                    and {Seen.Within})
        ) p
        """;

    const string OfOccasions =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($3::text[], $4::text[], $5::text[], $6::int8[]) as cell (party, subject, occasion, n)
        join timeline.position_version p
            on p.negotiation = $7 and p.party = cell.party and p.subject = cell.subject and p.occasion = cell.occasion
        where {Seen.Within}
        """;

    readonly Dictionary<(string, int, string, string, DateTimeOffset, DateTimeOffset), PositionVersion> rows = [];
    int begun;
    DateTimeOffset lowest = DateTimeOffset.MaxValue;

    public IReadOnlyCollection<PositionVersion> Rows => rows.Values;

    public string[] Ids => [.. rows.Values.Select(row => row.Id).Distinct()];

    /// <summary>Valid axis: every row whose latest start lies after this is here; null = all are.</summary>
    public DateTimeOffset? Floor { get; private set; }

    /// <summary>The same row may be found by several ways.</summary>
    public void Add(PositionVersion row) =>
        rows.TryAdd((row.Id, row.Version, row.Party, row.Content.Subject, row.KnownFrom, row.RecordedFrom), row);

    /// <param name="few">how many of the newest that have begun where the stretch does.</param>
    public static async Task<HistoryRows[]> ReadAsync(
        NpgsqlDataSource database, string negotiation, IReadOnlyList<CellName> cells, Stretch stretch, long few,
        CancellationToken cancellation)
    {
        var found = cells.Select(_ => new HistoryRows()).ToArray();
        await using (var read = database.SeenWithin(stretch, OfCells))
        {
            read.Parameters.Add(new()
            {
                Value = cells.Select(it => Places.Cell(negotiation, it.Party, it.Subject)).ToArray(),
            });
            read.Parameters.Add(new() { Value = Places.Of(stretch.From.Valid.At) });
            read.Parameters.Add(new() { Value = Places.Of(stretch.To.Valid.At) });
            read.Parameters.Add(new() { Value = few });
            read.Parameters.Add(new() { Value = stretch.To.Valid.At.UtcDateTime });
            read.Parameters.Add(new() { Value = stretch.Standing });
            await AddAsync(read, cells, found, cancellation);
        }

        foreach (var cell in found)
            cell.Floor = cell.begun < few ? null : cell.lowest;
        await AddOccasionsAsync(database, negotiation, cells, stretch, found, cancellation);
        return found;
    }

    /// <summary>Rival accounts of one occasion belong together, however old one of them is dated.</summary>
    static async Task AddOccasionsAsync(
        NpgsqlDataSource database, string negotiation, IReadOnlyList<CellName> cells, Stretch stretch, HistoryRows[] found,
        CancellationToken cancellation)
    {
        var occasions = found.SelectMany((it, n) => it.Rows.Select(row => row.Content.Occasion).OfType<string>()
            .Distinct().Select(occasion => (Cell: cells[n], Occasion: occasion, N: (long)n + 1))).ToArray();
        if (occasions.Length == 0)
            return;

        await using var read = database.SeenWithin(stretch, OfOccasions);
        read.Parameters.Add(new() { Value = occasions.Select(it => it.Cell.Party).ToArray() });
        read.Parameters.Add(new() { Value = occasions.Select(it => it.Cell.Subject).ToArray() });
        read.Parameters.Add(new() { Value = occasions.Select(it => it.Occasion).ToArray() });
        read.Parameters.Add(new() { Value = occasions.Select(it => it.N).ToArray() });
        read.Parameters.Add(new() { Value = negotiation });
        await AddAsync(read, cells, found, cancellation);
    }

    static async Task AddAsync(
        NpgsqlCommand command, IReadOnlyList<CellName> cells, HistoryRows[] found, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var n = (int)reader.GetInt64(0) - 1;
            found[n].Add(PositionColumns.Read(reader, 2), reader.GetBoolean(1), cells[n]);
        }
    }

    void Add(PositionVersion row, bool hasBegun, CellName cell)
    {
        if (hasBegun)
        {
            begun++;
            var start = Precedence.LatestStart(row);
            lowest = start < lowest ? start : lowest;
        }

        // Another cell whose hash is the same takes up room, no more.
        if (row.Party == cell.Party && row.Content.Subject == cell.Subject)
            Add(row);
    }
}
