using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class RebuildTests(TestCluster cluster)
{
    const string Cells = "/api/negotiations/ukraine-2025/stances?asOf=2025-04-20&knownBy=2025-06-01";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_were_lost_or_spoilt_come_back_from_the_events_as_they_were()
    {
        await using var timeline = new SampleTimeline(cluster);
        await timeline.InitializeAsync();
        var rebuild = timeline.Services.GetRequiredService<Rebuild>();
        var (before, clock) = (await RowsAsync(timeline), await ClockAsync(timeline));
        Assert.Empty(await rebuild.VerifyAsync(Cancellation));

        await SpoilAsync(timeline);
        var spoilt = await RowsAsync(timeline);
        Assert.NotEmpty(await rebuild.VerifyAsync(Cancellation));
        Assert.Equal(spoilt, await RowsAsync(timeline));

        Assert.Contains("negotiations/nowhere/positions/ghost", await rebuild.RunAsync(Cancellation));
        Assert.Equal(before, await RowsAsync(timeline));
        Assert.Equal(clock, await ClockAsync(timeline));
        Assert.Empty(await rebuild.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Readers_and_writers_go_on_while_everything_is_rebuilt()
    {
        await using var timeline = new SampleTimeline(cluster);
        await timeline.InitializeAsync();
        await timeline.Http.OpenAsync("talks");
        var pinned = await timeline.Http.ReadAsync((await timeline.Http.ReadAsync(Cells)).Pin);
        var rebuild = timeline.Services.GetRequiredService<Rebuild>();

        var rebuilding = Task.Run(() => rebuild.RunAsync(Cancellation), Cancellation);
        var (reads, writes) = (0, 0);
        for (; !rebuilding.IsCompleted; reads++)
        {
            Assert.Equal(pinned, await timeline.Http.ReadAsync(pinned.Pin));
            await timeline.Http.StateAsync("talks", $"said-{writes++}", 1);
        }

        Assert.Empty(await rebuilding);
        Assert.True(reads > 3 && writes > 3, $"{reads} reads and {writes} writes beside the rebuild");
        Assert.Empty(await rebuild.VerifyAsync(Cancellation));
    }

    static Task SpoilAsync(RunningTimeline timeline) => timeline.Database.ExecuteAsync(
        """
        delete from timeline.position_version where n = 0 and hashtext(stream) % 3 = 0;
        update timeline.position_version set body = '{}', latest_start = '2030-01-01' where hashtext(stream) % 3 = 1;
        delete from timeline.citation where hashtext(stream) % 3 = 2;
        delete from timeline.setup_version where kind = 'party' and slug = 'russia';
        insert into timeline.citation values ('nowhere', 'paper', 'negotiations/nowhere/positions/ghost')
        """, Cancellation);

    static Task<List<string>> RowsAsync(RunningTimeline timeline) => timeline.Database.ListAsync<string>(
        """
        select row from (select p::text as row from timeline.position_version p
            union all select s::text from timeline.setup_version s union all select c::text from timeline.citation c) rows
        order by row
        """, Cancellation);

    static Task<List<string>> ClockAsync(RunningTimeline timeline) =>
        timeline.Database.ListAsync<string>("select c::text from timeline.recorded_clock c order by 1", Cancellation);
}
