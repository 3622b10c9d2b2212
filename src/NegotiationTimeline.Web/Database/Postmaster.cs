using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NegotiationTimeline.Web.Database;

/// <summary>What a running server says of itself in <c>postmaster.pid</c>.</summary>
/// <param name="Pid">Its process.</param>
/// <param name="Port">Its TCP port, or the number in its socket's name; 0 while it has not said so yet.</param>
/// <param name="SocketFolder">Where its Unix socket is; empty on Windows, and while it has not said so yet.</param>
sealed record Postmaster(int Pid, int Port, string SocketFolder)
{
    static string FileIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>
    /// The live server of this folder, or null. What a crash left is removed: PostgreSQL clears it only if no process
    /// has the number in it by now, and refuses to start otherwise.
    /// </summary>
    public static Postmaster? Of(string cluster)
    {
        var written = Read(cluster);
        if (written is not null && IsServerOf(cluster, written.Pid))
            return written;

        File.Delete(FileIn(cluster));
        File.Delete(Path.Combine(cluster, ".s.PGSQL.5432.lock"));
        return null;
    }

    /// <summary>What the pid file says, whether or not that process still runs; null if missing or empty.</summary>
    public static Postmaster? Read(string cluster)
    {
        if (!File.Exists(FileIn(cluster)))
            return null;

        // The lines: pid, data folder, start time, port, socket folder, TCP address, shared memory, state.
        var lines = File.ReadAllLines(FileIn(cluster));
        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
            ? new Postmaster(pid, PortIn(lines), lines.ElementAtOrDefault(4)?.Trim() ?? "")
            : null;
    }

    static int PortIn(string[] lines) =>
        int.TryParse(lines.ElementAtOrDefault(3), CultureInfo.InvariantCulture, out var port) ? port : 0;

    static bool IsServerOf(string cluster, int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase)
                && !IsDefunct(pid)
                && WorksIn(cluster, pid);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception
            or FileNotFoundException)
        {
            return false;
        }
    }

    // In a container whose first process does not bury its orphans, a dead server keeps its number.
    static bool IsDefunct(int pid)
    {
        var state = $"/proc/{pid}/stat";
        return File.Exists(state) && File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
    }

    // A server's working folder is its data folder; a file laid there shows whether the two are one, whatever links
    // lead to it. Where the system does not tell, the server is taken to be ours: mistaking a stranger for it costs an
    // error message, the reverse could cost the data.
    static bool WorksIn(string cluster, int pid)
    {
        var working = $"/proc/{pid}/cwd/";
        if (!Directory.Exists(working))
            return true;

        var sign = $"is-this-{Guid.NewGuid():N}";
        File.WriteAllText(Path.Combine(cluster, sign), "");
        try
        {
            return File.Exists(working + sign);
        }
        finally
        {
            File.Delete(Path.Combine(cluster, sign));
        }
    }
}
