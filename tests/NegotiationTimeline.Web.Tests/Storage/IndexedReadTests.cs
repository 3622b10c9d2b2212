using System.Globalization;
using Microsoft.AspNetCore.Http;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Stances;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class IndexedReadTests(TestCluster cluster, ITestOutputHelper output)
{
    const int Parties = 20, Issues = 110, Shown = 10, LongCell = 3000;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matrix_over_a_hundred_thousand_versions_touches_few_rows_wherever_a_reader_stands()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await DescribeAsync(timeline.Database);
        await Archive.LoadAsync(timeline.Database, Records().SelectMany(it => it.Rows).OrderBy(it => it.FirstRecorded), Cancellation);

        await MeasureAsync(timeline, "index grown row by row");
        await timeline.Database.ExecuteAsync("reindex table timeline.position_version", Cancellation);
        await MeasureAsync(timeline, "index built at once");
    }

    [Fact]
    public async Task A_hundred_times_the_history_does_not_cost_a_hundred_times_the_pages()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        Distribution[] adverse = [Distribution.RecordedAtRandom, Distribution.LongRun];
        var random = new Random(20250420);
        await Archive.LoadAsync(timeline.Database,
            adverse.SelectMany(it => new[] { 300, 30_000 }.SelectMany(records =>
                    Distributions.Cell(random, $"{it}", $"of-{records}", it, records, $"{it}-{records}")))
                .SelectMany(it => it.Rows).OrderBy(it => it.FirstRecorded), Cancellation);

        await using var plans = new ExecutedPlans(timeline.ConnectionString);
        foreach (var distribution in adverse)
        foreach (var point in Points)
        {
            var few = await EffortAsync(plans, $"{distribution}", "of-300", point);
            var many = await EffortAsync(plans, $"{distribution}", "of-30000", point);
            output.WriteLine($"{distribution} at {point}: {few.Buffers} buffers of 300 records, {many.Buffers} of 30,000");
            // At most with the square root of the history, where reading in full would take a hundred times as many.
            Assert.InRange(many.Buffers, 0, 10 * few.Buffers);
        }
    }

    static async Task<Effort> EffortAsync(ExecutedPlans plans, string party, string issue, string point)
    {
        var at = DateTimeOffset.Parse(point, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        await new CellReader(plans.Database).AtAsync(
            Archive.Negotiation, [new(party, $"issues/{issue}", new(Coverage.Always, null, 180))],
            new(new(at), new(at), new(at)), EvidenceFilter.None, Cancellation);
        return await plans.TakeAsync(Cancellation);
    }

    async Task MeasureAsync(RunningTimeline timeline, string how)
    {
        await using var plans = new ExecutedPlans(timeline.ConnectionString);
        foreach (var recordedBy in Points)
        foreach (var knownBy in Points)
        foreach (var asOf in Points)
        {
            await ReadMatrixAsync(plans.Database, $"asOf={asOf}&knownBy={knownBy}&recordedBy={recordedBy}");
            var effort = await plans.TakeAsync(Cancellation);
            var cells = Parties * Shown;
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

    static IEnumerable<Domain.Positions.PositionHistory> Records()
    {
        var random = new Random(20250420);
        var distributions = Enum.GetValues<Distribution>();
        for (var party = 0; party < Parties; party++)
        for (var issue = 0; issue < Issues; issue++)
        {
            // The long cells lie among those that are read, one of each distribution.
            var isLong = issue < Shown && party == issue;
            var distribution = distributions[isLong ? issue : (party + issue) % distributions.Length];
            var records = isLong ? LongCell : distribution == Distribution.Corrected ? 10 : 32;
            foreach (var record in Distributions.Cell(random, $"p{party}", $"i{issue}", distribution, records, $"p{party}-i{issue}"))
                yield return record;
        }
    }

    static Task ReadMatrixAsync(NpgsqlDataSource database, string times)
    {
        var request = new DefaultHttpContext();
        request.Request.Path = $"/api/negotiations/{Archive.Negotiation}/stances";
        request.Request.QueryString = new(
            $"?{times}&issue={string.Join(',', Enumerable.Range(0, Shown).Select(it => $"i{it}"))}");
        return new StanceReads(database, new SetupReader(database), new CellReader(database))
            .MatrixAsync(Archive.Negotiation, new AskedQuery(request), new Asker("test"), Cancellation);
    }

    /// <summary>As if all had been set up before the first record.</summary>
    static Task DescribeAsync(NpgsqlDataSource database) => database.ExecuteAsync(
        $$"""
        insert into timeline.setup_version
        select kind || slug, 0, '{{Archive.Negotiation}}', kind, slug, tstzrange('2009-01-01', 'infinity'), '2009-01-01', body::jsonb
        from (
            select 'negotiation' as kind, '{{Archive.Negotiation}}' as slug, '{"slug": "{{Archive.Negotiation}}", "timeZone": "{{Archive.Zone}}",
                "profile": {"title": "Archive", "coverage": "../..", "staleAfter": 180, "visibility": "public", "coders": []} }' as body
            union all
            select 'party', 'p' || i, '{"slug": "p' || i || '", "profile": {"name": "P", "kind": "state", "sameAs": [], "members": []} }'
            from generate_series(0, {{Parties - 1}}) i
            union all
            select 'issue', 'i' || i, '{"slug": "i' || i || '", "profile": {"proposition": "It is so.", "salience": 1} }'
            from generate_series(0, {{Issues - 1}}) i
        ) described;
        analyze timeline.setup_version
        """, Cancellation);
}
