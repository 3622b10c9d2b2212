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

    static readonly string Among =
        $$"""
        select cell.n from unnest($4::int8[]) with ordinality as cell (number, n)
        where {{First("asc")}} < {{First("desc")}}
            and ({{First("asc")}} < 0 and {{First("desc")}} > 0
                or {{First("asc", "and p.body #>> '{content,speaker}' is not null")}}
                    < {{First("desc", "and p.body #>> '{content,speaker}' is not null")}})
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

    /// <summary>The lowest or the highest value in a cell, the first in position_version_by_value.</summary>
    static string First(string order, string further = "") =>
        $$"""
        (select {{Position}} from timeline.position_version p
            where lower(p.cell) = cell.number and {{Position}} is not null and {{Seen.At}} and p.earliest_start <= $3 {{further}}
            order by {{Position}} {{order}} limit 1)
        """;
}
