namespace NegotiationTimeline.Web.Database;

/// <summary>Where installers put PostgreSQL's programs.</summary>
static class InstallationPlaces
{
    /// <summary>The folder on the PATH first, then the usual ones, the newest major version first.</summary>
    public static IEnumerable<string> All()
    {
        var postgres = OperatingSystem.IsWindows() ? "postgres.exe" : "postgres";
        string?[] onPath = [Path.GetDirectoryName(Tool.OnPath(postgres))];
        return onPath.OfType<string>().Concat(Usual().OrderByDescending(MajorIn)).Distinct();
    }

    static IEnumerable<string> Usual() =>
    [
        // Debian and Ubuntu, then the packages of the PostgreSQL project for Red Hat, then Homebrew on both processors.
        .. Below("/usr/lib/postgresql", "*"),
        .. Below("/usr", "pgsql-*"),
        .. Below("/opt/homebrew/opt", "postgresql@*"),
        .. Below("/usr/local/opt", "postgresql@*"),
        .. Below("/Applications/Postgres.app/Contents/Versions", "*"),
        .. Below("/Library/PostgreSQL", "*"),
        .. Below(ProgramFiles(), "*"),
    ];

    static string ProgramFiles() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL");

    static IEnumerable<string> Below(string parent, string name) =>
        Path.IsPathRooted(parent) && Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, name).Select(version => Path.Combine(version, "bin"))
            : [];

    static int MajorIn(string binaries)
    {
        var version = Path.GetFileName(Path.GetDirectoryName(binaries))!.Split('-', '@')[^1];
        return int.TryParse(version.Split('.')[0], out var major) ? major : 0;
    }
}
