using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationTimeline.Web.Database;
using Npgsql;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

public sealed class StartupFaultTests(TestCluster cluster)
{
    [Fact]
    public async Task A_server_that_is_new_enough_passes()
    {
        await using var source = NpgsqlDataSource.Create(await cluster.CreateDatabaseAsync(PrivateServer.Cancellation));
        await TimelineServer.CheckAsync(source, PrivateServer.Cancellation);
    }

    [Fact]
    public void A_server_that_is_too_old_is_named_with_the_remedy()
    {
        var fault = Assert.Throws<StartupFault>(() => TimelineServer.Require(new Version(13, 22)));
        Assert.Contains("13.22", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Upgrade", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_without_its_password()
    {
        await using var nobody = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=desk;Password=hush");

        var fault = await Assert.ThrowsAsync<StartupFault>(
            () => TimelineServer.CheckAsync(nobody, PrivateServer.Cancellation));
        Assert.Contains("127.0.0.1:1", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_that_cannot_be_read_is_refused_without_its_password()
    {
        var fault = Assert.Throws<StartupFault>(() => TimelineServer.Parse("Host=127.0.0.1;Pasword=hush"));

        Assert.Contains("ConnectionStrings__Timeline", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault.Message + fault.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("http://127.0.0.1:5001;5002")]
    public void An_address_that_cannot_be_read_is_named(string urls) =>
        Assert.Contains("is not an address", Assert.Throws<StartupFault>(() => PortTaken.Check(urls)).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_is_missing_is_named()
    {
        var missing = new NpgsqlConnectionStringBuilder(await cluster.CreateDatabaseAsync(PrivateServer.Cancellation))
        {
            Database = "no_such_database",
        };
        await using var source = NpgsqlDataSource.Create(missing);

        var fault = await Assert.ThrowsAsync<StartupFault>(
            () => TimelineServer.CheckAsync(source, PrivateServer.Cancellation));
        Assert.Contains("no_such_database", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_private_server_s_database_is_made_once_also_by_many_at_once()
    {
        using var folder = new TestFolder();
        await using var server = await PrivateServer.StartAsync(folder.Path);

        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(
            _ => TimelineServer.EnsureDatabaseAsync(server, "time\"line", PrivateServer.Cancellation)));
        await using var source = NpgsqlDataSource.Create(made[0]);
        await using var command = source.CreateCommand("select current_database()");
        Assert.Equal("time\"line", (string?)await command.ExecuteScalarAsync(PrivateServer.Cancellation));
    }

    [Fact]
    public void This_machine_knows_Kyiv_and_an_unknown_zone_is_named_with_the_remedy()
    {
        TimeZones.Check();

        var fault = Assert.Throws<StartupFault>(() => TimeZones.Check("Europe/Nowhere"));
        Assert.Contains("tzdata", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://{other.LocalEndpoint}");
        builder.Logging.ClearProviders();
        await using var program = builder.Build();

        var refused = await Assert.ThrowsAsync<IOException>(() => program.StartAsync(PrivateServer.Cancellation));
        var fault = PortTaken.From(refused);
        Assert.Contains($"{other.LocalEndpoint}", fault?.Message, StringComparison.Ordinal);
        Assert.Contains("--urls", fault?.Remedy, StringComparison.Ordinal);
        Assert.Null(PortTaken.From(new IOException("the disk is full")));
    }
}
