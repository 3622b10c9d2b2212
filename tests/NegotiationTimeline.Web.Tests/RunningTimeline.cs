using NegotiationTimeline.Web.Tests.Database;
using Npgsql;
using Xunit;

namespace NegotiationTimeline.Web.Tests;

/// <summary>The real program over a database of its own on the real server, listening on a free port.</summary>
public class RunningTimeline(TestCluster cluster) : IAsyncLifetime
{
    Timeline? timeline;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The database that this program writes to, for looking behind it.</summary>
    public NpgsqlDataSource Database { get; private set; } = null!;

    public string ConnectionString { get; private set; } = "";

    /// <summary>Where files lie until they are recorded.</summary>
    public string ImportFolder { get; } = Path.Combine(Path.GetTempPath(), $"timeline-imports-{Guid.NewGuid():N}");

    public IServiceProvider Services => timeline!.Services;

    /// <summary>Whether the bundled sample is loaded at the start.</summary>
    protected virtual bool WithSample => false;

    /// <summary>Further settings, as arguments.</summary>
    protected virtual string[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await cluster.CreateDatabaseAsync();
        Database = NpgsqlDataSource.Create(ConnectionString);
        timeline = await StartNodeAsync(WithSample);
        Http = new() { BaseAddress = new(timeline.Addresses.First()) };
    }

    /// <summary>A further node over the same database.</summary>
    public Task<Timeline> StartNodeAsync(bool withSample = false) =>
        Timeline.StartAsync(
            [
                "--ConnectionStrings:Timeline", ConnectionString, "--urls", "http://127.0.0.1:0", "--Sample", $"{withSample}",
                "--Imports:Folder", ImportFolder, "--Imports:LargestFile", "20000000", .. Settings,
            ],
            TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await timeline!.DisposeAsync();
        await Database.DisposeAsync();
        if (Directory.Exists(ImportFolder))
            Directory.Delete(ImportFolder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>With the bundled sample, which nobody may write to.</summary>
public sealed class SampleTimeline(TestCluster cluster) : RunningTimeline(cluster)
{
    protected override bool WithSample => true;
}
