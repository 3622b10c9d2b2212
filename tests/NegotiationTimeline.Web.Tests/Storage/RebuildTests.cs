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
        var all = await timeline.Database.ListAsync<string>(
            $"select id from timeline.mt_streams union select '{Ghost}'", Cancellation);
        Assert.Equivalent(all, await rebuild.VerifyAsync(Cancellation), strict: true);
        Assert.Equal(spoilt, await RowsAsync(timeline));

        Assert.Equivalent(all, await rebuild.RunAsync(Cancellation), strict: true);
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

        // One rebuild after the other for as long as there are reads and writes: some of each fall into every part of it.
        using var enough = new CancellationTokenSource();
        var rebuilding = Task.Run(
            async () =>
            {
                List<string> differing = [];
                do
                    differing.AddRange(await rebuild.RunAsync(Cancellation));
                while (!enough.IsCancellationRequested);
                return differing;
            },
            Cancellation);
        for (var i = 0; i < 10 && !rebuilding.IsFaulted; i++)
        {
            Assert.Equal(pinned, await timeline.Http.ReadAsync(pinned.Pin));
            await timeline.Http.StateAsync("talks", $"said-{i}", 1);
        }

        await enough.CancelAsync();
        Assert.Empty(await rebuilding);
        Assert.Empty(await rebuild.VerifyAsync(Cancellation));
    }

    const string Ghost = "negotiations/nowhere/positions/ghost";

    /// <summary>Every stream in one way or another: rows that are missing, changed or too many.</summary>
    static Task SpoilAsync(RunningTimeline timeline) => timeline.Database.ExecuteAsync(
        $$"""
        create temp view spoilt as
            select id as stream, (row_number() over (order by id)) % 6 as way from timeline.mt_streams
            where id like '%/positions/%';
        delete from timeline.position_version where n = 0 and stream in (select stream from spoilt where way = 0);
        delete from timeline.position_version where stream in (select stream from spoilt where way = 1);
        update timeline.position_version set body = '{}' where stream in (select stream from spoilt where way = 2);
        insert into timeline.position_version
            select (jsonb_populate_record(p, '{"n": 100}')).* from timeline.position_version p
            where n = 0 and stream in (select stream from spoilt where way = 3);
        delete from timeline.citation where stream in (select stream from spoilt where way = 4);
        update timeline.position_version set source = 'elsewhere' where stream in (select stream from spoilt where way = 4);
        insert into timeline.citation select 'nowhere', 'paper', stream from spoilt where way = 5;
        insert into timeline.citation values ('nowhere', 'paper', '{{Ghost}}');
        drop view spoilt;
        update timeline.setup_version set body = '{}' where hashtext(stream) % 2 = 0;
        delete from timeline.setup_version where hashtext(stream) % 2 <> 0;
        update timeline.record_version set body = '{}' where hashtext(stream) % 2 = 0;
        delete from timeline.record_version where hashtext(stream) % 2 <> 0;
        delete from timeline.position_version where derived
        """, Cancellation);

    // Which rows of a cell are its first few changes no answer.
    static Task<List<string>> RowsAsync(RunningTimeline timeline) => timeline.Database.ListAsync<string>(
        """
        select row from (select (to_jsonb(p) - 'narrowed')::text as row from timeline.position_version p
            union all select r::text from timeline.record_version r
            union all select s::text from timeline.setup_version s union all select c::text from timeline.citation c) rows
        order by row
        """, Cancellation);

    static Task<List<string>> ClockAsync(RunningTimeline timeline) =>
        timeline.Database.ListAsync<string>("select c::text from timeline.recorded_clock c order by 1", Cancellation);
}
