using System.Collections.Concurrent;
using System.Globalization;
using Marten;
using Marten.Services;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class SlowWriterTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    readonly ConcurrentDictionary<string, string> kept = [];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_called_immutable_stays_when_the_record_of_a_slow_writer_appears_at_last()
    {
        await timeline.Http.OpenAsync("talks");
        var earlier = await timeline.Http.StateAsync("talks", "early", 1);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => ReadOnAsync(done.Token)).ToArray();

        await using var connection = await timeline.Database.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var session = timeline.Services.GetRequiredService<IDocumentStore>()
            .LightweightSession(SessionOptions.ForTransaction(transaction));
        var desk = await Desk.OpenAsync(session, new Asked<string>("talks", "", "", "slow"), Cancellation);
        var stamp = desk.At.At;
        await ReadAroundAsync(earlier, stamp);

        desk.Append(StreamKeys.Position("talks", "late"), Late);
        await session.SaveChangesAsync(Cancellation);
        await ReadAroundAsync(earlier, stamp);

        await transaction.CommitAsync(Cancellation);
        Assert.All(await ReadAllAsync(null), it => Assert.Contains("\"late\"", it.Text, StringComparison.Ordinal));
        Assert.All(await ReadAllAsync(stamp), it => Assert.Contains("\"late\"", it.Text, StringComparison.Ordinal));
        Assert.All(await ReadAllAsync(stamp), it => Assert.True(it.Immutable, "what is settled may be kept"));
        await done.CancelAsync();
        await Task.WhenAll(readers);
        await StillTheSameAsync();
    }

    /// <summary>While the writer is under way: before its instant all is settled, at it and after it nothing is.</summary>
    async Task ReadAroundAsync(DateTimeOffset earlier, DateTimeOffset stamp)
    {
        var clock = await RecordedClock.ReadAsync(timeline.Database, "talks", Cancellation);
        Assert.Equal(stamp - Microsecond, clock.Horizon);

        foreach (var before in new[] { earlier, stamp - Microsecond })
            Assert.All(await ReadAllAsync(before), it => Assert.True(it.Immutable, $"{before:O} may be kept"));
        foreach (var after in new DateTimeOffset?[] { stamp, stamp + Microsecond, clock.Now, null })
            Assert.All(await ReadAllAsync(after), it => Assert.False(it.Immutable, $"{after:O} may yet change"));
    }

    async Task ReadOnAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
            await ReadAllAsync(null);
    }

    /// <summary>Every kind of answer at one instant, and what its pin leads to; what may be kept is kept.</summary>
    /// <param name="recordedBy">null = not asked.</param>
    async Task<(string Text, bool Immutable, string Pin)[]> ReadAllAsync(DateTimeOffset? recordedBy)
    {
        var times = recordedBy is { } at ? $"&recordedBy={ReadPoint.Text(at)}" : "";
        return await Task.WhenAll(Addresses.Select(async address =>
        {
            var answer = await ReadAsync($"{address}?knownBy=2100-01-01{times}");
            Assert.True((await ReadAsync(answer.Pin)).Immutable, $"{answer.Pin} may be kept");
            return answer;
        }));
    }

    async Task<(string Text, bool Immutable, string Pin)> ReadAsync(string address)
    {
        var answer = await timeline.Http.ReadAsync(address);
        if (answer.Immutable)
            Assert.Equal(answer.Text, kept.GetOrAdd(address, answer.Text));
        return answer;
    }

    async Task StillTheSameAsync()
    {
        Assert.NotEmpty(kept);
        foreach (var (address, text) in kept)
            Assert.Equal(text, (await timeline.Http.ReadAsync(address)).Text);
    }

    static readonly string[] Addresses =
        ["/api/negotiations/talks/stances", "/api/negotiations/talks/positions"];

    static readonly PositionStated Late = Archive.Stated(
        "late", Archive.Content("russia", "truce", -2, "2025-04-02"),
        DateTimeOffset.Parse("2025-04-02T12:00:00Z", CultureInfo.InvariantCulture)) with
    { Negotiation = "talks" };
}
