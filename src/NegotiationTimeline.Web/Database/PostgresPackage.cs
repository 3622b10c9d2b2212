using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// PostgreSQL's programs as a pinned package, for machines that have none installed. The npm client fetches it, so that
/// the mirrors and proxies a user has set for npm are honoured; nothing inside it is executed to install it.
/// </summary>
/// <param name="Platform">Operating system and processor as the package names them, such as <c>linux-x64</c>.</param>
/// <param name="Integrity">SHA-512 of the archive, written as npm does: <c>sha512-</c> and base64.</param>
public sealed record PostgresPackage(string Platform, string Integrity)
{
    public const int Major = 18;

    const string Version = "18.4.0-beta.17";

    const string Remedy =
        "Install PostgreSQL 14 or later, or set ConnectionStrings__Timeline to use a server of your own.";

    static readonly Dictionary<string, string> Pinned = new()
    {
        ["linux-x64"] =
            "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
        ["linux-arm64"] =
            "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
        ["darwin-x64"] =
            "sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
        ["darwin-arm64"] =
            "sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
        ["windows-x64"] =
            "sha512-AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==",
    };

    string Name => $"@embedded-postgres/{Platform}@{Version}";

    /// <summary>The package for this machine, or null where there is none.</summary>
    public static PostgresPackage? ForThisMachine()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Pinned.TryGetValue($"{system}-{processor}", out var integrity)
            ? new PostgresPackage($"{system}-{processor}", integrity)
            : null;
    }

    /// <summary>
    /// The programs, from the data folder where they were unpacked before, otherwise fetched. The caller holds the data
    /// folder's lock.
    /// </summary>
    /// <exception cref="StartupFault">npm is missing or fails, or the archive is not the pinned one.</exception>
    public async Task<PostgresBinaries> ObtainAsync(DataFolder data, ILogger logger, CancellationToken cancellation)
    {
        var unpacked = new UnpackedPackage(Path.Combine(data.Path, "programs", $"postgresql-{Version}-{Platform}"));
        if (!unpacked.IsComplete)
        {
            logger.LogInformation("No installed PostgreSQL fits; fetching {Package} with npm (24 MB, once)", Name);
            await FetchAsync(unpacked, data, cancellation);
        }

        return await PostgresBinaries.LookAsync(unpacked.Programs, cancellation)
            ?? throw new StartupFault($"The PostgreSQL of {Name} in {unpacked.Programs} does not run here.", Remedy);
    }

    async Task FetchAsync(UnpackedPackage unpacked, DataFolder data, CancellationToken cancellation)
    {
        var downloads = Directory.CreateDirectory(Path.Combine(data.Path, "programs", ".download"));
        try
        {
            var archive = await PackAsync(downloads.FullName, cancellation);
            await unpacked.UnpackAsync(archive, Integrity, cancellation);
        }
        finally
        {
            downloads.Delete(recursive: true);
        }
    }

    async Task<string> PackAsync(string folder, CancellationToken cancellation)
    {
        string[] arguments = ["pack", Name, "--pack-destination", folder, "--ignore-scripts", "--loglevel=error"];
        try
        {
            var npm = Tool.OnPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") ?? throw new Win32Exception(2);
            var packed = await Tool.RunAsync(npm, arguments, folder, null, cancellation);
            return Directory.EnumerateFiles(folder, "*.tgz").SingleOrDefault()
                ?? throw new StartupFault(
                    $"No PostgreSQL is installed, and npm cannot fetch {Name}: {packed.Said}", Remedy);
        }
        catch (Win32Exception missing)
        {
            throw new StartupFault(
                "No PostgreSQL is installed, and there is no npm to fetch one with.", Remedy, missing);
        }
    }
}
