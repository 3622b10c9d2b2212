using System.Net;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Samples;

/// <summary>The bundled sample is loaded once, whole, through the same commands as anyone's.</summary>
public sealed class SampleTests(SampleTimeline timeline, TestCluster cluster) : IClassFixture<SampleTimeline>
{
    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        var before = await timeline.RecordAsync();

        await using (await timeline.StartNodeAsync(withSample: true))
            Assert.Equal(before, await timeline.RecordAsync());
    }

    /// <summary>Again and again: what one start completed breaks off elsewhere before the next.</summary>
    [Fact]
    public async Task A_load_that_broke_off_is_completed_at_the_next_start()
    {
        var whole = await timeline.RecordAsync();
        await using var broken = new SampleTimeline(cluster);
        await broken.InitializeAsync();
        foreach (var events in new[] { 1, 10, 35, 50, whole.Events - 1, whole.Events - 3 })
        {
            await BreakOffAsync(broken, events);
            Assert.Equal(events, (await broken.RecordAsync()).Events);

            await using (await broken.StartNodeAsync(withSample: true))
            {
                Assert.Equal(whole.Events, (await broken.RecordAsync()).Events);
                Assert.Equal(await MatrixAsync(timeline), await MatrixAsync(broken));
            }
        }
    }

    [Fact]
    public async Task What_was_amended_before_the_load_was_completed_stays_amended()
    {
        await using var broken = new SampleTimeline(cluster);
        await broken.InitializeAsync();
        await BreakOffAsync(broken, 35);
        const string Sample = "/api/negotiations/ukraine-2025";
        (await broken.PutAsync($"{Sample}/parties/russia", """{ "name": "Russian Federation", "kind": "state" }""")).Is(HttpStatusCode.OK);
        (await broken.PostAsync($"{Sample}/positions/E08/retraction", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);

        await using (await broken.StartNodeAsync(withSample: true))
        {
            Assert.Equal("Russian Federation", $"{(await broken.GetAsync(Sample)).Json["parties"]![0]!["name"]}");
            Assert.Equal("retracted", (await broken.GetAsync($"{Sample}/positions/E08"))["state"]);
            (await broken.GetAsync($"{Sample}/positions/E35")).Is(HttpStatusCode.OK);
        }
    }

    static async Task<string> MatrixAsync(RunningTimeline program) =>
        (await program.GetAsync("/api/negotiations/ukraine-2025/stances?asOf=2025-04-23&knownBy=2025-04-23")).Json["stances"]!.ToJsonString();

    /// <summary>Takes back all but the first events, as if the machine had stopped there.</summary>
    static async Task BreakOffAsync(RunningTimeline program, long events)
    {
        await using var undo = program.Database.CreateCommand(
            $"""
            delete from timeline.mt_events where seq_id not in (
                select seq_id from timeline.mt_events order by seq_id limit {events});
            delete from timeline.mt_streams s where not exists (select from timeline.mt_events e where e.stream_id = s.id);
            update timeline.mt_streams s set version = (select max(version) from timeline.mt_events e where e.stream_id = s.id);
            delete from timeline.position_version p where not exists (select from timeline.mt_events e where e.stream_id = p.stream);
            delete from timeline.setup_version p where not exists (select from timeline.mt_events e where e.stream_id = p.stream);
            delete from timeline.record_version p where not exists (select from timeline.mt_events e where e.stream_id = p.stream);
            delete from timeline.citation p where not exists (select from timeline.mt_events e where e.stream_id = p.stream);
            """);
        await undo.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
