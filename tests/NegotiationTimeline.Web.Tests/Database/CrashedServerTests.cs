using System.Diagnostics;
using System.Globalization;
using NegotiationTimeline.Web.Database;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

public sealed class CrashedServerTests : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_a_crash_the_server_starts_again_with_what_was_committed()
    {
        var crashed = await PrivateServer.StartAsync(PrivateServer.In(folder.Path) with { Durable = true });
        await crashed.AskAsync("create table statements as select 'no ceasefire' as words");
        await KillAsync(crashed.ProcessId);
        Assert.True(File.Exists(PidFile(crashed)));

        await using var again = await PrivateServer.StartAsync(folder.Path);
        Assert.True(again.StartedHere);
        Assert.Equal("no ceasefire", await again.AskAsync("select words from statements"));
    }

    [Fact]
    public async Task After_a_crash_of_the_program_the_next_one_takes_its_server_over_and_stops_it()
    {
        using (var program = StartProgram())
        {
            while (await program.StandardOutput.ReadLineAsync(PrivateServer.Cancellation) is { } line)
                if (line.Contains("is at http", StringComparison.Ordinal))
                    break;
            program.Kill();
            await program.WaitForExitAsync(PrivateServer.Cancellation);
        }

        var next = await PrivateServer.StartAsync(folder.Path);
        Assert.False(next.StartedHere);
        Assert.True(next.Owned);
        Assert.Equal(1, await next.AskAsync("select 1"));
        await next.DisposeAsync();
        Assert.False(File.Exists(PidFile(next)));
    }

    [Fact]
    public async Task A_pid_file_whose_number_belongs_to_another_program_by_now_is_cleared()
    {
        await using (await PrivateServer.StartAsync(folder.Path))
        {
        }

        await LeavePidFileAsync(folder.Path, Environment.ProcessId);
        await using var again = await PrivateServer.StartAsync(folder.Path);
        Assert.True(again.StartedHere);
        Assert.Equal(1, await again.AskAsync("select 1"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_belongs_to_the_server_of_another_folder_is_cleared()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Only /proc tells in which folder a server works.");
        await using var other = await PrivateServer.StartAsync(folder["other"]);
        await using (await PrivateServer.StartAsync(folder["ours"]))
        {
        }

        await LeavePidFileAsync(folder["ours"], other.ProcessId);
        await using var again = await PrivateServer.StartAsync(folder["ours"]);
        Assert.True(again.StartedHere);
        Assert.NotEqual(other.ProcessId, again.ProcessId);
        Assert.Equal(1, await other.AskAsync("select 1"));
    }

    [Fact]
    public async Task A_dead_server_that_nobody_has_buried_yet_is_not_waited_for()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Only /proc tells a dead process from a live one.");
        await using (await PrivateServer.StartAsync(folder["ours"]))
        {
        }

        using var parent = StartCarelessParent();
        var dead = int.Parse(
            (await parent.StandardOutput.ReadLineAsync(PrivateServer.Cancellation))!, CultureInfo.InvariantCulture);
        SpinWait.SpinUntil(() => StatusOf(parent.Id).Contains("(sleep)", StringComparison.Ordinal));
        parent.StandardInput.Close();
        SpinWait.SpinUntil(() => StatusOf(dead).Contains("(postgres) Z", StringComparison.Ordinal));

        await LeavePidFileAsync(folder["ours"], dead);
        await using var again = await PrivateServer.StartAsync(folder["ours"]);
        Assert.True(again.StartedHere);
        parent.Kill();
    }

    [Fact]
    public async Task A_cut_short_first_start_is_begun_anew()
    {
        var unfinished = Directory.CreateDirectory(folder["postgres/15.unfinished"]);
        await File.WriteAllTextAsync(Path.Combine(unfinished.FullName, "PG_VERSION"), "15", PrivateServer.Cancellation);

        await using var server = await PrivateServer.StartAsync(folder.Path);
        Assert.Equal(1, await server.AskAsync("select 1"));
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_the_end_of_its_log()
    {
        string settings;
        await using (var server = await PrivateServer.StartAsync(folder.Path))
            settings = Path.Combine(server.ClusterFolder, "postgresql.conf");
        await File.AppendAllTextAsync(settings, "\nno_such_setting = 1\n", PrivateServer.Cancellation);

        var fault = await Assert.ThrowsAsync<StartupFault>(() => PrivateServer.StartAsync(folder.Path));
        Assert.Contains("no_such_setting", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--DataFolder", fault.Remedy, StringComparison.Ordinal);
    }

    // A child called postgres that ends with its input, and a parent that never asks how it ended.
    Process StartCarelessParent()
    {
        File.Copy("/bin/cat", folder["postgres"]);
        string[] script = ["-c", $"exec 3<&0; {folder["postgres"]} <&3 >&2 & echo $!; exec sleep 600"];
        return Process.Start(new ProcessStartInfo("/bin/sh", script)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    static string StatusOf(int process) => File.ReadAllText($"/proc/{process}/stat");

    static string PidFile(EmbeddedPostgres server) => Path.Combine(server.ClusterFolder, "postmaster.pid");

    static async Task KillAsync(int process)
    {
        using var server = Process.GetProcessById(process);
        server.Kill();
        await server.WaitForExitAsync(PrivateServer.Cancellation);
    }

    static Task LeavePidFileAsync(string data, int process)
    {
        var cluster = Directory.EnumerateFiles(data, "PG_VERSION", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!).MinBy(path => path.Length)!;
        string[] lines = [process.ToString(CultureInfo.InvariantCulture), cluster, "1745000000", "5432", cluster, ""];
        return File.WriteAllLinesAsync(Path.Combine(cluster, "postmaster.pid"), lines, PrivateServer.Cancellation);
    }

    /// <summary>The real program, as a process of its own.</summary>
    Process StartProgram() => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            typeof(Timeline).Assembly.Location, "--DataFolder", folder.Path, "--urls", "http://127.0.0.1:0",
            "--Sample", "false",
        },
        RedirectStandardOutput = true,
    })!;
}
