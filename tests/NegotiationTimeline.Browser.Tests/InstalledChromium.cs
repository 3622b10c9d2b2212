namespace NegotiationTimeline.Browser.Tests;

/// <summary>Where a browser can be had: one on the PATH first, so that nothing is downloaded without need.</summary>
static class InstalledChromium
{
    static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    public static string? OnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)
         where folder.Length > 0 && File.Exists(file)
         select file).FirstOrDefault();

    /// <summary>Downloads Playwright's own build, once a machine; false where that fails.</summary>
    public static bool Download() => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0;
}
