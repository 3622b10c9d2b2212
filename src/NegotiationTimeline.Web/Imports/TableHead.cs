namespace NegotiationTimeline.Web.Imports;

/// <summary>Where a table begins: its header is the first row that is not empty, below what spreadsheets put before it.</summary>
static class TableHead
{
    static readonly char[] Separators = [',', ';', '\t'];

    /// <returns>the header as it stands; null = the file is empty.</returns>
    public static async Task<CellRow?> ReadAsync(RowReader rows, CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation) is { } row)
            if (!row.IsEmpty && SaidBy(row, ',') is null)
                return row;
        return null;
    }

    /// <summary>The separator that the file itself says, or else that by which its header has the most cells.</summary>
    public static async Task<char> SeparatorAsync(string path, string? encoding, CancellationToken cancellation)
    {
        var (found, most) = (',', 0);
        foreach (var separator in Separators)
        {
            await using var file = await OpenedFile.OpenAsync(path, encoding, cancellation);
            var rows = new RowReader(file.Text, separator);
            var row = await rows.ReadAsync(cancellation);
            while (row is { IsEmpty: true })
                row = await rows.ReadAsync(cancellation);
            if (row is null)
                continue;

            if (SaidBy(row, separator) is { } said)
                return Array.IndexOf(Separators, said) >= 0 ? said : throw Unknown(said);
            if (row.Fault is null && row.Cells.Length > most)
                (found, most) = (separator, row.Cells.Length);
        }

        return found;
    }

    /// <summary>A line that names the separator, as spreadsheets write and read it before the header: <c>sep=;</c>.</summary>
    static char? SaidBy(CellRow row, char separator) =>
        row.Fault is not null || row.Line > 1 || !row.Cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
        || row.Cells[0].Length > 5 || row.Cells.Skip(1).Any(it => it.Length > 0)
            ? null
            // Where the rows are parted by the very same it is no more to be seen.
            : row.Cells[0].Length == 5 ? row.Cells[0][4] : separator;

    static BadRow Unknown(char said) => BadRow.Of("file", $"The first line says that '{said}' separates the cells.",
        "Save the table with commas, semicolons or tabs.");
}
