using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>An object a row, each on a line of its own; lists and parts are JSON like everything else.</summary>
sealed class JsonLines : IExportFormat
{
    public string Extension => "jsonl";

    public string ContentType => "application/jsonl; charset=utf-8";

    public Task WriteAsync(ExportTable table, ExportView view, Stream file) =>
        WriteAsync(table.Rows(view).Select(row => Named(table.Columns, row)), file, view.Cancellation);

    /// <summary>Whatever can be written as JSON, a line each.</summary>
    public static async Task WriteAsync(
        IAsyncEnumerable<object> lines, Stream file, CancellationToken cancellation)
    {
        await foreach (var line in lines)
        {
            await JsonSerializer.SerializeAsync(file, line, line.GetType(), Wire.Json, cancellation);
            await file.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }

    static object Named(ImmutableArray<Column> columns, object?[] row)
    {
        var named = new OrderedDictionary<string, object?>();
        foreach (var (column, cell) in columns.Zip(row))
            named[column.Name] = cell is DateTimeOffset at ? ReadPoint.Text(at) : cell;
        return named;
    }
}
