using Npgsql;

namespace NegotiationTimeline.Web.Database;

/// <summary>Joins, starts and stops the server of one cluster. The caller holds the data folder's lock.</summary>
sealed record ServerStart(Cluster Cluster, ILogger Logger)
{
    // Long enough for the recovery after a crash of the machine.
    const int PatienceSeconds = 120;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How to reach a database of a server.</summary>
    public static NpgsqlConnectionStringBuilder ConnectionTo(Cluster cluster, Postmaster server, string database) =>
        new()
        {
            Host = server.SocketFolder.Length > 0 ? server.SocketFolder : "127.0.0.1",
            Port = server.Port,
            Username = Cluster.Superuser,
            Password = cluster.Password,
            Database = database,
        };

    /// <summary>The server that runs already, once it answers; null if none runs.</summary>
    /// <exception cref="StartupFault">One runs and does not answer.</exception>
    public async Task<Postmaster?> JoinAsync(CancellationToken cancellation)
    {
        var deadline = Environment.TickCount64 + PatienceSeconds * 1000L;
        while (Postmaster.Of(Cluster.Data) is { } running)
        {
            if (await AnswersAsync(running, cancellation))
            {
                Logger.LogInformation("Using the PostgreSQL that runs in {Folder} already", Cluster.Data);
                return running;
            }

            if (Environment.TickCount64 > deadline)
                throw new StartupFault(
                    $"The PostgreSQL in {Cluster.Data} runs as process {running.Pid} and does not answer.",
                    "Stop that process, then start again.");
            await Task.Delay(Pause, cancellation);
        }

        return null;
    }

    /// <summary>Starts the server in a session of its own, so that Ctrl-C in our terminal does not reach it.</summary>
    /// <exception cref="StartupFault">It does not start; the message has the tail of its log.</exception>
    public async Task<Postmaster> StartAsync(bool durable, CancellationToken cancellation)
    {
        var settings = await ServerSettings.ForAsync(Cluster, durable, cancellation);
        await Cluster.WriteSettingsAsync(settings, cancellation);
        Cluster.TurnLog();

        // pg_ctl is not cancelled: killed half way it would leave a server that nobody owns.
        var started = await PgCtlAsync(
            "start", "-l", Cluster.Log, "-w", "-t", $"{PatienceSeconds}");
        if (!started.Succeeded || Postmaster.Read(Cluster.Data) is not { } server)
        {
            cancellation.ThrowIfCancellationRequested();
            throw NotStarted(started);
        }

        if (cancellation.IsCancellationRequested)
            await StopAsync(server);
        cancellation.ThrowIfCancellationRequested();
        Logger.LogInformation("Started PostgreSQL {Major} in {Folder}", Cluster.Binaries.Major, Cluster.Data);
        return server;
    }

    /// <summary>Stops the server at once but in order: sessions are cut, everything committed is kept.</summary>
    public async Task StopAsync(Postmaster server)
    {
        var stopped = await PgCtlAsync("stop", "-m", "fast", "-w", "-t", $"{PatienceSeconds}");
        if (!stopped.Succeeded)
            Logger.LogWarning("PostgreSQL in {Folder} did not stop: {Reason}", Cluster.Data, stopped.Said);
        else if (server.SocketFolder != Cluster.Data && Directory.Exists(server.SocketFolder))
            Directory.Delete(server.SocketFolder, recursive: true);
    }

    StartupFault NotStarted(ToolResult start) => new(
        $"PostgreSQL {Cluster.Binaries.Major} does not start in {Cluster.Data}: {start.Said}\n" +
        $"The end of its log:\n{Cluster.TailOfLog()}",
        "Mend what the log names, choose another folder with --DataFolder <path>, or set ConnectionStrings__Timeline.");

    Task<ToolResult> PgCtlAsync(string verb, params string[] arguments) =>
        Cluster.Account.RunAsync(
            Cluster.Binaries["pg_ctl"], [verb, "-s", "-D", Cluster.Data, .. arguments], Cluster.ServerFolder,
            CancellationToken.None);

    async Task<bool> AnswersAsync(Postmaster server, CancellationToken cancellation)
    {
        if (server.Port == 0)
            return false;

        try
        {
            var target = ConnectionTo(Cluster, server, "postgres");
            target.Pooling = false;
            await using var connection = new NpgsqlConnection(target.ConnectionString);
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
