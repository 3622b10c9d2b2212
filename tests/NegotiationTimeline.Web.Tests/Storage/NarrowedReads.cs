using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>What is narrowed by speaker, by window and by value, against the same on all records.</summary>
sealed class NarrowedReads(
    NpgsqlDataSource database, CellName[] names, ILookup<(string, string), PositionVersion> byCell,
    SortedDictionary<string, int> seen)
{
    public async Task CompareSpeakersAsync(AsOf times, EvidenceFilter filter, CancellationToken cancellation)
    {
        var reader = new SpeakerReader(database);
        var spoken = await reader.InAsync(Archive.Negotiation, names, times, cancellation);
        var expected = names.SelectMany(cell => byCell[(cell.Party, cell.Subject)]
            .Where(it => it.IsVisible(times.Published, times.Recorded))
            .GroupBy(it => it.Content.Speaker?.Name?.ToLowerInvariant() ?? "")
            .Where(own => own.Any(it => Precedence.EarliestStart(it) <= times.Valid.At))
            .Select(own => (Spoken: new SpokenCell(cell, own.Key), Rows: own.ToArray()))).ToDictionary(
                it => it.Spoken, it => it.Rows);
        Assert.Equal(expected.Keys.ToHashSet(), spoken.ToHashSet());

        var narrowed = await reader.AtAsync(Archive.Negotiation, spoken, times, filter, cancellation);
        foreach (var (one, (records, stance)) in spoken.Zip(narrowed))
        {
            var all = new CellRecords(expected[one], times.Published, times.Recorded, filter, names[0].Coverage);
            SameStance.Check(Stance.Of(all, times.Valid), stance, $"{one} at {times} under {filter}");
            Count(spoken.Count(it => it.Cell == one.Cell) > 1 && records.Records.Count < all.Records.Count,
                "read of one speaker of several");
        }
    }

    public async Task CompareWindowsAsync(
        AsOf times, DateTimeOffset other, EvidenceFilter filter, CancellationToken cancellation)
    {
        var (from, to) = other < times.Valid.At ? (other, times.Valid.At) : (times.Valid.At, other);
        foreach (var (cell, records) in await new HistoryReader(database).WindowAsync(
            Archive.Negotiation, names, times, from, to, filter, cancellation))
        {
            var all = All(cell, times, filter);
            Assert.Equal(Told(all, from, to), Told(records, from, to));
            Count(records.Records.Count < all.Records.Count, "read of a window of fewer records than there are");
        }

        static string Told(CellRecords records, DateTimeOffset from, DateTimeOffset to) => string.Join('\n',
            Spans.Of(records, from, to.AddMicroseconds(1)).Select(it =>
                $"{it.From:O} {it.Until:O} {it.Resolved.State} {it.Resolved.Position} {it.Resolved.Certainty} "
                + $"{it.Resolved.Winner?.Id} "
                + string.Join(' ', it.Resolved.Rivals.Concat(it.Resolved.Corroborating).Select(row => row.Id))
                + string.Join(' ', it.Resolved.Conditions.Select(of => $" {of.Id} {of.Status} {of.Certainty}"))));
    }

    public async Task CompareContradictionsAsync(AsOf times, EvidenceFilter filter, CancellationToken cancellation)
    {
        var among = (await new ContradictionCells(database).AmongAsync(
            Archive.Negotiation, names, times, cancellation)).ToHashSet();
        foreach (var cell in names)
        {
            var all = All(cell, times, filter);
            var reversals = Contradictions.Reversals(all, times.Valid);
            var speakers = Contradictions.AmongSpeakers(all, times);
            Assert.True(among.Contains(cell) || reversals.IsEmpty && speakers.IsEmpty, $"{cell.Party} at {times}");
            Count(!reversals.IsEmpty, "read of a reversal");
            Count(!speakers.IsEmpty && reversals.IsEmpty, "read of speakers who differ on one side");
            Count(!among.Contains(cell) && all.Records.Count > 1,
                "read of a cell in which nothing can contradict anything");
        }
    }

    CellRecords All(CellName cell, AsOf times, EvidenceFilter filter) => new(
        byCell[(cell.Party, cell.Subject)], times.Published, times.Recorded, filter, cell.Coverage);

    void Count(bool occurred, string kind) => seen[kind] = seen.GetValueOrDefault(kind) + (occurred ? 1 : 0);
}
