using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Imports;
using NegotiationTimeline.Web.Tests.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>Imports that end in the middle: nothing of them stays.</summary>
[Collection(nameof(ImportedFiles))]
public sealed class BrokenOffTests(RunningTimeline timeline)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_is_lost_in_the_middle_leaves_nothing_half_done()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.EventsAsync(talks);
        await using (var held = await HeldAsync())
        {
            await timeline.SendTwoRowsAsync(talks);
            await BlockedAsync();
            await timeline.Database.ExecuteAsync(
                $"select pg_terminate_backend(pid) from pg_stat_activity where {held.ProcessID} = any(pg_blocking_pids(pid))", Cancellation);
        }

        var import = await talks.EndedAsync();
        Assert.Equal("failed", $"{import["state"]}");
        Assert.Equal("The import broke off; nothing of it was kept.", $"{import["failure"]!["reason"]}");
        Assert.Equal(before, await timeline.EventsAsync(talks));
        Assert.Equal("unknown", await talks.CellAsync());
        Assert.Equal("recorded: 2 2 0 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
    }

    [Fact]
    public void Where_another_recording_has_not_finished_the_file_waits_to_be_recorded_yet()
    {
        var job = new ImportJob("talks", "1", ImportState.Recording, "f.csv", "", 0, "csv", "utf-8", ",", "desk",
            DateTimeOffset.UnixEpoch, new ImportMapping(), null, "here:/f.import");

        var waiting = BrokenOff.By(new PostgresException("", "ERROR", "ERROR", PostgresErrorCodes.LockNotAvailable), job);

        Assert.Equal((ImportState.Received, job.Place, "negotiation"), (waiting.State, waiting.Place, waiting.Failure!.Field));
        Assert.Equal(ImportState.Checked, BrokenOff.By(
            new PostgresException("", "ERROR", "ERROR", PostgresErrorCodes.LockNotAvailable), job with { Counts = ImportCounts.None }).State);
    }

    [Fact]
    public async Task It_can_be_cancelled_until_it_is_recorded_and_its_file_goes()
    {
        var talks = await Talks.OpenAsync(timeline);
        // It may be the first to send a file.
        Directory.CreateDirectory(timeline.ImportFolder);
        var (before, files) = (await timeline.EventsAsync(talks), Directory.GetFiles(timeline.ImportFolder).Length);
        await using (await HeldAsync())
        {
            await timeline.SendTwoRowsAsync(talks);
            await BlockedAsync();
            Assert.Equal("recording", (await timeline.PostAsync($"{talks.Address}/imports/1/cancellation?wait=0", "{}")).Is(HttpStatusCode.Accepted)["state"]);
            // Until it is recorded, readers see nothing of it, and pinned answers are those before it.
            Assert.Equal("unknown", await talks.CellAsync());
        }

        Assert.Equal("cancelled", $"{(await talks.EndedAsync())["state"]}");
        Assert.Equal((before, files), (await timeline.EventsAsync(talks), Directory.GetFiles(timeline.ImportFolder).Length));
        (await timeline.PostAsync($"{talks.Address}/imports/1/recording", "{}")).IsProblem(409, "import-not-ready", "id");
        (await timeline.PostAsync($"{talks.Address}/imports/1/retraction", """{ "reason": "r" }""")).IsProblem(409, "import-not-ready", "id");
        var waiting = (await timeline.SendFileAsync(talks, Sent.TwoRows)).Is(HttpStatusCode.Created)["id"];
        Assert.Equal(files + 1, Directory.GetFiles(timeline.ImportFolder).Length);
        Assert.Equal("cancelled", (await timeline.PostAsync($"{talks.Address}/imports/{waiting}/cancellation", "")).Is(HttpStatusCode.OK)["state"]);
        Assert.Equal(files, Directory.GetFiles(timeline.ImportFolder).Length);
    }

    [Fact]
    public async Task What_a_program_left_when_it_ended_is_told_as_failed_at_the_next_start()
    {
        var talks = await Talks.OpenAsync(timeline);
        var id = (await timeline.SendFileAsync(talks, Sent.TwoRows)).Is(HttpStatusCode.Created)["id"];
        var files = Directory.GetFiles(timeline.ImportFolder).Length;
        await timeline.Database.ExecuteAsync(
            $$"""update timeline.import set state = 'recording', body = body || '{"state":"recording"}' where negotiation = '{{talks.Slug}}'""", Cancellation);

        await timeline.Services.GetRequiredService<ImportRunner>().RecoverAsync(Cancellation);

        var import = (await talks.GetAsync($"imports/{id}")).Json;
        Assert.Equal(("failed", "Send the file again."), ($"{import["state"]}", $"{import["failure"]!["remedy"]}"));
        Assert.Equal(files - 1, Directory.GetFiles(timeline.ImportFolder).Length);
    }

    [Fact]
    public async Task A_program_that_is_killed_in_the_middle_leaves_nothing_and_the_same_file_is_recorded_once()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.EventsAsync(talks);
        using var program = timeline.StartProgram();
        using HttpClient http = new() { BaseAddress = await program.AddressAsync() };
        await using (await HeldAsync())
        {
            (await http.PostAsync($"{talks.Address}/imports?run=all&wait=0", new StringContent(Sent.TwoRows, Encoding.UTF8, "text/csv"), Cancellation)).EnsureSuccessStatusCode();
            await BlockedAsync();
            program.Kill();
            await program.WaitForExitAsync(Cancellation);
            // Whoever starts meanwhile knows that the server still holds what the program was at.
            await timeline.Services.GetRequiredService<ImportRunner>().RecoverAsync(Cancellation);
        }

        JsonNode import;
        do
        {
            await Task.Delay(50, Cancellation);
            await timeline.Services.GetRequiredService<ImportRunner>().RecoverAsync(Cancellation);
            import = (await talks.GetAsync("imports/1")).Json;
        }
        while ($"{import["state"]}" == "recording");
        Assert.Equal(("failed", "The program ended in the middle; nothing of it was kept."), ($"{import["state"]}", $"{import["failure"]!["reason"]}"));
        Assert.Equal(before, await timeline.EventsAsync(talks));
        Assert.Equal("recorded: 2 2 0 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
        Assert.Equal("recorded: 2 0 2 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
    }

    [Fact]
    public async Task The_same_file_that_is_sent_twice_at_once_is_recorded_once()
    {
        var talks = await Talks.OpenAsync(timeline);
        await using (await HeldAsync())
        {
            await timeline.SendTwoRowsAsync(talks);
            await BlockedAsync();
            await timeline.SendTwoRowsAsync(talks);
            // The second waits its turn, or will.
            Assert.Equal("recording", $"{(await talks.GetAsync("imports/2")).Json["state"]}");
        }

        Assert.Equal(["recorded: 2 2 0 0 0 0", "recorded: 2 0 2 0 0 0"],
            new[] { (await talks.EndedAsync()).Told(), (await talks.EndedAsync("2")).Told() });
        Assert.Equal("0", $"{(await talks.GetAsync("imports/2")).Json["made"]!["events"]}");
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
    }

    [Fact]
    public async Task One_that_comes_while_another_writer_is_at_work_waits_for_as_long_as_that_takes_or_is_cancelled()
    {
        var talks = await Talks.OpenAsync(timeline);
        await using var node = await Timeline.StartAsync(
        [
            "--ConnectionStrings:Timeline", $"{timeline.ConnectionString};Options=-c timeline.lock_timeout=100ms", "--urls",
            "http://127.0.0.1:0", "--Sample", "false", "--Imports:Folder", timeline.ImportFolder,
        ], Cancellation);
        using HttpClient http = new() { BaseAddress = new(node.Addresses.First()) };
        await using (var other = await timeline.Database.OpenConnectionAsync(Cancellation))
        {
            await using NpgsqlCommand begin = new($"begin; select timeline.begin_recording('{talks.Slug}')", other);
            await begin.ExecuteNonQueryAsync(Cancellation);
            foreach (var id in new[] { "1", "2" })
            {
                (await http.PostAsync($"{talks.Address}/imports?run=all&wait=0", new StringContent(Sent.TwoRows, Encoding.UTF8, "text/csv"), Cancellation)).EnsureSuccessStatusCode();
                while ($"{(await talks.GetAsync($"imports/{id}")).Json["progress"]?["phase"]}" != "waiting")
                    await Task.Delay(50, Cancellation);
            }

            (await timeline.PostAsync($"{talks.Address}/imports/2/cancellation?wait=true", "{}")).Is(HttpStatusCode.OK);
        }

        Assert.Equal("recorded: 2 2 0 0 0 0", (await talks.EndedAsync()).Told());
        Assert.Equal("cancelled", $"{(await talks.EndedAsync("2"))["state"]}");
    }

    [Fact]
    public async Task A_file_that_nobody_has_recorded_goes_after_a_week()
    {
        var talks = await Talks.OpenAsync(timeline);
        var old = (await timeline.SendFileAsync(talks, Sent.TwoRows, "run=check")).Is(HttpStatusCode.Created)["id"];
        var fresh = (await timeline.SendFileAsync(talks, Sent.TwoRows)).Is(HttpStatusCode.Created)["id"];
        var files = Directory.GetFiles(timeline.ImportFolder).Length;
        await timeline.Database.ExecuteAsync(
            $"update timeline.import set sent = now() - interval '7 days 1 minute' where negotiation = '{talks.Slug}' and id = '{old}'", Cancellation);

        await timeline.Services.GetRequiredService<ImportRunner>().ExpireAsync(Cancellation);

        var import = (await talks.GetAsync($"imports/{old}")).Json;
        Assert.Equal(("failed", "It was not recorded within 7 days of being sent."), ($"{import["state"]}", $"{import["failure"]!["reason"]}"));
        Assert.Equal(files - 1, Directory.GetFiles(timeline.ImportFolder).Length);
        (await timeline.PostAsync($"{talks.Address}/imports/{old}/recording", "{}")).IsProblem(409, "import-not-ready", "id");
        (await timeline.PostAsync($"{talks.Address}/imports/{fresh}/recording?wait=true", "{}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Its_progress_can_be_watched_and_only_its_owner_reads_the_file()
    {
        var talks = await Talks.OpenAsync(timeline);
        await using (await HeldAsync())
        {
            await timeline.SendTwoRowsAsync(talks);
            await BlockedAsync();
            if (!OperatingSystem.IsWindows())
                foreach (var file in Directory.GetFiles(timeline.ImportFolder))
                    Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var events = (await timeline.GetAsync($"{talks.Address}/imports/1/events")).Is(HttpStatusCode.OK);
        Assert.Equal("text/event-stream", events.Content.ContentType?.MediaType);
        Assert.Contains("event: ended\ndata: {\"id\":\"1\",\"state\":\"recorded\"", events.Text, StringComparison.Ordinal);
        (await timeline.GetAsync($"{talks.Address}/imports/1", ("Origin", "https://other.example"))).Is(HttpStatusCode.NotFound);
        Assert.Contains("private", (await timeline.GetAsync($"{talks.Address}/imports/1")).Caching, StringComparison.Ordinal);
    }

    /// <summary>Whoever writes the last of the tables waits in the middle of its transaction.</summary>
    async Task<NpgsqlConnection> HeldAsync()
    {
        var held = await timeline.Database.OpenConnectionAsync(Cancellation);
        await using var hold = new NpgsqlCommand("begin; lock table timeline.position_version in exclusive mode", held);
        await hold.ExecuteNonQueryAsync(Cancellation);
        return held;
    }

    async Task BlockedAsync()
    {
        while ((await timeline.Database.ListAsync<long>(
            "select count(*) from pg_locks where relation = 'timeline.position_version'::regclass and not granted", Cancellation))[0] == 0)
            await Task.Delay(50, Cancellation);
    }
}
