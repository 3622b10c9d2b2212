using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NegotiationTimeline.Web.Database;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Database;

public sealed class UnpackedPackageTests : IDisposable
{
    readonly TestFolder folder = new();

    UnpackedPackage Unpacked => new(folder["programs/postgresql"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_whole_package_is_unpacked_with_its_links_and_marked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The package for Windows has no links and no modes.");
        var archive = await PackAsync();

        await Unpacked.UnpackAsync(archive, IntegrityOf(archive), PrivateServer.Cancellation);

        Assert.True(Unpacked.IsComplete);
        Assert.Equal("library", await ReadAsync("package/native/lib/libpq.so"));
        var postgres = Path.Combine(Unpacked.Programs, "postgres");
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(postgres).HasFlag(UnixFileMode.OtherExecute));
    }

    [Fact]
    public async Task What_root_unpacks_is_open_to_the_user_who_runs_the_server()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The package for Windows has no modes.");
        var parent = Directory.CreateDirectory(folder["programs"]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(parent.FullName, (UnixFileMode)0b111_000_000);
        var archive = await PackAsync();

        await Unpacked.UnpackAsync(archive, IntegrityOf(archive), PrivateServer.Cancellation);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(parent.FullName).HasFlag(UnixFileMode.OtherExecute));
    }

    [Fact]
    public async Task An_archive_that_is_not_the_pinned_one_is_refused_and_not_unpacked()
    {
        var archive = await PackAsync();
        var pinned = IntegrityOf(archive);
        await File.AppendAllTextAsync(archive, "one byte more", PrivateServer.Cancellation);

        var fault = await Assert.ThrowsAsync<StartupFault>(
            () => Unpacked.UnpackAsync(archive, pinned, PrivateServer.Cancellation));
        Assert.Contains(pinned, fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Unpacked.Folder));
    }

    [Fact]
    public async Task A_half_unpacked_folder_is_not_used_and_replaced_as_a_whole()
    {
        Directory.CreateDirectory(Unpacked.Programs);
        await File.WriteAllTextAsync(
            Path.Combine(Unpacked.Programs, "torn"), "half", PrivateServer.Cancellation);
        Assert.False(Unpacked.IsComplete);

        var archive = await PackAsync();
        await Unpacked.UnpackAsync(archive, IntegrityOf(archive), PrivateServer.Cancellation);
        Assert.True(Unpacked.IsComplete);
        Assert.False(File.Exists(Path.Combine(Unpacked.Programs, "torn")));
    }

    [Fact]
    public async Task An_unpacking_that_breaks_off_leaves_no_marker()
    {
        var archive = folder["broken.tgz"];
        var whole = await File.ReadAllBytesAsync(await PackAsync(), PrivateServer.Cancellation);
        await File.WriteAllBytesAsync(archive, whole[..(whole.Length / 2)], PrivateServer.Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(
            () => Unpacked.UnpackAsync(archive, IntegrityOf(archive), PrivateServer.Cancellation));
        Assert.False(Unpacked.IsComplete);
    }

    Task<string> ReadAsync(string path) =>
        File.ReadAllTextAsync(Path.Combine(Unpacked.Folder, path), PrivateServer.Cancellation);

    static string IntegrityOf(string archive) =>
        $"sha512-{Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(archive)))}";

    async Task<string> PackAsync()
    {
        var archive = folder["package.tgz"];
        await using var file = File.Create(archive);
        await using var packed = new GZipStream(file, CompressionLevel.NoCompression);
        await using var tar = new TarWriter(packed);
        await AddAsync(tar, "package/native/bin/postgres", "program");
        await AddAsync(tar, "package/native/lib/libpq.so.5.18", "library");
        await AddAsync(
            tar, "package/native/pg-symlinks.json",
            """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so"}]""");
        return archive;
    }

    static Task AddAsync(TarWriter tar, string name, string content)
    {
        var data = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = data }, PrivateServer.Cancellation);
    }
}
