namespace NegotiationTimeline.Web.Database;

/// <summary>The one folder in which the program keeps what it owns; it exists and can be written.</summary>
public sealed record DataFolder
{
    /// <summary>The configuration key, also a command line argument: <c>--DataFolder /some/where</c>.</summary>
    public const string Setting = "DataFolder";

    const string Remedy = "Give this user the right to write there, or choose another folder with --DataFolder <path>.";

    DataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The folder named by the setting, otherwise the default one; made if missing.</summary>
    /// <exception cref="StartupFault">The folder cannot be made or written.</exception>
    public static DataFolder Open(IConfiguration configuration) => Open(configuration[Setting]);

    /// <inheritdoc cref="Open(IConfiguration)"/>
    public static DataFolder Open(string? setting)
    {
        var path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? Default() : setting);
        try
        {
            Make(path);
            TryWriting(path);
            return new DataFolder(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartupFault($"The data folder {path} cannot be written: {refused.Message}", Remedy, refused);
        }
    }

    /// <summary>
    /// The user's local application data; for root <c>/var/lib/negotiation-timeline</c>, because PostgreSQL refuses to
    /// run as root and the ordinary user that runs it instead may not enter root's home.
    /// </summary>
    public static string Default()
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            return "/var/lib/negotiation-timeline";

        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? System.IO.Path.Combine(home, "NegotiationTimeline")
            : throw new StartupFault(
                "This user has no home folder to keep data in.", "Choose a folder with --DataFolder <path>.");
    }

    public override string ToString() => Path;

    static void Make(string path)
    {
        if (Directory.Exists(path))
            return;

        Directory.CreateDirectory(path);
        // What root makes under a strict umask, the ordinary user that runs PostgreSQL could not enter.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            File.SetUnixFileMode(path, UnixModes.EveryoneEnters);
    }

    static void TryWriting(string path)
    {
        var probe = System.IO.Path.Combine(path, $".writable-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }
}
