using System.Security.Cryptography;

namespace NegotiationTimeline.Web.Database;

/// <summary>The files of the private server: its data, its settings, its log.</summary>
sealed record Cluster(string ServerFolder, PostgresBinaries Binaries, ServerAccount Account)
{
    /// <summary>The superuser of the private server, the same on every machine.</summary>
    public const string Superuser = "postgres";

    const string OwnSettings = "negotiation-timeline.conf";

    /// <summary>The data, in a folder named by the major version that can open it.</summary>
    public string Data => Path.Combine(ServerFolder, $"{Binaries.Major}");

    public string Log => Path.Combine(ServerFolder, $"{Binaries.Major}.log");

    string PasswordFile => Path.Combine(ServerFolder, "password");

    /// <summary>The superuser's password on Windows; elsewhere the closed folder of the socket is the guard.</summary>
    public string? Password => OperatingSystem.IsWindows() ? File.ReadAllText(PasswordFile).Trim() : null;

    /// <summary>Makes the data folder unless it is there. A cut-short attempt is never opened.</summary>
    /// <exception cref="StartupFault">initdb failed; the message has its words.</exception>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        await Account.OwnAsync(ServerFolder, cancellation);
        await Account.RequireReachAsync(ServerFolder, cancellation);
        await Account.RequireReachAsync(Binaries.Folder, cancellation);
        if (Directory.Exists(Data))
            return;

        var unfinished = Data + ".unfinished";
        var made = await InitialiseAsync(unfinished, cancellation);
        if (!made.Succeeded)
            throw new StartupFault(
                $"PostgreSQL cannot make its data folder {Data}: {made.Said}",
                "Choose another folder with --DataFolder <path>, or set ConnectionStrings__Timeline.");

        await File.AppendAllTextAsync(
            Path.Combine(unfinished, "postgresql.conf"), $"\ninclude_if_exists = '{OwnSettings}'\n", cancellation);
        Directory.Move(unfinished, Data);
    }

    /// <summary>Writes our settings over those of the last start, readable by the server.</summary>
    public async Task WriteSettingsAsync(ServerSettings settings, CancellationToken cancellation)
    {
        var path = Path.Combine(Data, OwnSettings);
        await File.WriteAllTextAsync(path, settings.Text(), cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixModes.EveryoneReads);
    }

    /// <summary>Puts the last run's log aside, so that the log's tail speaks of this start.</summary>
    public void TurnLog()
    {
        if (File.Exists(Log))
            File.Move(Log, Path.ChangeExtension(Log, ".previous.log"), overwrite: true);
    }

    /// <summary>The last lines of the server's log, for a message.</summary>
    public string TailOfLog() =>
        File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(15)) : "(it wrote no log)";

    async Task<ToolResult> InitialiseAsync(string folder, CancellationToken cancellation)
    {
        var made = new ToolResult(1, "", "");
        var authentication = await AuthenticationAsync(cancellation);
        foreach (var locale in Locales())
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);

            string[] arguments = ["-D", folder, "-U", Superuser, "-E", "UTF8", .. locale, .. authentication];
            made = await Account.RunAsync(Binaries["initdb"], arguments, ServerFolder, cancellation);
            if (made.Succeeded || !made.Said.Contains("locale", StringComparison.OrdinalIgnoreCase))
                break;
        }

        return made;
    }

    // Texts are ordered by their code points either way; C compares bytes, without asking the system. Where that lacks
    // C.UTF-8, PostgreSQL brings its own from 17 on; plain C knows the case of ASCII letters only.
    IEnumerable<string[]> Locales()
    {
        yield return ["--locale=C.UTF-8", "--lc-collate=C"];
        if (Binaries.Major >= 17)
            yield return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
        yield return ["--locale=C"];
    }

    async Task<string[]> AuthenticationAsync(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
            return ["--auth=trust"];

        await File.WriteAllTextAsync(PasswordFile, RandomNumberGenerator.GetHexString(32), cancellation);
        return ["--auth=scram-sha-256", $"--pwfile={PasswordFile}"];
    }
}
