using System.Runtime.InteropServices;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Which rows are the first few of their cell, and therefore in no index that narrows one: most cells have no others, and
/// what those indexes cost is half of what a row costs. Which ones these are changes no answer, only how it is found
/// (docs/decisions/narrowing.md).
/// </summary>
/// <param name="before">where earlier rows of the negotiation are read; null = there are none.</param>
sealed class FewOfCells(NpgsqlDataSource? before)
{
    /// <summary>Rows: a reader of a cell looks at so many at most beside those that the indexes narrow.</summary>
    public const int Few = 4;

    const string Earlier =
        """
        select lower(cell), count(*)::int from timeline.position_version
        where lower(cell) = any($1) and not narrowed group by 1
        """;

    readonly Dictionary<long, int> rows = [];

    /// <summary>Of a single row, by the database itself: whether its cell has the few, given the cell's number.</summary>
    public static string Narrows(string number) =>
        $"(select count(*) >= {Few} from timeline.position_version where lower(cell) = {number} and not narrowed)";

    public static async Task<FewOfCells> OpenAsync(
        NpgsqlDataSource database, string negotiation, CancellationToken cancellation)
    {
        await using var ask = database.CreateCommand(
            "select exists (select from timeline.position_version where negotiation = $1)");
        ask.Parameters.Add(new() { Value = negotiation });
        return new(await ask.ExecuteScalarAsync(cancellation) is true ? database : null);
    }

    /// <summary>Counts the next rows into their cells, in this order.</summary>
    /// <returns>of each, whether its cell has the few already.</returns>
    public async Task<bool[]> TakeAsync(long[] cells, CancellationToken cancellation)
    {
        var known = await EarlierAsync(cells, cancellation);
        lock (rows)
        {
            foreach (var (cell, count) in known)
                rows.TryAdd(cell, count);
            return [.. cells.Select(Take)];
        }
    }

    bool Take(long cell)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, cell, out _);
        if (count >= Few)
            return true;

        count++;
        return false;
    }

    /// <summary>Of cells that were not met so far.</summary>
    async Task<List<(long Cell, int Rows)>> EarlierAsync(long[] cells, CancellationToken cancellation)
    {
        List<(long, int)> found = [];
        if (before is null)
            return found;

        long[] unmet;
        lock (rows)
            unmet = [.. cells.Where(it => !rows.ContainsKey(it)).Distinct()];
        await using var ask = before.CreateCommand(Earlier);
        ask.Parameters.Add(new() { Value = unmet });
        await using var earlier = await ask.ExecuteReaderAsync(cancellation);
        while (await earlier.ReadAsync(cancellation))
            found.Add((earlier.GetInt64(0), earlier.GetInt32(1)));
        return found;
    }
}
