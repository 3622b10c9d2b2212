namespace NegotiationTimeline.Browser.Tests;

/// <summary>The product as its users meet it: a running host with the bundled sample.</summary>
/// <remarks>
/// The one seam of these tests. Until the host starts here, over a real PostgreSQL, the address of one that already
/// runs is taken from the environment variable <c>TIMELINE_ADDRESS</c>; without it the journeys are skipped.
/// </remarks>
public sealed class RunningTimeline : IAsyncLifetime
{
    public Uri? Address { get; private set; }

    public ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable("TIMELINE_ADDRESS");
        Address = Uri.TryCreate(given, UriKind.Absolute, out var address) ? address : null;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
