using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// A folder into which the package is unpacked; a marker, written last, tells a whole one from a torn one.
/// </summary>
public sealed record UnpackedPackage(string Folder)
{
    string Marker => Path.Combine(Folder, "complete");

    string Package => Path.Combine(Folder, "package");

    /// <summary>The folder of the programs.</summary>
    public string Programs => Path.Combine(Package, "native", "bin");

    /// <summary>False for a folder whose unpacking was cut short: it is never used, and unpacked anew.</summary>
    public bool IsComplete => File.Exists(Marker);

    /// <summary>Checks the archive and unpacks it, in place of what a torn attempt left.</summary>
    /// <exception cref="StartupFault">The archive is not the one that was pinned; nothing is unpacked.</exception>
    public async Task UnpackAsync(string archive, string integrity, CancellationToken cancellation)
    {
        await RequireAsync(archive, integrity, cancellation);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);

        await using (var packed = File.OpenRead(archive))
        await using (var tar = new GZipStream(packed, CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(tar, Folder, overwriteFiles: false, cancellation);
        }

        await LinkAsync(cancellation);
        OpenToTheServer();
        await File.WriteAllTextAsync(Marker, integrity, cancellation);
    }

    static async Task RequireAsync(string archive, string integrity, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(archive);
        var found = $"sha512-{Convert.ToBase64String(await SHA512.HashDataAsync(content, cancellation))}";
        if (found != integrity)
            throw new StartupFault(
                $"The fetched PostgreSQL package is not the pinned one: it has {found} where {integrity} is expected.",
                "Check which npm registry is set on this machine, or install PostgreSQL 14 or later.");
    }

    // A package cannot hold symbolic links, so it lists them, relative to its root.
    async Task LinkAsync(CancellationToken cancellation)
    {
        var list = Path.Combine(Package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
            return;

        await using var json = File.OpenRead(list);
        var links = await JsonSerializer.DeserializeAsync<Link[]>(json, JsonSerializerOptions.Web, cancellation);
        foreach (var link in links ?? [])
        {
            var target = Path.Combine(Package, link.Target);
            var source = Path.Combine(Package, link.Source);
            if (!Path.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    // The server may run as another user (see ServerAccount), and the archive's own modes are not to be relied on.
    void OpenToTheServer()
    {
        if (OperatingSystem.IsWindows())
            return;

        foreach (var folder in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(folder, UnixModes.EveryoneEnters);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var runs = Path.GetDirectoryName(file) == Programs;
            File.SetUnixFileMode(file, runs ? UnixModes.EveryoneEnters : UnixModes.EveryoneReads);
        }

        File.SetUnixFileMode(Folder, UnixModes.EveryoneEnters);
        File.SetUnixFileMode(Path.GetDirectoryName(Folder)!, UnixModes.EveryoneEnters);
    }

    sealed record Link(string Source, string Target);
}
