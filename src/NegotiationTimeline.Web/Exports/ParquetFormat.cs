using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationTimeline.Web.Storage;
using Parquet;
using Parquet.Schema;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// Apache Parquet, some thousand rows to a group. The end of such a file names places in it, so that it is written to a
/// temporary file first. Lists and parts are texts, as in CSV, but nothing is made harmless: no spreadsheet runs it.
/// </summary>
sealed class ParquetFormat : IExportFormat
{
    /// <summary>Rows held in memory at a time.</summary>
    const int GroupSize = 5_000;

    public string Extension => "parquet";

    public string ContentType => "application/vnd.apache.parquet";

    public async Task WriteAsync(ExportTable table, ExportView view, Stream file)
    {
        await using var scratch = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite,
            FileShare.None, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        var fields = table.Columns.Select(Field).ToArray();
        await using (var parquet = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields), scratch, cancellationToken: view.Cancellation))
        {
            parquet.CustomMetadata = new Dictionary<string, string> { ["title"] = table.Title, ["pin"] = view.Pin };
            await foreach (var group in table.Rows(view).Chunk(GroupSize))
            {
                using var rows = parquet.CreateRowGroup();
                for (var i = 0; i < fields.Length; i++)
                    await WriteAsync(rows, fields[i], table.Columns[i].Type, [.. group.Select(row => row[i])], view.Cancellation);
                rows.CompleteValidate();
            }
        }

        scratch.Position = 0;
        await scratch.CopyToAsync(file, view.Cancellation);
    }

    static DataField Field(Column column) => column.Type switch
    {
        ColumnType.Number => new DataField<int?>(column.Name),
        ColumnType.Flag => new DataField<bool?>(column.Name),
        ColumnType.Instant => new DateTimeDataField(
            column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
        _ => new DataField<string>(column.Name, true),
    };

    static Task WriteAsync(
        ParquetRowGroupWriter rows, DataField field, ColumnType type, object?[] cells, CancellationToken cancellation) =>
        type switch
        {
            ColumnType.Number => rows.WriteAsync<int>(field, cells.Cast<int?>().ToArray(), cancellationToken: cancellation),
            ColumnType.Flag => rows.WriteAsync<bool>(field, cells.Cast<bool?>().ToArray(), cancellationToken: cancellation),
            ColumnType.Instant => rows.WriteAsync<DateTime>(
                field, cells.Select(it => (it as DateTimeOffset?)?.UtcDateTime).ToArray(), cancellationToken: cancellation),
            _ => rows.WriteAsync(field, [.. cells.Select(it => Words(type, it)!)]),
        };

    static string? Words(ColumnType type, object? cell) => (type, cell) switch
    {
        (_, null) => null,
        (ColumnType.List, IEnumerable<string> list) => string.Join(';', list),
        (ColumnType.Parts, { } parts) => JsonSerializer.Serialize(parts, parts.GetType(), Wire.Json),
        _ => (string)cell,
    };
}
