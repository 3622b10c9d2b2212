using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>CSV by RFC 4180, in UTF-8, with a header; cells that a spreadsheet would run are made harmless.</summary>
/// <param name="byteOrderMark">without it Excel takes UTF-8 for something else; other programs stumble over it.</param>
sealed partial class Csv(bool byteOrderMark = false) : IExportFormat
{
    /// <summary>
    /// What a formula begins with, or what stands before one unseen, as a class of a regular expression. The full-width
    /// signs are read as the plain ones by spreadsheets of East Asia.
    /// </summary>
    public const string Begins = @"=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public string Extension => "csv";

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public Task WriteAsync(ExportTable table, ExportView view, Stream file) =>
        WriteAsync(table.Columns.Select(it => it.Name), table.Rows(view).Select(row => Cells(table.Columns, row)), file,
            view.Cancellation);

    /// <summary>Records of cells that are text already, below their names.</summary>
    public async Task WriteAsync(
        IEnumerable<string> names, IAsyncEnumerable<string[]> records, Stream file, CancellationToken cancellation,
        char separator = ',')
    {
        var options = CsvWriterOptions.Default with
        {
            Separator = separator,
            NewLine = "\r\n",
            WriteByteOrderMark = byteOrderMark,
        };
        await using var csv = CsvWriter.Create(file, options, leaveOpen: true);
        await csv.WriteRecordAsync([.. names], cancellation);
        await foreach (var record in records)
            await csv.WriteRecordAsync(record, cancellation);
        await csv.FlushAsync(cancellation);
    }

    static string[] Cells(ImmutableArray<Column> columns, object?[] row) =>
        [.. columns.Zip(row, (column, cell) => Cell(column.Type, cell))];

    static string Cell(ColumnType type, object? cell) => (type, cell) switch
    {
        (_, null) => "",
        (ColumnType.Number, IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture),
        (ColumnType.Flag, bool flag) => flag ? "true" : "false",
        (ColumnType.Instant, DateTimeOffset at) => ReadPoint.Text(at),
        (ColumnType.List, IEnumerable<string> list) => Harmless(string.Join(';', list)),
        (ColumnType.Parts, { } parts) => JsonSerializer.Serialize(parts, parts.GetType(), Wire.Json),
        (_, string text) => Harmless(text),
        _ => throw new ArgumentException($"A {cell.GetType().Name} is no {type}."),
    };

    /// <summary>
    /// An apostrophe before what a spreadsheet would run, and before that again where it begins so already: whoever takes
    /// one away has the text again. Numbers stay numbers.
    /// </summary>
    public static string Harmless(string text) =>
        Formula().IsMatch(text) && !Number().IsMatch(text) ? $"'{text}" : text;

    [GeneratedRegex($"^'*[{Begins}]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^[+-]?[0-9]+([.,][0-9]+)?\z")]
    private static partial Regex Number();
}
