using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Tells of new positions that may tell again what another one tells: the same party on the same subject, within three
/// days; of the file itself, or recorded before. A person has to look at them; they are no faults.
/// </summary>
sealed class LikelyAgain(RecordedBefore before, string negotiation, LikelyRows kept)
{
    /// <summary>Days: reports of one statement date it apart, but seldom by more (Stances/LikelyDuplicates).</summary>
    const int Near = 3;

    const string Recorded =
        """
        select coming.n, near.stream from unnest($1::int8[], $2::float8[], $4::int4[]) as coming (cell, start, n)
        cross join lateral (select p.stream from timeline.position_version p
            where p.cell @> coming.cell and upper(p.recorded) = 'infinity'
                and p.begins <@ box(point(0, coming.start - $3), point(0, coming.start + $3)) limit 1) near
        """;

    /// <summary>Party on subject, and day, to the line of the last position there.</summary>
    readonly Dictionary<(long Cell, int Day), long> days = [];
    readonly List<(long Cell, double Start, LikelyRow Row)> waiting = [];
    readonly List<LikelyRow> found = [];

    public long Count { get; private set; }

    public void Add(long line, PositionStated stated)
    {
        if (stated.Content.Bounds(TimeZoneInfo.FindSystemTimeZoneById(stated.TimeZone)).LatestStart is not { } start)
            return;

        var day = (int)(start.ToUnixTimeSeconds() / 86_400);
        var content = stated.Content;
        var (first, isNew) = (waiting.Count, true);
        foreach (var party in content.Parties)
        {
            var cell = Places.Cell(negotiation, party, content.Subject);
            LikelyRow row = new(line, party, content.Subject, content.When, null, null);
            if (isNew && Earlier(cell, day, line) is { } other)
            {
                isNew = false;
                found.Add(row with { LikeLine = other });
            }

            waiting.Add((cell, Places.Of(start), row));
            days[(cell, day)] = line;
        }

        if (!isNew)
            waiting.RemoveRange(first, waiting.Count - first);
    }

    /// <summary>The line of an earlier position near in date; null = there is none.</summary>
    long? Earlier(long cell, int day, long line)
    {
        for (var near = day - Near; near <= day + Near; near++)
            if (days.TryGetValue((cell, near), out var other) && other != line)
                return other;
        return null;
    }

    /// <summary>Looks for those that the file brought since among what is recorded, and keeps what was found.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (waiting.Count > 0)
        {
            await using var look = before.Look(Recorded);
            if (look is not null)
                await FindAsync(look, cancellation);
        }

        waiting.Clear();
        Count += found.Count;
        await kept.AddAsync(found.OrderBy(it => it.Line), cancellation);
        found.Clear();
    }

    async Task FindAsync(NpgsqlCommand look, CancellationToken cancellation)
    {
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Cell).ToArray() });
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Start).ToArray() });
        look.Parameters.Add(new() { Value = (double)Near * 86_400 });
        look.Parameters.Add(new() { Value = Enumerable.Range(0, waiting.Count).ToArray() });
        HashSet<long> lines = [];
        await using var rows = await look.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            if (waiting[rows.GetInt32(0)].Row is var row && lines.Add(row.Line))
                found.Add(row with { LikeRecord = StreamKeys.PathOf(rows.GetString(1)) });
    }
}
