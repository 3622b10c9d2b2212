using System.Diagnostics;

namespace NegotiationTimeline.Web.Database;

/// <summary>What a finished program said; <see cref="ExitCode"/> 0 is success.</summary>
sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Both outputs, the errors first, for a message.</summary>
    public string Said => $"{Errors}\n{Output}".Trim();
}

/// <summary>Runs a program of this machine to its end, as this user or as another.</summary>
static class Tool
{
    // A server left behind by pg_ctl may hold the pipes open after it (Windows); what was said by then is enough.
    static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    /// <summary>Runs to the end; when cancelled, the program and its children are killed.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static async Task<ToolResult> RunAsync(
        string program, IEnumerable<string> arguments, string folder, string? user, CancellationToken cancellation)
    {
        using var process = Process.Start(Describe(program, arguments, folder, user))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolResult(process.ExitCode, await HeardAsync(output), await HeardAsync(errors));
    }

    /// <summary>The first file of that name on the PATH, or null.</summary>
    public static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string folder, string? user)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // On Windows a console of its own, so that Ctrl-C in ours does not reach the server.
            CreateNoWindow = true,
        };
        if (user is not null)
            start.UserName = user;

        // Settings meant for somebody else's server (PGDATA, PGPORT, PGHOST...) must not reach ours.
        foreach (var name in start.Environment.Keys.ToList())
        {
            if (name.StartsWith("PG", StringComparison.Ordinal))
                start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }

    static async Task<string> HeardAsync(Task<string> reading)
    {
        try
        {
            return await reading.WaitAsync(LastWords);
        }
        catch (TimeoutException)
        {
            return "";
        }
    }
}
