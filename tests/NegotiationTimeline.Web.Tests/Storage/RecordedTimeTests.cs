using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class RecordedTimeTests(TestCluster cluster)
{
    const string Events =
        "select timestamp from timeline.mt_events where stream_id like 'negotiations/talks/%' order by seq_id";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_with_clocks_an_hour_apart_record_in_the_order_of_one_clock()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await using var other = await timeline.StartNodeAsync();
        using var elsewhere = new HttpClient { BaseAddress = new(other.Addresses.First()) };
        var now = DateTimeOffset.UtcNow;
        Skew(timeline.Services, now.AddHours(1));
        Skew(other.Services, now.AddHours(-1));
        await timeline.Http.OpenAsync("talks");

        for (var i = 0; i < 10; i++)
        {
            var receipt = await (i % 2 == 0 ? timeline.Http : elsewhere).StateAsync("talks", $"in-turn-{i}", 1);
            var events = await timeline.Database.ListAsync<DateTime>(Events, Cancellation);
            Assert.Equal(await LastAsync(timeline), receipt);
            Assert.Equal(receipt.UtcDateTime, events[^1]);
        }

        await Task.WhenAll(Enumerable.Range(0, 30).Select(
            i => (i % 2 == 0 ? timeline.Http : elsewhere).StateAsync("talks", $"at-once-{i}", 1)));

        var recorded = await timeline.Database.ListAsync<DateTime>(Events, Cancellation);
        Assert.True(recorded.Count >= 40);
        Assert.Equal(recorded.Distinct().Order(), recorded);
        Assert.All(recorded, at => Assert.InRange(at, now.UtcDateTime.AddMinutes(-30), now.UtcDateTime.AddMinutes(30)));
    }

    [Fact]
    public async Task When_the_database_s_clock_steps_back_recorded_time_does_not()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await timeline.Http.OpenAsync("talks");
        await timeline.Database.ExecuteAsync("update timeline.recorded_clock set last = last + interval '1 hour'", Cancellation);
        var last = await LastAsync(timeline);

        var clock = await RecordedClock.ReadAsync(timeline.Database, "talks", Cancellation);
        Assert.True(clock.Now >= last && clock.Horizon >= last, $"{clock} is before {last:O}");

        var first = await timeline.Http.StateAsync("talks", "first", 1);
        var second = await timeline.Http.StateAsync("talks", "second", 1);
        Assert.True(last < first && first < second);
        var after = await RecordedClock.ReadAsync(timeline.Database, "talks", Cancellation);
        Assert.True(after.Now >= second && after.Horizon >= second, $"{after} is before {second:O}");
        Assert.Contains("\"second\"", (await timeline.Http.ReadAsync("/api/negotiations/talks/stances")).Text, StringComparison.Ordinal);
    }

    /// <summary>The instant that the database read for the last recording.</summary>
    static async Task<DateTimeOffset> LastAsync(RunningTimeline timeline) =>
        (await timeline.Database.ListAsync<DateTime>("select last from timeline.recorded_clock", Cancellation))[0];

    /// <summary>What Marten takes for the time, and what the program would if it asked its own clock.</summary>
    static void Skew(IServiceProvider node, DateTimeOffset clock) =>
        ((DocumentStore)node.GetRequiredService<IDocumentStore>()).Options.Events.TimeProvider = new FakeTimeProvider(clock);
}
