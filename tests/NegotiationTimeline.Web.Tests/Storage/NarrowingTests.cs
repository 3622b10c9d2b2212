using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class NarrowingTests(RunningTimeline timeline, ITestOutputHelper output) : IClassFixture<RunningTimeline>
{
    const int Cells = 60, Points = 50;

    static readonly DateTimeOffset Start = new(2024, 1, 6, 0, 0, 0, TimeSpan.Zero);

    static readonly Coverage Coded = new(new(Start, Start, null, null), null, 180);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_index_narrows_gives_the_same_stance_as_all_records()
    {
        var asked = Environment.GetEnvironmentVariable("NEGOTIATIONTIMELINE_TEST_SEED");
        var seed = int.TryParse(asked, out var given) ? given : 20250422;
        output.WriteLine($"seed {seed} (NEGOTIATIONTIMELINE_TEST_SEED takes another)");
        var random = new Random(seed);
        var generated = new GeneratedCells(random);
        var all = Enumerable.Range(0, Cells).SelectMany(i => Cell(generated, random, i)).ToArray();
        await Archive.LoadAsync(timeline.Database, all, Cancellation);

        var byCell = all.ToLookup(it => (it.Party, it.Content.Subject));
        var seen = generated.Kinds;
        for (var i = 0; i < Points; i++)
            await CompareAsync(random, byCell, seen);

        foreach (var (kind, count) in seen)
            output.WriteLine($"{count,7} {kind}");
        Assert.All(Expected, kind => Assert.True(seen.GetValueOrDefault(kind) > 0, $"'{kind}' did not occur"));
    }

    async Task CompareAsync(
        Random random, ILookup<(string, string), PositionVersion> byCell, SortedDictionary<string, int> seen)
    {
        AsOf times = new(new(GeneratedCells.Instant(random)), new(GeneratedCells.Instant(random)), new(GeneratedCells.Instant(random)));
        if (random.Next(2) == 0)
            times = times with { Published = new(times.Published.At.AddYears(3)), Recorded = new(times.Recorded.At.AddYears(3)) };
        var filter = Filters[random.Next(Filters.Length)];
        CellName[] names =
            [.. Enumerable.Range(0, Cells).Select(it => new CellName($"cell-{it}", "issues/truce", Coded))];

        var narrowed = await new CellReader(timeline.Database).AtAsync(
            Archive.Negotiation, names, times, filter, Cancellation);
        foreach (var (cell, records, stance) in narrowed)
        {
            var visible = byCell[(cell.Party, cell.Subject)]
                .Where(it => it.IsVisible(times.Published, times.Recorded)).ToArray();
            var expected = Stance.Of(new(visible, times.Published, times.Recorded, filter, Coded), times.Valid);
            SameStance.Check(expected, stance, $"{cell.Party} at {times} under {filter}");
            Count(seen, visible, records, expected);
        }

        await CompareSpeakersAsync(names, times, filter, byCell, seen);
        await CompareWindowsAsync(names, times, GeneratedCells.Instant(random), filter, byCell, seen);
        await CompareContradictionsAsync(names, times, filter, byCell, seen);
    }

    async Task CompareSpeakersAsync(
        CellName[] names, AsOf times, EvidenceFilter filter, ILookup<(string, string), PositionVersion> byCell,
        SortedDictionary<string, int> seen)
    {
        var reader = new SpeakerReader(timeline.Database);
        var spoken = await reader.InAsync(Archive.Negotiation, names, times, Cancellation);
        var expected = names.SelectMany(cell => byCell[(cell.Party, cell.Subject)]
            .Where(it => it.IsVisible(times.Published, times.Recorded)).GroupBy(it => it.Content.Speaker?.Name?.ToLowerInvariant() ?? "")
            .Where(own => own.Any(it => Precedence.EarliestStart(it) <= times.Valid.At))
            .Select(own => (Spoken: new SpokenCell(cell, own.Key), Rows: own.ToArray()))).ToDictionary(it => it.Spoken, it => it.Rows);
        Assert.Equal(expected.Keys.ToHashSet(), spoken.ToHashSet());

        var narrowed = await reader.AtAsync(Archive.Negotiation, spoken, times, filter, Cancellation);
        foreach (var (one, (records, stance)) in spoken.Zip(narrowed))
        {
            var all = new CellRecords(expected[one], times.Published, times.Recorded, filter, Coded);
            SameStance.Check(Stance.Of(all, times.Valid), stance, $"{one} at {times} under {filter}");
            Count(seen, spoken.Count(it => it.Cell == one.Cell) > 1 && records.Records.Count < all.Records.Count,
                "read of one speaker of several");
        }
    }

    async Task CompareWindowsAsync(
        CellName[] names, AsOf times, DateTimeOffset other, EvidenceFilter filter,
        ILookup<(string, string), PositionVersion> byCell, SortedDictionary<string, int> seen)
    {
        var (from, to) = other < times.Valid.At ? (other, times.Valid.At) : (times.Valid.At, other);
        foreach (var (cell, records) in await new HistoryReader(timeline.Database).WindowAsync(
            Archive.Negotiation, names, times, from, to, filter, Cancellation))
        {
            var all = new CellRecords(byCell[(cell.Party, cell.Subject)], times.Published, times.Recorded, filter, Coded);
            Assert.Equal(Told(all, from, to), Told(records, from, to));
            Count(seen, records.Records.Count < all.Records.Count, "read of a window of fewer records than there are");
        }

        static string Told(CellRecords records, DateTimeOffset from, DateTimeOffset to) => string.Join('\n',
            Spans.Of(records, from, to.AddMicroseconds(1)).Select(it =>
                $"{it.From:O} {it.Until:O} {it.Resolved.State} {it.Resolved.Position} {it.Resolved.Certainty} {it.Resolved.Winner?.Id} "
                + string.Join(' ', it.Resolved.Rivals.Concat(it.Resolved.Corroborating).Select(row => row.Id))));
    }

    async Task CompareContradictionsAsync(
        CellName[] names, AsOf times, EvidenceFilter filter, ILookup<(string, string), PositionVersion> byCell,
        SortedDictionary<string, int> seen)
    {
        var among = (await new ContradictionCells(timeline.Database).AmongAsync(
            Archive.Negotiation, names, times, Cancellation)).ToHashSet();
        foreach (var cell in names)
        {
            var all = new CellRecords(byCell[(cell.Party, cell.Subject)], times.Published, times.Recorded, filter, Coded);
            var (reversals, speakers) = (Contradictions.Reversals(all, times.Valid), Contradictions.AmongSpeakers(all, times));
            Assert.True(among.Contains(cell) || reversals.IsEmpty && speakers.IsEmpty, $"{cell.Party} at {times}");
            Count(seen, !reversals.IsEmpty, "read of a reversal");
            Count(seen, !speakers.IsEmpty && reversals.IsEmpty, "read of speakers who differ on one side");
            Count(seen, !among.Contains(cell) && all.Records.Count > 1, "read of a cell in which nothing can contradict anything");
        }
    }

    static void Count(SortedDictionary<string, int> seen, bool occurred, string kind) =>
        seen[kind] = seen.GetValueOrDefault(kind) + (occurred ? 1 : 0);

    static IEnumerable<PositionVersion> Cell(GeneratedCells generated, Random random, int i) => (i % 10) switch
    {
        0 => generated.Cell($"cell-{i}", i == 0 ? 3000 : 400, monotonous: true, days: 400),
        1 => generated.Cell($"cell-{i}", 150, monotonous: true, days: 15),
        2 => generated.Cell($"cell-{i}", 100, monotonous: false, days: 300),
        _ => generated.Cell($"cell-{i}", random.Next(1, 30), monotonous: false, days: random.Next(2, 400)),
    };

    static readonly EvidenceFilter[] Filters =
    [
        EvidenceFilter.None, EvidenceFilter.None, EvidenceFilter.None, new(MinGrade: new('B', '2')), new(OnRecord: true),
        new(Speaker: "speaker"), new(Authority: Authority.Envoy),
    ];

    static readonly string[] Expected =
    [
        "in a long run", "in a cell of thousands", "PositionCorrected", "PositionRefined", "EvidenceAdded",
        "PositionRetracted", "PositionReinstated", "PositionWithdrawn", "EvidenceRedated", "moved to another party",
        "month-wide", "approximate", "one of a set", "on or before", "bounded", "open start", "unknown end",
        "qualified period", "of an occasion", "declined", "read of ties", "read of fewer records than there are",
        "read past a long run", "read of a contested cell", "read of a declined cell", "read of an unknown cell",
        "read of a held cell", "read of a not-covered cell", "read of alternatives",
        "read of one speaker of several", "read of a window of fewer records than there are", "read of a reversal",
        "read of speakers who differ on one side", "read of a cell in which nothing can contradict anything",
    ];

    static void Count(
        SortedDictionary<string, int> seen, PositionVersion[] visible, CellRecords records, Stance stance)
    {
        void Add(bool occurred, string kind) => seen[kind] = seen.GetValueOrDefault(kind) + (occurred ? 1 : 0);
        Add(visible.Select(Precedence.LatestStart).Distinct().Count() < visible.Length, "read of ties");
        Add(records.Records.Count < visible.Length, "read of fewer records than there are");
        Add(stance.Since is not null && records.Records.Count + 50 < visible.Length && stance.RestsOn <
            visible.Select(Precedence.LatestStart).OrderDescending().ElementAtOrDefault(records.Records.Count),
            "read past a long run");
        Add(!stance.Resolved.Alternatives.IsEmpty, "read of alternatives");
        Add(true, $"read of {State(stance.Resolved.State)} cell");
    }

    static string State(StanceState state) => state switch
    {
        StanceState.NotCovered => "a not-covered",
        StanceState.Unknown => "an unknown",
        _ => $"a {state.ToString().ToLowerInvariant()}",
    };
}
