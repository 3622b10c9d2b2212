using Microsoft.Extensions.Logging.Abstractions;
using NegotiationTimeline.Web.Database;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

public sealed class PostgresBinariesTests : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)", 15)]
    [InlineData("postgres (PostgreSQL) 19beta1", 19)]
    [InlineData("postgres (PostgreSQL) 9.6.24", 9)]
    [InlineData("something else", 0)]
    public void The_major_version_is_read_from_the_program_s_own_words(string words, int major) =>
        Assert.Equal(major, PostgresBinaries.MajorOf(words));

    [Fact]
    public async Task A_folder_whose_PostgreSQL_is_too_old_or_incomplete_is_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are shell scripts.");

        Assert.Null(await LookAsync("13.9", "initdb", "pg_ctl", "postgres"));
        Assert.Null(await LookAsync("17.2", "initdb", "postgres"));
        Assert.Equal(17, (await LookAsync("17.2", "initdb", "pg_ctl", "postgres"))?.Major);
    }

    [Fact]
    public async Task A_setting_that_names_no_usable_folder_is_refused_and_not_passed_over()
    {
        var options = PrivateServer.In(folder["data"]) with { Binaries = folder["nothing"] };

        var fault = await Assert.ThrowsAsync<StartupFault>(() => PrivateServer.StartAsync(options));
        Assert.Contains(folder["nothing"], fault.Message, StringComparison.Ordinal);
        Assert.Contains("remove the setting", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_installed_and_nothing_packaged_the_remedy_is_named()
    {
        var options = PrivateServer.In(folder.Path) with { UseInstalled = false, Package = null };

        var fault = await Assert.ThrowsAsync<StartupFault>(() => PrivateServer.StartAsync(options));
        Assert.Contains("ConnectionStrings__Timeline", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_cannot_be_fetched_is_a_fault_with_the_remedy()
    {
        Npm.Require();
        var unknown = new PostgresPackage("no-such-platform", "sha512-");

        var fault = await Assert.ThrowsAsync<StartupFault>(() => unknown.ObtainAsync(
            DataFolder.Open(folder.Path), NullLogger.Instance, PrivateServer.Cancellation));
        Assert.Contains("no-such-platform", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Timeline", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_installed_programs_the_pinned_package_is_fetched_once_and_serves()
    {
        Npm.Require();
        var options = PrivateServer.In(folder.Path) with { UseInstalled = false };

        await using (var server = await PrivateServer.StartAsync(options))
        {
            Assert.Equal(PostgresPackage.Major, server.Major);
            Assert.Equal("київ", await server.AskAsync("select lower('КИЇВ')"));
        }

        var marker = Directory.EnumerateFiles(folder["programs"], "complete", SearchOption.AllDirectories).Single();
        var written = File.GetLastWriteTimeUtc(marker);
        await using var again = await PrivateServer.StartAsync(options);
        Assert.Equal(written, File.GetLastWriteTimeUtc(marker));
    }

    async Task<PostgresBinaries?> LookAsync(string version, params string[] programs)
    {
        if (OperatingSystem.IsWindows())
            return null;

        var binaries = Directory.CreateDirectory(folder[$"{version}-{programs.Length}"]);
        foreach (var program in programs)
        {
            var path = Path.Combine(binaries.FullName, program);
            await File.WriteAllTextAsync(
                path, $"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n", PrivateServer.Cancellation);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return await PostgresBinaries.LookAsync(binaries.FullName, PrivateServer.Cancellation);
    }
}
