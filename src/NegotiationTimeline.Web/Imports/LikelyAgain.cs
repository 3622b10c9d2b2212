using System.Runtime.InteropServices;
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

    /// <summary>Numbers of the parties and subjects that the file names.</summary>
    readonly Dictionary<string, int> numbers = [];

    /// <summary>Days of a cell that the file brought, 64 to a word.</summary>
    readonly Dictionary<(int Party, int Subject, int Word), ulong> days = [];
    readonly List<(string Party, string Subject, double Start, long Line)> waiting = [];

    public long Count { get; private set; }

    public void Add(long line, PositionStated stated)
    {
        var content = stated.Content;
        if (content.Bounds(TimeZoneInfo.FindSystemTimeZoneById(stated.TimeZone)).LatestStart is not { } start)
            return;

        var (subject, day, near) = (content.Subject, (int)(start.ToUnixTimeSeconds() / 86_400), false);
        foreach (var party in content.Parties)
            near |= IsNear(NumberOf(party), NumberOf(subject), day);
        if (near)
            Count++;
        else if (before.Any)
            waiting.AddRange(content.Parties.Select(party => (party, subject, Places.Of(start), line)));
        foreach (var party in content.Parties)
            CollectionsMarshal.GetValueRefOrAddDefault(days, (NumberOf(party), NumberOf(subject), day >> 6), out _)
                |= Days(day & 63, day & 63);
    }

    int NumberOf(string name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var known);
        return known ? number : number = numbers.Count;
    }

    bool IsNear(int party, int subject, int day)
    {
        var (first, last) = (day - Near, day + Near);
        for (var word = first >> 6; word <= last >> 6; word++)
            if (days.TryGetValue((party, subject, word), out var brought)
                && (brought & Days(Math.Max(first - (word << 6), 0), Math.Min(last - (word << 6), 63))) != 0)
                return true;
        return false;
    }

    /// <param name="first">within their word, 0 to 63.</param>
    /// <param name="last">included.</param>
    static ulong Days(int first, int last) => ulong.MaxValue << first & ulong.MaxValue >> (63 - last);

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
        var cells = waiting.Select(it => Places.Cell(negotiation, it.Party, it.Subject)).ToArray();
        look.Parameters.Add(new() { Value = cells });
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Start).ToArray() });
        look.Parameters.Add(new() { Value = (double)Near * 86_400 });
        look.Parameters.Add(new() { Value = waiting.Select(it => it.Line).ToArray() });
        return (long)(await look.ExecuteScalarAsync(cancellation))!;
    }
}
