using System.Globalization;
using Microsoft.AspNetCore.Http;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Stances;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class IndexedReadTests(MeasuredArchive archive, ITestOutputHelper output) : IClassFixture<MeasuredArchive>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matrix_over_a_hundred_thousand_versions_touches_few_rows_wherever_a_reader_stands()
    {
        await MeasureAsync("index grown row by row");
        await archive.Database.ExecuteAsync("reindex table timeline.position_version", Cancellation);
        await MeasureAsync("index built at once");
    }

    // Holds for an index grown row by row and for one built at once: either is there, as the other test has left it.
    [Fact]
    public async Task A_hundred_times_the_history_does_not_cost_a_hundred_times_the_pages()
    {
        await using var plans = new ExecutedPlans(archive.ConnectionString);
        foreach (var distribution in MeasuredArchive.Grown)
            foreach (var point in Points)
            {
                var few = await EffortAsync(plans, $"{distribution}", MeasuredArchive.Few, point);
                var many = await EffortAsync(plans, $"{distribution}", MeasuredArchive.Many, point);
                output.WriteLine($"{distribution} at {point}: {few.Buffers} buffers of {MeasuredArchive.Few} records, "
                    + $"{many.Buffers} of {MeasuredArchive.Many}");
                // At most with the square root of the history, where reading in full would take a hundred times as many.
                Assert.InRange(many.Buffers, 0, 10 * few.Buffers);
            }
    }

    [Fact]
    public async Task A_matrix_by_speaker_touches_few_rows_of_each()
    {
        await using var plans = new ExecutedPlans(archive.ConnectionString);
        foreach (var recordedBy in Points)
            foreach (var asOf in Points)
            {
                await ReadMatrixAsync(plans.Database, $"asOf={asOf}&knownBy={recordedBy}&recordedBy={recordedBy}&groupBy=speaker");
                var effort = await plans.TakeAsync(Cancellation);
                const int entries = MeasuredArchive.Parties * MeasuredArchive.Shown * 3;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"by speaker: asOf {asOf} known and recorded by {recordedBy}: {effort.Rows / entries:0.0} rows and "
                    + $"{effort.Buffers / entries:0.0} buffers an entry, {effort.Statements} statements"));
                // A reader of early knowledge passes over what one speaker was recorded to have said since.
                Assert.InRange(effort.Rows / entries, 0, recordedBy == asOf || recordedBy == Points[^1] ? 40 : 120);
                Assert.DoesNotContain("position_version", effort.ReadInFull);
            }
    }

    [Fact]
    public async Task Windows_and_contradictions_are_narrowed_by_index()
    {
        await using var plans = new ExecutedPlans(archive.ConnectionString);
        CellName[] names =
        [
            .. from party in Enumerable.Range(0, MeasuredArchive.Parties)
               from issue in Enumerable.Range(0, MeasuredArchive.Shown)
               select new CellName($"p{party}", $"issues/i{issue}", new(Coverage.Always, null, 180)),
        ];
        var now = DateTimeOffset.Parse(Points[^1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        await new HistoryReader(plans.Database).WindowAsync(
            Archive.Negotiation, names, new(new(now), new(now), new(now)), now.AddDays(-60), now, EvidenceFilter.None, Cancellation);
        await CheckAsync("a window of 60 days", 40);
        await new ContradictionCells(plans.Database).AmongAsync(
            Archive.Negotiation, names, new(new(now), new(now), new(now)), Cancellation);
        await CheckAsync("contradictions", 20);

        async Task CheckAsync(string what, int most)
        {
            var effort = await plans.TakeAsync(Cancellation);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what}: {effort.Rows / names.Length:0.0} rows and {effort.Buffers / names.Length:0.0} buffers a cell"));
            Assert.InRange(effort.Rows / names.Length, 0, most);
            Assert.DoesNotContain("position_version", effort.ReadInFull);
        }
    }

    static async Task<Effort> EffortAsync(ExecutedPlans plans, string party, int records, string point)
    {
        var at = DateTimeOffset.Parse(point, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        await new CellReader(plans.Database).AtAsync(
            Archive.Negotiation, [new(party, $"issues/of-{records}", new(Coverage.Always, null, 180))],
            new(new(at), new(at), new(at)), EvidenceFilter.None, Cancellation);
        return await plans.TakeAsync(Cancellation);
    }

    async Task MeasureAsync(string how)
    {
        await using var plans = new ExecutedPlans(archive.ConnectionString);
        foreach (var recordedBy in Points)
            foreach (var knownBy in Points)
                foreach (var asOf in Points)
                {
                    await ReadMatrixAsync(plans.Database, $"asOf={asOf}&knownBy={knownBy}&recordedBy={recordedBy}");
                    var effort = await plans.TakeAsync(Cancellation);
                    const int cells = MeasuredArchive.Parties * MeasuredArchive.Shown;
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{how}: asOf {asOf} knownBy {knownBy} recordedBy {recordedBy}: {effort.Rows / cells:0.0} rows and "
                        + $"{effort.Buffers / cells:0.0} buffers a cell, {effort.Statements} statements"));
                    Assert.InRange(effort.Rows / cells, 0, 20);
                    Assert.InRange(effort.Buffers / cells, 0, 60);
                    Assert.DoesNotContain("position_version", effort.ReadInFull);
                }
    }

    /// <summary>Early, in the middle, late.</summary>
    static readonly string[] Points = ["2010-09-15", "2017-06-01", "2026-01-01"];

    static Task ReadMatrixAsync(NpgsqlDataSource database, string times)
    {
        var request = new DefaultHttpContext();
        request.Request.Path = $"/api/negotiations/{Archive.Negotiation}/stances";
        request.Request.QueryString = new(
            $"?{times}&issue={string.Join(',', Enumerable.Range(0, MeasuredArchive.Shown).Select(it => $"i{it}"))}");
        return new StanceReads(database, new SetupReader(database), new CellReader(database))
            .MatrixAsync(Archive.Negotiation, new AskedQuery(request), new Asker("test"), Cancellation);
    }
}
