using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Database;

/// <summary>A folder with initdb, pg_ctl and postgres of one major version that is new enough.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The configuration key that names a folder of binaries; it is tried before all others.</summary>
    public const string Setting = "Postgres:Binaries";

    /// <summary>
    /// The oldest major version taken: 13 and older get no fixes any more (support for 13 ended in November 2025), and
    /// nothing here is tried against them.
    /// </summary>
    public const int OldestMajor = 14;

    static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>The path of one of the programs.</summary>
    public string this[string program] => Path.Combine(Folder, program + Suffix);

    /// <summary>
    /// All usable binaries installed on this machine, best first: the setting, the PATH, then the usual places, newest
    /// first. A setting is an order: what it names is used or refused.
    /// </summary>
    /// <exception cref="StartupFault">The setting names a folder that is not usable.</exception>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(
        string? setting, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return [await LookAsync(setting, cancellation) ?? throw Unusable(setting)];

        var found = new List<PostgresBinaries>();
        foreach (var folder in InstallationPlaces.All())
        {
            if (await LookAsync(folder, cancellation) is { } binaries)
                found.Add(binaries);
        }

        return found;
    }

    /// <summary>The binaries in this folder, or null where one is missing, cannot run, or is too old.</summary>
    public static async Task<PostgresBinaries?> LookAsync(string folder, CancellationToken cancellation)
    {
        if (!Needed.All(program => File.Exists(Path.Combine(folder, program + Suffix))))
            return null;

        try
        {
            var postgres = Path.Combine(Path.GetFullPath(folder), "postgres" + Suffix);
            var asked = await Tool.RunAsync(postgres, ["--version"], Path.GetTempPath(), null, cancellation);
            var major = asked.Succeeded ? MajorOf(asked.Output) : 0;
            return major >= OldestMajor ? new PostgresBinaries(Path.GetFullPath(folder), major) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The major version in "postgres (PostgreSQL) 15.8 (Debian 15.8-1)"; 0 where there is none.</summary>
    public static int MajorOf(string version) =>
        VersionLine().Match(version) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;

    static StartupFault Unusable(string folder) => new(
        $"The setting {Setting} names {folder}, which lacks a working {string.Join(", ", Needed)} of version " +
        $"{OldestMajor} or later (older ones get no fixes any more).",
        "Name the folder that holds these programs, or remove the setting.");

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionLine();
}
