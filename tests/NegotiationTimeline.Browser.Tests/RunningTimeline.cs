using NegotiationTimeline.Web;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The program as its users start it: a private PostgreSQL, the bundled sample, a free port.</summary>
public sealed class RunningTimeline : IAsyncLifetime
{
    // Short, since a path to a socket is; and not the user's own temporary folder, which an ordinary user that runs
    // PostgreSQL for root cannot enter.
    readonly string folder = OperatingSystem.IsWindows()
        ? Directory.CreateTempSubdirectory("nt-").FullName
        : Path.Combine("/tmp", $"nt-{Guid.NewGuid():N}"[..11]);

    Timeline? timeline;

    public Uri Address { get; private set; } = null!;

    /// <summary>For what a journey needs to be recorded first.</summary>
    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        timeline = await Timeline.StartAsync(
            ["--DataFolder", folder, "--urls", "http://127.0.0.1:0"],
            TestContext.Current.CancellationToken);
        Http.BaseAddress = Address = new(timeline.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (timeline is not null)
            await timeline.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
