using Microsoft.Extensions.Time.Testing;
using NegotiationTimeline.Web.Stances;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>How fast a replay goes, by a clock that only the test moves.</summary>
public sealed class PaceTests
{
    static readonly DateTimeOffset Start = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    readonly FakeTimeProvider time = new();
    int beats;

    [Fact]
    public void Without_a_rate_nothing_waits() => Assert.True(Wait(new Pace(0, Start, time), days: 1000).IsCompletedSuccessfully);

    [Fact]
    public async Task Days_pass_at_the_rate_asked_for_counted_from_the_first_frame()
    {
        var pace = new Pace(2, Start, time);
        Assert.True(Wait(pace, days: 0).IsCompletedSuccessfully);
        var waiting = Wait(pace, days: 10);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        await waiting;
        // A tenth of a second late once is not a tenth of a second late ever after.
        waiting = Wait(pace, days: 20);
        time.Advance(TimeSpan.FromSeconds(4.9));
        await waiting;
    }

    [Fact]
    public async Task While_waiting_long_it_gives_signs_of_life()
    {
        var waiting = Wait(new Pace(1, Start, time), days: 40);
        for (var second = 0; second < 40; second++)
            time.Advance(TimeSpan.FromSeconds(1));
        await waiting;
        Assert.Equal(2, beats);
    }

    [Fact]
    public async Task Who_leaves_is_not_waited_for()
    {
        using var left = new CancellationTokenSource();
        var waiting = Wait(new Pace(0.001, Start, time), days: 40, left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    Task Wait(Pace pace, int days, CancellationToken? left = null) => pace.WaitUntilAsync(
        Start.AddDays(days), () => { beats++; return Task.CompletedTask; }, left ?? TestContext.Current.CancellationToken);
}
