using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>A replay whose listener leaves.</summary>
public sealed class BrokenReplayTests(OwnTalks timeline) : IClassFixture<OwnTalks>
{
    const string April = "axis=valid&from=2025-04-19&to=2025-04-23";

    [Fact]
    public async Task What_is_recorded_meanwhile_does_not_disturb_a_replay_that_goes_on()
    {
        var whole = await Played.AllAsync(timeline.Http, April);
        await timeline.Http.RecordAsync("positions/E04/retraction", new { reason = "never said" });
        await timeline.Http.RecordAsync("positions/E21/corrections", new { reason = "misread", changes = new { position = 1 } });
        Assert.Equal(
            whole.Skip(1).Select(it => $"{it.Id} {it.Data}"),
            (await Played.AllAsync(timeline.Http, April, whole[0].Id)).Select(it => $"{it.Id} {it.Data}"));
        Assert.NotEqual(
            whole.Skip(1).Select(it => $"{it.Data}"),
            (await Played.AllAsync(timeline.Http, April)).Skip(1).Select(it => $"{it.Data}"));
    }

    [Fact]
    public async Task The_work_stops_when_nobody_listens_any_more()
    {
        var ended = new TaskCompletionSource();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name == "http.server.request.duration"
                    && ReferenceEquals(instrument.Meter.Scope, timeline.Services.GetRequiredService<IMeterFactory>()))
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var (name, value) in tags)
                if (name == "http.route" && $"{value}".EndsWith("replay", StringComparison.Ordinal))
                    ended.TrySetResult();
        });
        listener.Start();

        // A day in a thousand seconds: the second frame is two thousand seconds away.
        using (var answer = await Played.OpenAsync(timeline.Http, $"{April}&rate=0.001"))
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            Assert.StartsWith("id: 2025-04-18T21:00:00Z/0", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.False(ended.Task.IsCompleted);
        }

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
