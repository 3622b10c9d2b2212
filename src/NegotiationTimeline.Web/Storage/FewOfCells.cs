using System.Runtime.InteropServices;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Which rows are the first few of their cell, and therefore in no index that narrows one: most cells have no others, and
/// those indexes would be a good part of what a row costs. Which ones these are changes no answer, only how it is found
/// (docs/decisions/narrowing.md).
/// </summary>
/// <param name="any">whether the negotiation may have had rows before.</param>
sealed class FewOfCells(NpgsqlConnection connection, bool any = true)
{
    /// <summary>Rows: a reader of a cell looks at so many at most, beside those that are narrowed.</summary>
    public const int Few = 4;

    const string Earlier =
        """
        select lower(cell), count(*)::int from timeline.position_version
        where lower(cell) = any($1) and not narrowed group by 1
        """;

    /// <summary>By the numbers of cells; not of all that there are, but of all that were met here.</summary>
    readonly Dictionary<long, int> rows = [];

    /// <summary>Of a single row, by the database itself: whether its cell has the few already.</summary>
    public static string Narrows(string number) =>
        $"(select count(*) >= {Few} from timeline.position_version where lower(cell) = {number} and not narrowed)";

    public static async Task<FewOfCells> OpenAsync(
        NpgsqlConnection connection, string negotiation, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(
            "select exists (select from timeline.position_version where negotiation = $1)", connection);
        ask.Parameters.Add(new() { Value = negotiation });
        return new(connection, await ask.ExecuteScalarAsync(cancellation) is true);
    }

    /// <summary>Counts the next rows into their cells, in this order, and tells each whether its cell had the few already.</summary>
    public async Task PlaceAsync(
        IReadOnlyList<(long Cell, Memory<byte> Narrowed)> placed, CancellationToken cancellation)
    {
        if (any)
            await LearnAsync([.. placed.Select(it => it.Cell).Where(it => !rows.ContainsKey(it)).Distinct()], cancellation);
        foreach (var (cell, narrowed) in placed)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, cell, out _);
            CopyRows.Flag(narrowed.Span, count >= Few);
            count++;
        }
    }

    async Task LearnAsync(long[] unmet, CancellationToken cancellation)
    {
        if (unmet.Length == 0)
            return;

        await using var ask = new NpgsqlCommand(Earlier, connection);
        ask.Parameters.Add(new() { Value = unmet });
        await using var earlier = await ask.ExecuteReaderAsync(cancellation);
        while (await earlier.ReadAsync(cancellation))
            rows[earlier.GetInt64(0)] = earlier.GetInt32(1);
    }
}
