using System.Runtime.InteropServices;
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

    const string Around = "box(point(0, cell.start - $3), point(0, cell.start + $3))";

    const string Recorded =
        $"""
        select cell.n, near.stream from unnest($1::int8[], $2::float8[], $4::int4[]) as cell (number, start, n)
        cross join lateral (
            (select p.stream from timeline.position_version p
                where {CellQueries.InCell} and {Seen.Now} and p.begins <@ {Around} limit 1)
            union all
            (select p.stream from timeline.position_version p where {CellQueries.Few} and {Seen.Now} and p.begins <@ {Around})
            limit 1) near
        """;

    /// <summary>Numbers of the parties and subjects that the file names.</summary>
    readonly Dictionary<string, int> numbers = [];

    /// <summary>Party on subject, and day, to the line of the last position there.</summary>
    readonly Dictionary<(int Party, int Subject, int Day), long> days = [];

    /// <summary>Party on subject, and its first and last day: most rows lie before or behind all others.</summary>
    readonly Dictionary<(int Party, int Subject), (int First, int Last)> spans = [];
    readonly List<(double Start, LikelyRow Row)> waiting = [];
    readonly List<LikelyRow> found = [];

    public long Count { get; private set; }

    public void Add(long line, PositionStated stated)
    {
        if (stated.Content.Bounds(TimeZoneInfo.FindSystemTimeZoneById(stated.TimeZone)).LatestStart is not { } start)
            return;

        var (content, day) = (stated.Content, (int)(start.ToUnixTimeSeconds() / 86_400));
        var named = content.Subject;
        var (subject, like) = (NumberOf(named), (LikelyRow?)null);
        foreach (var party in content.Parties)
            like ??= Earlier(NumberOf(party), subject, day) is { } other
                ? new(line, party, named, content.When, other, null)
                : null;
        if (like is not null)
            found.Add(like);
        foreach (var party in content.Parties)
        {
            if (like is null && before.Any)
                waiting.Add((Places.Of(start), new(line, party, named, content.When, null, null)));
            Enter(NumberOf(party), subject, day, line);
        }
    }

    void Enter(int party, int subject, int day, long line)
    {
        days[(party, subject, day)] = line;
        ref var span = ref CollectionsMarshal.GetValueRefOrAddDefault(spans, (party, subject), out var known);
        span = known ? (Math.Min(span.First, day), Math.Max(span.Last, day)) : (day, day);
    }

    int NumberOf(string name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var known);
        return known ? number : number = numbers.Count;
    }

    /// <summary>The line of an earlier position near in date; null = there is none.</summary>
    long? Earlier(int party, int subject, int day)
    {
        if (!spans.TryGetValue((party, subject), out var span) || day < span.First - Near || day > span.Last + Near)
            return null;

        for (var near = day - Near; near <= day + Near; near++)
            if (days.TryGetValue((party, subject, near), out var other))
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
        look.Parameters.Add(new() { Value = waiting.Select(it => Places.Cell(negotiation, it.Row.Party, it.Row.Subject)).ToArray() });
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
