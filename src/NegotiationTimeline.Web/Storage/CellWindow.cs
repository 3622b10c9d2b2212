using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The newest rows of one cell that a reader can see.</summary>
/// <param name="Floor">valid axis: every visible row whose latest start lies after this is here; null = all are.</param>
sealed record CellWindow(List<PositionVersion> Rows, DateTimeOffset? Floor)
{
    // The nearest neighbours below asOf are the records that have certainly begun; those that may have begun are few,
    // and come through an index of their own. Both indexes see, beside the place, what was known and recorded when.
    const string Newest =
        $"""
        select cell.n, p.begun, {PositionColumns.List}
        from unnest($1::float8[]) with ordinality as cell (x, n)
        cross join lateral (
            (select true as begun, p.* from timeline.position_version p
                where p.place <@ box(point(cell.x, -1e18), point(cell.x, $2))
                    and p.known @> $3::timestamptz and p.recorded @> $4::timestamptz
                order by p.place <-> point(cell.x, $2) limit $5)
            union all
            (select false as begun, p.* from timeline.position_version p
                where p.place <@ box(point(cell.x, $2), point(cell.x, 1e18)) and not isempty(p.uncertain)
                    and p.uncertain @> $6::timestamptz
                    and p.known @> $3::timestamptz and p.recorded @> $4::timestamptz)
        ) p
        """;

    const string OfOccasions =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($1::text[], $2::text[], $3::text[], $4::int8[]) as cell (party, subject, occasion, n)
        join timeline.position_version p
            on p.negotiation = $5 and p.party = cell.party and p.subject = cell.subject and p.occasion = cell.occasion
        where p.known @> $6::timestamptz and p.recorded @> $7::timestamptz
        """;

    /// <summary>Whether nothing that was left out could change the stance.</summary>
    public bool Suffices(Stance stance) => Floor is null || stance.RestsOn > Floor;

    /// <param name="rows">how many of the newest to fetch; null = all.</param>
    public static async Task<IReadOnlyList<CellWindow>> ReadAsync(
        NpgsqlDataSource database, string negotiation, IReadOnlyList<CellName> cells, AsOf times, int? rows,
        CancellationToken cancellation)
    {
        var fetched = cells.Select(_ => new Fetched()).ToArray();
        await using (var newest = database.CreateCommand(Newest))
        {
            newest.Parameters.Add(new() { Value = cells.Select(it => Places.Cell(negotiation, it.Party, it.Subject)).ToArray() });
            newest.Parameters.Add(new() { Value = Places.Of(times.Valid.At) });
            newest.Parameters.Add(new() { Value = times.Published.At.UtcDateTime });
            newest.Parameters.Add(new() { Value = times.Recorded.At.UtcDateTime });
            newest.Parameters.Add(new() { Value = rows is { } limit ? (long)limit : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
            newest.Parameters.Add(new() { Value = times.Valid.At.UtcDateTime });
            await AddAsync(newest, cells, fetched, cancellation);
        }

        await AddOccasionsAsync(database, negotiation, cells, times, fetched, cancellation);
        return [.. fetched.Select(it => new CellWindow([.. it.Rows.Values], it.Floor(rows)))];
    }

    /// <summary>Rival accounts of one occasion belong together, however old one of them is dated.</summary>
    static async Task AddOccasionsAsync(
        NpgsqlDataSource database, string negotiation, IReadOnlyList<CellName> cells, AsOf times, Fetched[] fetched,
        CancellationToken cancellation)
    {
        var occasions = fetched.SelectMany((it, n) => it.Rows.Values.Select(row => row.Content.Occasion).OfType<string>()
            .Distinct().Select(occasion => (Cell: cells[n], Occasion: occasion, N: (long)n + 1))).ToArray();
        if (occasions.Length == 0)
            return;

        await using var ofOccasions = database.CreateCommand(OfOccasions);
        ofOccasions.Parameters.Add(new() { Value = occasions.Select(it => it.Cell.Party).ToArray() });
        ofOccasions.Parameters.Add(new() { Value = occasions.Select(it => it.Cell.Subject).ToArray() });
        ofOccasions.Parameters.Add(new() { Value = occasions.Select(it => it.Occasion).ToArray() });
        ofOccasions.Parameters.Add(new() { Value = occasions.Select(it => it.N).ToArray() });
        ofOccasions.Parameters.Add(new() { Value = negotiation });
        ofOccasions.Parameters.Add(new() { Value = times.Published.At.UtcDateTime });
        ofOccasions.Parameters.Add(new() { Value = times.Recorded.At.UtcDateTime });
        await AddAsync(ofOccasions, cells, fetched, cancellation);
    }

    static async Task AddAsync(
        NpgsqlCommand command, IReadOnlyList<CellName> cells, Fetched[] fetched, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var n = (int)reader.GetInt64(0) - 1;
            var row = PositionColumns.Read(reader, 2);
            fetched[n].Add(row, begun: reader.GetBoolean(1), ours: row.Party == cells[n].Party && row.Content.Subject == cells[n].Subject);
        }
    }

    sealed class Fetched
    {
        int begun;
        DateTimeOffset lowest = DateTimeOffset.MaxValue;

        /// <summary>By record: at one point of published and recorded time a record has one row in a cell.</summary>
        public Dictionary<string, PositionVersion> Rows { get; } = [];

        public void Add(PositionVersion row, bool begun, bool ours)
        {
            if (begun)
            {
                this.begun++;
                var start = Precedence.LatestStart(row);
                lowest = start < lowest ? start : lowest;
            }

            // Another cell whose hash is the same takes up room, no more.
            if (ours)
                Rows.TryAdd(row.Id, row);
        }

        /// <summary>Fewer than asked for: there are no others.</summary>
        public DateTimeOffset? Floor(int? asked) => asked is null || begun < asked ? null : lowest;
    }
}
