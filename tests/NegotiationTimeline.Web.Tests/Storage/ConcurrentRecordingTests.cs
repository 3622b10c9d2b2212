using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Proposals;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

public sealed class ConcurrentRecordingTests(TestCluster cluster)
{
    const string Matrix = "/api/negotiations/talks/stances";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pinned_answers_stay_as_they_are_while_many_record_and_one_is_slow_to_commit()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await timeline.Http.OpenAsync("talks");
        var pinned = new ConcurrentDictionary<string, string>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => ReadAsync(timeline, pinned, done.Token)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => timeline.Http.StateAsync("talks", $"before-{i}", i % 5 - 2)));
        await using (var slow = await timeline.Database.OpenConnectionAsync(Cancellation))
        {
            await using var transaction = await slow.BeginTransactionAsync(Cancellation);
            var at = await BeginAsync(slow);
            var waiting = Enumerable.Range(0, 10).Select(i => timeline.Http.StateAsync("talks", $"after-{i}", 2)).ToArray();
            for (var i = 0; i < 10; i++)
                await PinAsync(timeline, pinned);
            var clock = await RecordedClock.ReadAsync(timeline.Database, "talks", Cancellation);
            Assert.True(clock.Horizon < at, "the slow writer's instant is not yet settled");
            Assert.All(waiting, it => Assert.False(it.IsCompleted));
            await transaction.CommitAsync(Cancellation);
            await Task.WhenAll(waiting);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.NotEmpty(pinned);
        foreach (var (address, text) in pinned)
            Assert.Equal(text, (await timeline.Http.ReadAsync(address)).Text);
    }

    [Fact]
    public async Task Two_who_revise_a_proposal_at_once_each_see_what_the_other_did()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        var offer = await OfferedTalks.OpenAsync(timeline);
        (await ReviseAsync("stay", after: null, on: "2025-03-10")).Is(HttpStatusCode.Created);
        Task<Reply>[] both;
        await using (var other = await timeline.Database.OpenConnectionAsync(Cancellation))
        {
            await using var transaction = await other.BeginTransactionAsync(Cancellation);
            await BeginAsync(other, offer.Talks.Slug);
            both = [ReviseAsync("halt", "stay"), ReviseAsync("stay", "halt")];
            await Task.Delay(1000, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal(["Created", "UnprocessableEntity"],
            (await Task.WhenAll(both)).Select(it => $"{it.Status}").Order(StringComparer.Ordinal));

        Task<Reply> ReviseAsync(string clause, string? after, string on = "2025-03-20") => offer.PostAsync(
            "/offer/revisions", JsonSerializer.Serialize(new
            {
                on,
                clauses = new[] { new { id = clause, issue = "x", text = "T", after } },
                evidence = new[] { new { source = "second", grade = "B2" } },
            }));
    }

    [Fact]
    public async Task A_write_is_seen_by_the_next_read()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await timeline.Http.OpenAsync("talks");
        for (var i = 0; i < 20; i++)
        {
            await timeline.Http.StateAsync("talks", $"said-{i:00}", i % 5 - 2);
            Assert.Contains($"\"said-{i:00}\"", (await timeline.Http.ReadAsync(Matrix)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_and_a_writer_that_dies_frees_the_queue()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await timeline.Http.OpenAsync("talks");
        var events = await CountAsync(timeline, "select count(*) from timeline.mt_events");
        await timeline.Database.ExecuteAsync(
            "do $$ begin execute format('alter database %I set timeline.lock_timeout = ''300ms''', current_database()); end $$", Cancellation);
        await using var node = await timeline.StartNodeAsync();
        using var http = new HttpClient { BaseAddress = new(node.Addresses.First()) };

        await using var stuck = await timeline.Database.OpenConnectionAsync(Cancellation);
        await using var transaction = await stuck.BeginTransactionAsync(Cancellation);
        await BeginAsync(stuck);
        using var busy = await http.TryAsync(HttpMethod.Post, "/api/negotiations/talks/positions", Negotiating.Body("late", 1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Contains("/problems/busy", await busy.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(events, await CountAsync(timeline, "select count(*) from timeline.mt_events"));

        await timeline.Database.ExecuteAsync($"select pg_terminate_backend({stuck.ProcessID})", Cancellation);
        await http.StateAsync("talks", "late", 1);
    }

    [Fact]
    public async Task A_refused_command_leaves_no_transaction_and_no_lock()
    {
        await using var timeline = new RunningTimeline(cluster);
        await timeline.InitializeAsync();
        await timeline.Http.OpenAsync("talks");
        await timeline.Http.StateAsync("talks", "said", 1);
        foreach (var (id, position) in new[] { ("said", 2), ("no id", 1), ("far", 9) })
        {
            using var refused = await timeline.Http.TryAsync(
                HttpMethod.Post, "/api/negotiations/talks/positions", Negotiating.Body(id, position));
            Assert.InRange((int)refused.StatusCode, 400, 499);
        }

        Assert.Equal(0, await CountAsync(timeline, "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'"));
        Assert.Equal(0, await CountAsync(timeline, "select count(*) from pg_locks where locktype = 'advisory' and classid in (7301, 7303) and database = (select oid from pg_database where datname = current_database())"));
    }

    static async Task ReadAsync(RunningTimeline timeline, ConcurrentDictionary<string, string> pinned, CancellationToken done)
    {
        for (var horizon = DateTimeOffset.MinValue; !done.IsCancellationRequested;)
        {
            var clock = await RecordedClock.ReadAsync(timeline.Database, "talks", Cancellation);
            Assert.True(clock.Horizon >= horizon, $"the horizon went back from {horizon:O} to {clock.Horizon:O}");
            horizon = clock.Horizon;
            await PinAsync(timeline, pinned);
        }
    }

    static async Task PinAsync(RunningTimeline timeline, ConcurrentDictionary<string, string> pinned)
    {
        var (text, immutable, pin) = await timeline.Http.ReadAsync((await timeline.Http.ReadAsync(Matrix)).Pin);
        Assert.True(immutable, $"{pin} is not immutable");
        Assert.Equal(text, pinned.GetOrAdd(pin, text));
    }

    static async Task<DateTimeOffset> BeginAsync(NpgsqlConnection connection, string negotiation = "talks")
    {
        await using var begin = new NpgsqlCommand($"select timeline.begin_recording('{negotiation}')", connection);
        return new((DateTime)(await begin.ExecuteScalarAsync(Cancellation))!);
    }

    static async Task<long> CountAsync(RunningTimeline timeline, string sql) =>
        (await timeline.Database.ListAsync<long>(sql, Cancellation))[0];
}
