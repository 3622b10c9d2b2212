using System.ComponentModel;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// A private PostgreSQL server in the data folder. A live server of the same folder is reused, and stopped only by the
/// process that owns it: the one that started it. After a crash of that process the server runs on; the next start
/// reuses it, and owns it from then on.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    readonly Cluster cluster;
    readonly DataFolder data;
    readonly Postmaster server;
    readonly ILogger logger;
    readonly FolderLock? ownership;
    bool disposed;

    EmbeddedPostgres(Cluster cluster, DataFolder data, Postmaster server, bool started, ILogger logger)
    {
        this.cluster = cluster;
        this.data = data;
        this.server = server;
        this.logger = logger;
        StartedHere = started;
        ownership = FolderLock.TryOwn(data);
    }

    /// <summary>Whether this process started the server.</summary>
    public bool StartedHere { get; }

    /// <summary>
    /// Whether this process will stop the server: the one that started it, or, after a crash of that one, the first to
    /// join since.
    /// </summary>
    public bool Owned => ownership is not null;

    /// <summary>The major version of the server.</summary>
    public int Major => cluster.Binaries.Major;

    /// <summary>The process of the server.</summary>
    public int ProcessId => server.Pid;

    /// <summary>The folder of the server's data.</summary>
    public string ClusterFolder => cluster.Data;

    /// <summary>Starts the server, or joins the one that runs; returns when it answers.</summary>
    /// <exception cref="StartupFault">It cannot be had or started; the message has the tail of its log.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        using var alone = await FolderLock.TakeAsync(options.Data, cancellation);
        try
        {
            return await StartAloneAsync(options, logger, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new StartupFault(
                $"PostgreSQL cannot be set up in the data folder {options.Data}: {refused.Message}",
                "Check that the folder belongs to this user and that the disk has room, or choose another with " +
                "--DataFolder <path>.",
                refused);
        }
    }

    /// <summary>How to reach a database of this server, whether or not that database exists yet.</summary>
    public string ConnectionString(string database) =>
        ServerStart.ConnectionTo(cluster, server, database).ConnectionString;

    /// <summary>Stops the server if this process owns it; open connections are cut, no data is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        if (ownership is null)
            return;

        using var owned = ownership;
        using var alone = await FolderLock.TakeAsync(data, CancellationToken.None);
        // Someone may have stopped our server and started another since.
        if (Postmaster.Read(cluster.Data)?.Pid == server.Pid)
            await new ServerStart(cluster, logger).StopAsync(server);
    }

    static async Task<EmbeddedPostgres> StartAloneAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        var folder = Path.Combine(options.Data.Path, "postgres");
        var account = await ServerAccount.ForAsync(folder, cancellation);
        var binaries = await BinariesForData.ChooseAsync(options, folder, logger, cancellation);
        var cluster = new Cluster(folder, binaries, account);
        await cluster.CreateAsync(cancellation);

        var start = new ServerStart(cluster, logger);
        if (await start.JoinAsync(cancellation) is { } running)
            return new EmbeddedPostgres(cluster, options.Data, running, started: false, logger);

        var started = await start.StartAsync(options.Durable, cancellation);
        return new EmbeddedPostgres(cluster, options.Data, started, started: true, logger);
    }
}
