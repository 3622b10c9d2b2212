using Microsoft.Extensions.Configuration;
using NegotiationTimeline.Web.Database;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

public sealed class DataFolderTests : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_setting_names_the_folder_which_is_made()
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(["--DataFolder", folder["new/one"]]).Build();

        Assert.Equal(folder["new/one"], DataFolder.Open(configuration).Path);
        Assert.True(Directory.Exists(folder["new/one"]));
    }

    [Fact]
    public void Without_a_setting_the_folder_is_one_that_PostgreSQL_s_user_can_enter() =>
        Assert.DoesNotContain("/root", DataFolder.Default(), StringComparison.Ordinal);

    // Below a file nothing can be made, not even by root.
    [Fact]
    public void A_folder_that_cannot_be_written_is_named_with_the_remedy()
    {
        File.WriteAllText(folder["file"], "");

        var fault = Assert.Throws<StartupFault>(() => DataFolder.Open(folder["file/data"]));
        Assert.Contains(folder["file/data"], fault.Message, StringComparison.Ordinal);
        Assert.Contains("--DataFolder", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_root_a_folder_closed_to_PostgreSQL_s_user_is_named_with_the_remedy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess, "This user is not root.");
        var closed = Directory.CreateDirectory(folder["closed"]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var fault = await Assert.ThrowsAsync<StartupFault>(() => PrivateServer.StartAsync(folder["closed/data"]));
        Assert.Contains("cannot reach", fault.Message, StringComparison.Ordinal);
        Assert.Contains(folder["closed/data"], fault.Message, StringComparison.Ordinal);
        Assert.Contains("--DataFolder", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_never_passed_over_for_an_empty_server()
    {
        Directory.CreateDirectory(folder["postgres/12"]);

        var fault = await Assert.ThrowsAsync<StartupFault>(() => PrivateServer.StartAsync(folder.Path));
        Assert.Contains("PostgreSQL 12", fault.Message, StringComparison.Ordinal);
    }
}
