using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>
/// A run that was reaffirmed hundreds of times is not read whole: the index passes over plain records of one value. What
/// says the same and is not plain must not be passed over with them.
/// </summary>
public sealed class InterruptedRunTests(RunningTimeline timeline, ITestOutputHelper output)
    : IClassFixture<RunningTimeline>
{
    const int OfEach = 3, Points = 12;

    static readonly Coverage Always = new(Coverage.Always, null, 180);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happens_in_the_middle_of_a_long_run_is_seen_from_both_its_ends()
    {
        var random = new Random(20250423);
        var runs = new InterruptedRuns(random);
        var names = Enum.GetValues<Interruption>()
            .SelectMany(it => Enumerable.Range(0, OfEach).Select(i => (Interruption: it, Party: $"{it}-{i}"))).ToArray();
        var cells = names.ToDictionary(it => it.Party, it => runs.Cell(it.Party, it.Interruption).ToArray());
        await Archive.LoadAsync(timeline.Database, cells.Values.SelectMany(it => it), Cancellation);

        var (reads, narrowed) = (0, 0);
        for (var i = 0; i < 2 * Points; i++)
        {
            if (i == Points)
                await Archive.DealFewAsync(timeline.Database, Cancellation);
            foreach (var (read, all) in await CompareAsync(cells, Times(random, i % Points)))
                (reads, narrowed) = (reads + 1, narrowed + (read < all / 2 ? 1 : 0));
        }

        output.WriteLine($"{narrowed} of {reads} reads fetched less than half of the records");
        Assert.True(narrowed > reads / 2, $"only {narrowed} of {reads} reads were narrowed at all");
    }

    async Task<IEnumerable<(int Read, int All)>> CompareAsync(
        IReadOnlyDictionary<string, PositionVersion[]> cells, AsOf times)
    {
        CellName[] names = [.. cells.Keys.Select(it => new CellName(it, "issues/truce", Always))];
        var narrowed = await new CellReader(timeline.Database).AtAsync(
            Archive.Negotiation, names, times, EvidenceFilter.None, Cancellation);
        return narrowed.Select(it =>
        {
            var visible = cells[it.Cell.Party].Where(row => row.IsVisible(times.Published, times.Recorded)).ToArray();
            var expected = Stance.Of(
                new(visible, times.Published, times.Recorded, EvidenceFilter.None, Always), times.Valid);
            SameStance.Check(expected, it.Stance, $"{it.Cell.Party} at {times}");
            return (it.Records.Records.Count, visible.Length);
        }).ToArray();
    }

    /// <summary>At first all is known, then only some of it.</summary>
    static AsOf Times(Random random, int i)
    {
        DateTimeOffset End(int daysBack) => new(InterruptedRuns.Last.AddDays(-random.Next(daysBack + 1)));
        return i < Points / 2
            ? new(new(End(320)), new(End(0)), new(End(0)))
            : new(new(End(320)), new(End(200)), new(End(200)));
    }
}
