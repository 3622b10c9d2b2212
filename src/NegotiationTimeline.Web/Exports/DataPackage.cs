using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// All tables as a Frictionless data package (datapackage.org, version 2): a zip of CSV files, of datapackage.json, which
/// tells programs what is in them, and of a codebook, which tells people.
/// </summary>
static class DataPackage
{
    public static async Task WriteAsync(ExportView view, Stream file)
    {
        await using var zip = await ZipArchive.CreateAsync(
            file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, view.Cancellation);
        await AddAsync(zip, view, "datapackage.json", entry =>
            JsonSerializer.SerializeAsync(entry, PackageDescriptor.Of(view), Layout, view.Cancellation));
        await AddAsync(zip, view, "codebook.md", async entry =>
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Codebook.Of(view)), view.Cancellation));
        foreach (var table in Tables.All)
            await AddAsync(zip, view, PackageDescriptor.PathOf(table), entry => new Csv().WriteAsync(table, view, entry));
    }

    static JsonSerializerOptions Layout { get; } = new(Wire.Json) { WriteIndented = true };

    static async Task AddAsync(ZipArchive zip, ExportView view, string name, Func<Stream, Task> write)
    {
        var entry = zip.CreateEntry(name);
        // Not the time of day at which it was asked for: the same view gives the same bytes.
        entry.LastWriteTime = view.Point.Times.Recorded.At;
        await using var stream = await entry.OpenAsync(view.Cancellation);
        await write(stream);
    }
}
