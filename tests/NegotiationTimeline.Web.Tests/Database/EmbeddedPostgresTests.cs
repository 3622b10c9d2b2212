using NegotiationTimeline.Web.Database;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

public sealed class EmbeddedPostgresTests : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_first_start_makes_a_server_that_speaks_UTF8_and_listens_on_no_network()
    {
        await using var server = await PrivateServer.StartAsync(folder.Path);

        Assert.True(server.StartedHere);
        Assert.Equal("UTF8", await server.AskAsync("show server_encoding"));
        Assert.Equal("київ", await server.AskAsync("select lower('КИЇВ')"));
        Assert.Equal("400", await server.AskAsync("show max_connections"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal("", await server.AskAsync("show listen_addresses"));
    }

    [Fact]
    public async Task A_second_start_keeps_the_data()
    {
        await using (var first = await PrivateServer.StartAsync(folder.Path))
            await first.AskAsync("create table statements as select 'no ceasefire' as words");

        await using var second = await PrivateServer.StartAsync(folder.Path);
        Assert.True(second.StartedHere);
        Assert.Equal("no ceasefire", await second.AskAsync("select words from statements"));
    }

    [Fact]
    public async Task Only_a_server_for_tests_trades_safety_for_speed()
    {
        var options = PrivateServer.In(folder.Path);
        await using (var durable = await PrivateServer.StartAsync(options with { Durable = true }))
            Assert.Equal("on", await durable.AskAsync("show fsync"));

        await using var forTests = await PrivateServer.StartAsync(options);
        Assert.Equal("off", await forTests.AskAsync("show fsync"));
        Assert.Equal("off", await forTests.AskAsync("show full_page_writes"));
    }

    [Fact]
    public async Task A_live_server_of_the_folder_is_reused_and_stopped_only_by_its_starter()
    {
        await using var first = await PrivateServer.StartAsync(folder.Path);
        await using (var second = await PrivateServer.StartAsync(folder.Path))
        {
            Assert.False(second.StartedHere);
            Assert.Equal(first.ProcessId, second.ProcessId);
            Assert.Equal(1, await second.AskAsync("select 1"));
        }

        Assert.Equal(1, await first.AskAsync("select 1"));
        await first.DisposeAsync();
        Assert.False(File.Exists(Path.Combine(first.ClusterFolder, "postmaster.pid")));
    }

    [Fact]
    public async Task Many_starts_at_the_same_moment_share_one_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PrivateServer.StartAsync(folder.Path)));

        Assert.Single(servers, server => server.StartedHere);
        Assert.Single(servers.Select(server => server.ProcessId).Distinct());
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    [Fact]
    public async Task Two_folders_have_two_servers_side_by_side()
    {
        await using var east = await PrivateServer.StartAsync(folder["east"]);
        await using var west = await PrivateServer.StartAsync(folder["west"]);

        await east.AskAsync("create table only_here (id int)");
        Assert.NotEqual(east.ProcessId, west.ProcessId);
        Assert.Equal(DBNull.Value, await west.AskAsync("select to_regclass('only_here')::text"));
    }

    [Theory]
    [InlineData("a-folder-so-far-down-that-the-path-of-a-socket-in-it/would-be-longer-than-the-system-allows-for-one")]
    [InlineData("desk, it's ours in київ")]
    public async Task A_data_folder_may_be_deep_and_have_any_name(string name)
    {
        await using var server = await PrivateServer.StartAsync(folder[name]);

        Assert.Equal(1, await server.AskAsync("select 1"));
        Assert.Equal(Path.Combine(folder[name], "postgres", $"{server.Major}"), server.ClusterFolder);
    }

    [Fact]
    public async Task A_cancelled_start_leaves_no_server()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EmbeddedPostgres.StartAsync(
            PrivateServer.In(folder.Path), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, stop.Token));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "postmaster.pid", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_server_is_out_of_reach_of_a_terminal_s_interrupt()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Sessions are read from /proc, which this system lacks.");
        await using var server = await PrivateServer.StartAsync(folder.Path);

        Assert.NotEqual(SessionOf(Environment.ProcessId), SessionOf(server.ProcessId));
        Assert.NotEqual(ProcessGroupOf(Environment.ProcessId), ProcessGroupOf(server.ProcessId));
    }

    static string ProcessGroupOf(int process) => StatOf(process)[2];

    static string SessionOf(int process) => StatOf(process)[3];

    // After the name in brackets: state, parent, process group, session.
    static string[] StatOf(int process) => File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
}
