using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Exports;

/// <summary>A table that leaves this system, whatever the format: columns, and rows that come one by one.</summary>
/// <param name="Name">as in file names: positions, acts, …</param>
/// <param name="Key">columns that together tell its rows apart.</param>
/// <param name="Rows">cells in the order of the columns.</param>
sealed record ExportTable(
    string Name,
    string Title,
    ImmutableArray<string> Key,
    ImmutableArray<Column> Columns,
    Func<ExportView, IAsyncEnumerable<object?[]>> Rows)
{
    public static ExportTable Of<TRow>(
        string name, string title, ImmutableArray<string> key, Columns<TRow> columns,
        Func<ExportView, IAsyncEnumerable<TRow>> rows) =>
        new(name, title, key, columns.Named, view => rows(view).Select(columns.Cells));
}
