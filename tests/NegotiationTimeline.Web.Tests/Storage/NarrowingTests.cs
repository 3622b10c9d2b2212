using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
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
        {
            if (i == Points / 2)
                await Archive.DealFewAsync(timeline.Database, Cancellation);
            await CompareAsync(random, byCell, seen, beforeCoverage: i == 0);
        }

        foreach (var (kind, count) in seen)
            output.WriteLine($"{count,7} {kind}");
        Assert.All(Expected, kind => Assert.True(seen.GetValueOrDefault(kind) > 0, $"'{kind}' did not occur"));
    }

    async Task CompareAsync(
        Random random, ILookup<(string, string), PositionVersion> byCell, SortedDictionary<string, int> seen,
        bool beforeCoverage)
    {
        AsOf times = new(new(GeneratedCells.Instant(random)), new(GeneratedCells.Instant(random)), new(GeneratedCells.Instant(random)));
        if (random.Next(2) == 0)
            times = times with { Published = new(times.Published.At.AddYears(3)), Recorded = new(times.Recorded.At.AddYears(3)) };
        if (beforeCoverage)
            times = times with { Valid = new(Start.AddDays(-1)) };
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

        var reads = new NarrowedReads(timeline.Database, names, byCell, seen);
        await reads.CompareSpeakersAsync(times, filter, Cancellation);
        await reads.CompareWindowsAsync(times, GeneratedCells.Instant(random), filter, Cancellation);
        await reads.CompareContradictionsAsync(times, filter, Cancellation);
    }

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
        "in a long run", "in a cell of thousands", "RecordCorrected", "RecordRefined", "EvidenceAdded",
        "RecordRetracted", "RecordReinstated", "RecordWithdrawn", "EvidenceRedated", "ConditionResolved",
        "ResolutionRetracted", "with a condition", "read of an open condition", "read of a resolved condition", "moved to another party",
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
        Add(stance.Resolved.Conditions.Any(it => it.By is null), "read of an open condition");
        Add(stance.Resolved.Conditions.Any(it => it.By is not null), "read of a resolved condition");
        Add(true, $"read of {State(stance.Resolved.State)} cell");
    }

    static string State(StanceState state) => state switch
    {
        StanceState.NotCovered => "a not-covered",
        StanceState.Unknown => "an unknown",
        _ => $"a {state.ToString().ToLowerInvariant()}",
    };
}
