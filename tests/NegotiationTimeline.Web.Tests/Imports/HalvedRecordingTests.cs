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
            Assert.Equal(held.Horizon, held.Now);
            Assert.Equal(held, await RecordedClock.ReadAsync(timeline.Database, talks.Slug, Cancellation));
            // Of others, nobody goes on with it or takes it back: it is at work.
            Assert.Equal((0, 1), await HalfRecordings.EndAsync(timeline.Database, Cancellation));
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
        await HalfRecordings.OutlastAsync(timeline.Database, name: null, Cancellation);
        await timeline.Services.GetRequiredService<ImportRunner>().RecoverAsync(Cancellation);

        Assert.Empty(await timeline.Database.ListAsync<string>(Prepared, Cancellation));
        Assert.Equal("recorded: 2 2 0 0 0 0", (await talks.EndedAsync()).Told());
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
        Assert.Equal("recorded: 2 0 2 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
    }

    [Fact]
    public async Task What_is_prepared_holds_the_horizon_and_rows_that_are_recorded_already_are_not_seen()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.ImportAsync(talks, Sent.TwoRows);
        await using var writer = await timeline.Database.OpenConnectionAsync(Cancellation);
        await using NpgsqlCommand begin = new(
            $"begin; select timeline.announce_halves('{talks.Slug}'); select timeline.begin_recording('{talks.Slug}')", writer);
        await using (var row = await begin.ExecuteReaderAsync(Cancellation))
            await row.NextResultAsync(Cancellation);
        await using NpgsqlCommand prepare = new("prepare transaction 'of-nobody'", writer);
        await prepare.ExecuteNonQueryAsync(Cancellation);
        await writer.CloseAsync();
        var clock = await RecordedClock.ReadAsync(timeline.Database, talks.Slug, Cancellation);

        // As if the half with the rows had been committed, and the program were gone.
        await RecordedFromAsync(talks, $"'{clock.Horizon.AddMicroseconds(1):O}'");
        Assert.Equal(clock.Horizon, clock.Now);
        Assert.Equal("unknown", await talks.CellAsync());

        await timeline.Database.ExecuteAsync("rollback prepared 'of-nobody'", Cancellation);
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
        Assert.True((await RecordedClock.ReadAsync(timeline.Database, talks.Slug, Cancellation)).Horizon > clock.Horizon);
        await RecordedFromAsync(talks, "first_recorded");
    }

    Task RecordedFromAsync(Talks talks, string instant) => timeline.Database.ExecuteAsync(
        $"update timeline.position_version set recorded = tstzrange({instant}, 'infinity') where negotiation = '{talks.Slug}'", Cancellation);

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
