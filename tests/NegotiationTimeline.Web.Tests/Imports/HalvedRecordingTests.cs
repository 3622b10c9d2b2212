using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Imports;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>
/// The events of an import are one half, its rows another one: whatever happens between the ends of both, they end as one.
/// A trigger holds the second half right before its commit, when the first is prepared already.
/// </summary>
[Collection(nameof(ImportedFiles))]
public sealed class HalvedRecordingTests(RunningTimeline timeline) : IAsyncLifetime
{
    const int Gate = 741852;

    const string Held =
        """
        select count(*) from pg_locks where locktype = 'advisory' and objid = 741852 and not granted
            and database = (select oid from pg_database where datname = current_database())
        """;

    const string Prepared = "select gid from pg_prepared_xacts where database = current_database()";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_both_are_recorded_nobody_sees_either_and_pinned_answers_stay()
    {
        var talks = await Talks.OpenAsync(timeline);
        await using (await ClosedGateAsync())
        {
            await timeline.SendTwoRowsAsync(talks);
            await HeldAsync();

            Assert.Single(await timeline.Database.ListAsync<string>(Prepared, Cancellation));
            var held = await RecordedClock.ReadAsync(timeline.Database, talks.Slug, Cancellation);
            Assert.Equal("unknown", await talks.CellAsync());
            Assert.Equal("recording", $"{(await talks.GetAsync("imports/1")).Json["state"]}");
            var later = await RecordedClock.ReadAsync(timeline.Database, talks.Slug, Cancellation);
            Assert.True(held.Horizon == later.Horizon && later.Now > held.Now, $"{held} and {later}");
            // Of others, nobody goes on with it or takes it back: it is at work.
            Assert.Equal(1, await HalfRecordings.EndAsync(timeline.Database, Cancellation));
        }

        Assert.Equal("recorded: 2 2 0 0 0 0", (await talks.EndedAsync()).Told());
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
        Assert.Empty(await timeline.Database.ListAsync<string>(Prepared, Cancellation));
    }

    [Fact]
    public async Task Where_the_second_is_lost_the_first_is_taken_back()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.EventsAsync(talks);
        await using (var gate = await ClosedGateAsync())
        {
            await timeline.SendTwoRowsAsync(talks);
            await HeldAsync();
            await timeline.Database.ExecuteAsync(
                $"select pg_terminate_backend(pid) from pg_stat_activity where {gate.ProcessID} = any(pg_blocking_pids(pid))", Cancellation);
            var import = await talks.EndedAsync();
            Assert.Equal(("failed", "The import broke off; nothing of it was kept."), ($"{import["state"]}", $"{import["failure"]!["reason"]}"));
        }

        Assert.Equal(before, await timeline.EventsAsync(talks));
        Assert.Empty(await timeline.Database.ListAsync<string>(Prepared, Cancellation));
        Assert.Equal("recorded: 2 2 0 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
    }

    [Fact]
    public async Task A_program_that_is_killed_between_them_has_recorded_all_and_whoever_comes_next_shows_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        using var program = timeline.StartProgram();
        using HttpClient http = new() { BaseAddress = await program.AddressAsync() };
        await using (await ClosedGateAsync())
        {
            (await http.PostAsync($"{talks.Address}/imports?run=all&wait=0", new StringContent(Sent.TwoRows, Encoding.UTF8, "text/csv"), Cancellation)).EnsureSuccessStatusCode();
            await HeldAsync();
            program.Kill();
            await program.WaitForExitAsync(Cancellation);
        }

        // The server commits what it was told to, whoever is gone.
        while (await HalfRecordings.EndAsync(timeline.Database, Cancellation) > 0)
            await Task.Delay(50, Cancellation);
        await timeline.Services.GetRequiredService<ImportRunner>().RecoverAsync(Cancellation);

        Assert.Empty(await timeline.Database.ListAsync<string>(Prepared, Cancellation));
        Assert.Equal("recorded: 2 2 0 0 0 0", (await talks.EndedAsync()).Told());
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
        Assert.Equal("recorded: 2 0 2 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
    }

    [Fact]
    public async Task What_is_prepared_holds_the_horizon_when_nobody_is_at_work_any_more()
    {
        var talks = await Talks.OpenAsync(timeline);
        await using var writer = await timeline.Database.OpenConnectionAsync(Cancellation);
        await using NpgsqlCommand begin = new($"begin; select timeline.begin_recording('{talks.Slug}')", writer);
        var stamp = new DateTimeOffset((DateTime)(await begin.ExecuteScalarAsync(Cancellation))!);
        await using NpgsqlCommand prepare = new("prepare transaction 'of-nobody'", writer);
        await prepare.ExecuteNonQueryAsync(Cancellation);
        await writer.CloseAsync();

        var clock = await RecordedClock.ReadAsync(timeline.Database, talks.Slug, Cancellation);
        await timeline.Database.ExecuteAsync("rollback prepared 'of-nobody'", Cancellation);

        Assert.Equal(stamp.AddMicroseconds(-1), clock.Horizon);
    }

    public async ValueTask InitializeAsync() => await timeline.Database.ExecuteAsync(
        $"""
        create or replace function timeline.pass_gate() returns trigger language plpgsql as $$
        begin
            perform pg_advisory_xact_lock_shared({Gate});
            return null;
        end $$;
        create constraint trigger gate after insert on timeline.position_version
            deferrable initially deferred for each row execute function timeline.pass_gate();
        """, Cancellation);

    public async ValueTask DisposeAsync() => await timeline.Database.ExecuteAsync(
        "drop trigger gate on timeline.position_version; drop function timeline.pass_gate", Cancellation);

    async Task<NpgsqlConnection> ClosedGateAsync()
    {
        var gate = await timeline.Database.OpenConnectionAsync(Cancellation);
        await using var close = new NpgsqlCommand($"begin; select pg_advisory_xact_lock({Gate})", gate);
        await close.ExecuteNonQueryAsync(Cancellation);
        return gate;
    }

    async Task HeldAsync()
    {
        while ((await timeline.Database.ListAsync<long>(Held, Cancellation))[0] == 0)
            await Task.Delay(50, Cancellation);
    }
}
