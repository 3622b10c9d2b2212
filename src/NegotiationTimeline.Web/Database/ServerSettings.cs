using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// How the private server listens and works. It is reached over a Unix socket inside a folder closed to other users
/// (the reason why no password is needed); on Windows over 127.0.0.1, with a password.
/// </summary>
sealed record ServerSettings(string SocketFolder, int Port, bool Durable)
{
    // What fits in sockaddr_un, less the final zero.
    static readonly int LongestSocketPath = OperatingSystem.IsMacOS() ? 103 : 107;

    /// <summary>A way to listen that fits this machine and data folder; a short folder is made where needed.</summary>
    public static async Task<ServerSettings> ForAsync(Cluster cluster, bool durable, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
            return new ServerSettings("", FreePort(), durable);
        if (IsFit(cluster.Data))
            return new ServerSettings(cluster.Data, 5432, durable);

        // Not the temporary folder of the environment, which may be deep itself or closed to the server's account.
        var near = Path.Combine("/tmp", $"negotiation-timeline-{Guid.NewGuid():N}");
        await cluster.Account.OwnAsync(near, cancellation);
        return new ServerSettings(near, 5432, durable);
    }

    /// <summary>The settings file.</summary>
    public string Text() =>
        $"""
        # Written anew at every start.
        listen_addresses = '{(SocketFolder.Length == 0 ? "127.0.0.1" : "")}'
        port = {Port}
        unix_socket_directories = '{SocketFolder.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        max_connections = 400
        shared_buffers = 512MB
        max_wal_size = 2GB
        max_prepared_transactions = 64
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] '
        logging_collector = off
        {(Durable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")}

        """;

    // A comma separates folders for PostgreSQL and hosts for the driver, and blanks at the ends are lost.
    static bool IsFit(string folder) =>
        Encoding.UTF8.GetByteCount(Path.Combine(folder, ".s.PGSQL.5432")) <= LongestSocketPath
        && folder.IndexOfAny([',', '"', '\\']) < 0;

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
