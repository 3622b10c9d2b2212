using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Counts new positions that may tell again what another one tells: the same party on the same subject, within three
/// days; of the file itself, or recorded before. A person has to look at them; they are no faults.
/// </summary>
sealed class LikelyAgain(RecordedBefore before, string negotiation)
{
    /// <summary>Days: reports of one statement date it apart, but seldom by more (Stances/LikelyDuplicates).</summary>
    const int Near = 3;

    const string Recorded =
        $"""
        select count(distinct line) from unnest($1::int8[], $2::float8[], $4::int8[]) as cell (number, start, line)
        where exists (select from timeline.position_version p
            where {CellQueries.InCell} and upper(p.recorded) = 'infinity'
                and p.begins <@ box(point(0, cell.start - $3), point(0, cell.start + $3)))
        """;

    readonly HashSet<(long Cell, int Day)> days = [];
    readonly List<(long Cell, double Start, long Line)> waiting = [];

    public long Count { get; private set; }

    public void Add(long line, PositionStated stated)
    {
        if (stated.Content.Bounds(TimeZoneInfo.FindSystemTimeZoneById(stated.TimeZone)).LatestStart is not { } start)
            return;

        var day = (int)(start.ToUnixTimeSeconds() / 86_400);
        long[] cells =
            [.. stated.Content.Parties.Select(party => Places.Cell(negotiation, party, stated.Content.Subject))];
        if (cells.Any(cell => Enumerable.Range(day - Near, 2 * Near + 1).Any(near => days.Contains((cell, near)))))
            Count++;
        else
            waiting.AddRange(cells.Select(cell => (cell, Places.Of(start), line)));
        days.UnionWith(cells.Select(cell => (cell, day)));
    }

    /// <summary>Looks for those that the file brought since among what is recorded.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;

        await using var look = before.Look(Recorded);
        if (look is not null)
            Count += await CountAsync(look, cancellation);
        waiting.Clear();
    }

    async Task<long> CountAsync(NpgsqlCommand look, CancellationToken cancellation)
    {
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Cell).ToArray() });
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Start).ToArray() });
        look.Parameters.Add(new() { Value = (double)Near * 86_400 });
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Line).ToArray() });
        return (long)(await look.ExecuteScalarAsync(cancellation))!;
    }
}
