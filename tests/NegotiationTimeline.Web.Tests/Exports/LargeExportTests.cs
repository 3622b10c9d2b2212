using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Storage;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>The positions of the sample over and over: what is exported is read step by step.</summary>
public sealed class LargeExportTests(CrowdedPositions timeline, ITestOutputHelper output) : IClassFixture<CrowdedPositions>
{
    const string Negotiation = "ukraine-2025";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static AsOf Now => new(new(DateTimeOffset.UtcNow), new(DateTimeOffset.UtcNow), new(DateTimeOffset.UtcNow));

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_rows()
    {
        var (rows, least, most) = (0, long.MaxValue, 0L);
        await foreach (var row in new ExportReader(timeline.Database).PositionsAsync(Negotiation, Now, new(), Cancellation))
            if (++rows % 4_000 == 0)
            {
                var held = GC.GetTotalMemory(forceFullCollection: true);
                (least, most) = (Math.Min(least, held), Math.Max(most, held));
                Assert.NotEmpty(row.Id);
            }

        output.WriteLine($"{rows} rows; {least / 1024:N0} to {most / 1024:N0} kB held");
        Assert.InRange(rows, 20_000, int.MaxValue);
        // Held at once, as many rows take some hundred megabytes.
        Assert.InRange(most - least, 0, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task Each_step_touches_the_rows_that_it_brings()
    {
        await using var plans = new ExecutedPlans(timeline.ConnectionString);
        var rows = await new ExportReader(plans.Database)
            .PositionsAsync(Negotiation, Now, new(), Cancellation).Take(5 * ExportReader.Step).CountAsync(Cancellation);
        var effort = await plans.TakeAsync(Cancellation);

        output.WriteLine($"{rows} rows by {effort.Statements} statements: {effort.Rows:0} rows touched");
        Assert.Equal(5, effort.Statements);
        Assert.InRange(effort.Rows, 1, 2 * rows);
        Assert.DoesNotContain("position_version", effort.ReadInFull);
    }

    [Fact]
    public async Task All_of_it_comes_over_HTTP_and_each_row_once()
    {
        var rows = await timeline.CsvAsync($"/api/negotiations/{Negotiation}/export.csv");

        Assert.InRange(rows.Count, 20_000, int.MaxValue);
        Assert.Equal(rows.Count, rows.Select(it => (it["id"], it["version"], it["party"])).Distinct().Count());
    }

    [Fact]
    public async Task The_complete_record_is_read_in_its_own_order_by_an_index()
    {
        await using var plans = new ExecutedPlans(timeline.ConnectionString);
        var events = await new EventReader(plans.Database)
            .EventsAsync(Negotiation, DateTimeOffset.UtcNow, Cancellation).CountAsync(Cancellation);
        var effort = await plans.TakeAsync(Cancellation);

        Assert.InRange(effort.Rows, events, events + 10);
        Assert.DoesNotContain("mt_events", effort.ReadInFull);
    }
}

/// <summary>Some tens of thousands of rows, and as many events of another negotiation.</summary>
public sealed class CrowdedPositions(TestCluster cluster) : SampleTimelineOfItsOwn(cluster)
{
    const int Rounds = 1_500;

    protected override async Task FillAsync() => await Database.ExecuteAsync(
        $"""
        insert into timeline.position_version
        select stream || '-' || i, n, negotiation, record || '-' || i, version, party, subject, cell, begins, uncertain, stands, face,
            known, recorded, earliest_start - ago, latest_start - ago, earliest_end, latest_end, occasion, speaker,
            first_recorded, body, words, derived
        from timeline.position_version, generate_series(1, {Rounds}) i, lateral (select i * interval '1 hour' as ago) shift
        where not derived;
        insert into timeline.mt_streams (id, type, version) select 'negotiations/other/sources/' || i, null, 1 from generate_series(1, 20000) i;
        insert into timeline.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
        select 1000000 + i, gen_random_uuid(), 'negotiations/other/sources/' || i, 1, {Empty}, 'source_described', now(), '*DEFAULT*'
        from generate_series(1, 20000) i;
        analyze timeline.position_version;
        analyze timeline.mt_events
        """, TestContext.Current.CancellationToken);

    const string Empty = "'{}'";
}

/// <summary>With the bundled sample, and more to come.</summary>
public abstract class SampleTimelineOfItsOwn(TestCluster cluster) : RunningTimeline(cluster), IAsyncLifetime
{
    protected override bool WithSample => true;

    protected abstract Task FillAsync();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await FillAsync();
    }
}
