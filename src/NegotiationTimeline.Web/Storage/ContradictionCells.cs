using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Narrows cells by index to those in which anything can contradict anything, as far as a reader can see: where a party
/// took both sides, or where its speakers gave different values. A cell whose number is another's too may be among them
/// in vain.
/// </summary>
public sealed class ContradictionCells(NpgsqlDataSource database)
{
    const string Position = "(p.body #>> '{content,position}')::int";

    const string Speaking = "p.body #>> '{content,speaker}' is not null";

    const string Wanted = $"{Position} is not null and {Seen.At} and p.earliest_start <= $3";

    // The first few rows of a cell are looked through once, and of the others only the ends of their index.
    static readonly string Among =
        $"""
        select cell.n from unnest($4::int8[]) with ordinality as cell (number, n)
        cross join lateral (
            select min({Position}) as lowest, max({Position}) as highest,
                min({Position}) filter (where {Speaking}) as lowest_spoken,
                max({Position}) filter (where {Speaking}) as highest_spoken
            from timeline.position_version p where {CellQueries.Few} and {Wanted}) few
        cross join lateral (
            select least(few.lowest, {End("asc")}) as lowest, greatest(few.highest, {End("desc")}) as highest
            offset 0) every
        where every.lowest < every.highest
            and (every.lowest < 0 and every.highest > 0
                or least(few.lowest_spoken, {End("asc", $"and {Speaking}")})
                    < greatest(few.highest_spoken, {End("desc", $"and {Speaking}")}))
        order by cell.n
        """;

    public async Task<IReadOnlyList<CellName>> AmongAsync(
        string negotiation, IReadOnlyList<CellName> cells, AsOf times, CancellationToken cancellation)
    {
        await using var read = database.SeenAt(times.Published, times.Recorded, Among);
        read.Parameters.Add(new() { Value = times.Valid.At.UtcDateTime });
        read.Parameters.Add(new()
        {
            Value = cells.Select(it => Places.Cell(negotiation, it.Party, it.Subject)).ToArray(),
        });
        List<CellName> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(cells[(int)rows.GetInt64(0) - 1]);
        return found;
    }

    /// <summary>The lowest or the highest value of a cell's narrowed rows, the first in position_version_values.</summary>
    static string End(string order, string further = "") =>
        $"""
        (select {Position} from timeline.position_version p
            where p.narrowed and lower(p.cell) = cell.number and {Wanted} {further}
            order by {Position} {order} limit 1)
        """;
}
