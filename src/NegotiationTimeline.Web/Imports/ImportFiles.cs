using System.Security.Cryptography;
using NegotiationTimeline.Web.Database;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Where files lie until they are recorded: below the data folder, readable by this program alone.</summary>
sealed class ImportFiles(IConfiguration configuration)
{
    const long Gigabyte = 1024L * 1024 * 1024;

    /// <summary>Bytes, as they are sent and as they are when unpacked.</summary>
    public long Largest { get; } = configuration.GetValue("Imports:LargestFile", Gigabyte);

    public long MostRows { get; } = configuration.GetValue("Imports:MostRows", 5_000_000L);

    /// <summary>From its being sent to its being recorded.</summary>
    public TimeSpan KeptFor { get; } = TimeSpan.FromDays(configuration.GetValue("Imports:KeptForDays", 7.0));

    string Folder => field ??= configuration["Imports:Folder"]
        ?? Path.Combine(DataFolder.Open(configuration).Path, "imports");

    static string Machine => $"{Environment.MachineName}:";

    /// <summary>Takes in a file as it comes, never more of it than a piece in memory.</summary>
    /// <exception cref="TooLarge">It has more bytes than allowed, or would have when unpacked; nothing is kept.</exception>
    /// <exception cref="BadRow">It is packed, and damaged.</exception>
    public async Task<ReceivedFile> ReceiveAsync(Stream body, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.import");
        try
        {
            var (bytes, hash) = await KeepAsync(body, path, cancellation);
            if (OpenedFile.IsPacked(path))
                await PackedFile.CheckAsync(path, Largest, cancellation);
            return new(Machine + path, path, bytes, hash);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    async Task<(long Bytes, string Hash)> KeepAsync(Stream body, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, Options());
        var (piece, bytes) = (new byte[128 * 1024], 0L);
        for (int length; (length = await body.ReadAsync(piece, cancellation)) > 0;)
        {
            if ((bytes += length) > Largest)
                throw new TooLarge(Largest);

            hash.AppendData(piece, 0, length);
            await file.WriteAsync(piece.AsMemory(0, length), cancellation);
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <exception cref="BadRow">It lies on another machine, or is gone.</exception>
    public static string PathOf(ImportJob job)
    {
        if (job.Place is not { } place || !place.StartsWith(Machine, StringComparison.Ordinal) || !File.Exists(place[Machine.Length..]))
            throw BadRow.Of("file", "The file is no longer here, or lies on another machine.", "Send it again.");
        return place[Machine.Length..];
    }

    public static void Remove(ImportJob job)
    {
        if (job.Place is { } place && place.StartsWith(Machine, StringComparison.Ordinal))
            File.Delete(place[Machine.Length..]);
    }

    /// <summary>Removes what no import knows: uploads that broke off an hour ago or earlier.</summary>
    public void Sweep(IEnumerable<ImportJob> kept)
    {
        if (configuration["Imports:Folder"] is null && configuration.GetConnectionString("Timeline") is not null
            && configuration[DataFolder.Setting] is null && !Directory.Exists(Path.Combine(DataFolder.Default(), "imports")))
            return;
        if (!Directory.Exists(Folder))
            return;

        var known = kept.Select(it => it.Place).OfType<string>().ToHashSet();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.import"))
            if (!known.Contains(Machine + path) && File.GetLastWriteTimeUtc(path) < DateTime.UtcNow.AddHours(-1))
                File.Delete(path);
    }

    static FileStreamOptions Options()
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

/// <param name="Place">machine and path.</param>
sealed record ReceivedFile(string Place, string Path, long Bytes, string Sha256);

/// <summary>A file has more bytes than are taken: 413.</summary>
sealed class TooLarge(long most) : Exception($"The file has, as sent or unpacked, more than {most} bytes.")
{
    public long Most => most;
}
