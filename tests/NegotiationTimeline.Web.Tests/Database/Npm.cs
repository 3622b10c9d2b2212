using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

/// <summary>Tests that fetch the package need the npm client.</summary>
static class Npm
{
    /// <summary>Skips the test where npm is missing, except under CI=true, where that is a failure.</summary>
    public static void Require()
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, npm)));
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(found, "npm is missing: install Node 20.");
        Assert.SkipUnless(found, "npm is missing: install Node 20.");
    }
}
