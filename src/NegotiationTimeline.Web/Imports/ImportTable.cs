using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Web.Exports;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How a file's columns are read: its header held against a mapping.</summary>
/// <param name="Header">names of the columns, without empty ones at the end; none for JSON Lines.</param>
/// <param name="Columns">each field with the number of the column that fills it.</param>
/// <param name="Ours">the file is an export of this program.</param>
sealed record ImportTable(
    string Format, char Separator, string[] Header, ImportKind? Kind,
    ImmutableArray<(ImportField Field, int Column)> Columns, bool Ours)
{
    /// <summary>Reads the header, and holds it against the mapping.</summary>
    /// <exception cref="BadRow">The file, or the mapping, cannot be.</exception>
    public static async Task<ImportTable> ReadAsync(
        string path, ImportJob job, CancellationToken cancellation)
    {
        var (format, mapping) = (job.Format, job.Mapping);
        if (mapping.Faults().Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            throw new BadRow(reasons);

        var kind = mapping.Kind is null ? null : ImportKinds.Named(mapping.Kind);
        await using var file = await OpenedFile.OpenAsync(path, job.EncodingGiven, cancellation);
        if (format == "jsonl")
        {
            if (mapping is { Columns.Count: > 0 } or { Constants.Count: > 0 } or { Values.Count: > 0 } or { Id.Length: > 0 })
                throw BadRow.Of("columns", "Lines of JSON are bodies: they have no columns to be mapped.",
                    "Send CSV, or leave columns, constants, values and id out; kind may be given.");
            if (await new LineReader(file.Text).ReadAsync(cancellation) is null)
                throw BadRow.Of("file", "The file is empty.", "Send a file with at least one line.");
            return new(format, ',', [], kind, [], false);
        }

        var part = job.Separator?[0] ?? await GuessAsync(path, job.EncodingGiven, cancellation);
        var reader = new RowReader(file.Text, part);
        var first = await reader.ReadAsync(cancellation);
        while (first is { IsEmpty: true })
            first = await reader.ReadAsync(cancellation);
        var header = HeaderOf(first);
        var below = await reader.ReadAsync(cancellation);
        while (below is { IsEmpty: true })
            below = await reader.ReadAsync(cancellation);
        if (below is null)
            throw BadRow.Of("file", "The file has a header and no rows below it.", "Send a file with at least one row.");

        return Of(header, part, mapping, kind);
    }

    static ImportTable Of(string[] header, char separator, ImportMapping mapping, ImportKind? kind)
    {
        var faults = new Faults();
        mapping.CheckAgainst(header, faults);
        // Others may stand beside.
        var ours = Tables.All.Any(it => it.Columns.All(column => header.Contains(column.Name)));
        kind ??= ImportKinds.OfColumns(mapping.Columns is null ? header : [.. header, .. mapping.Columns.Keys]);
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            throw new BadRow(reasons);

        return new("csv", separator, header, kind, kind is null ? [] : ColumnsOf(kind, mapping, header), ours);
    }

    /// <summary>Columns chosen by the mapping; a field that it does not name is found by its name.</summary>
    public static ImmutableArray<(ImportField, int)> ColumnsOf(ImportKind kind, ImportMapping mapping, string[] header)
    {
        var chosen = (mapping.Columns ?? []).Select(it => (Field: kind.Field(it.Key), Column: Array.IndexOf(header, it.Value)))
            .Where(it => it.Field is not null).ToDictionary(it => it.Field!.Name, it => it.Column);
        // A mapping that names columns names all that are meant.
        var byName = chosen.Count > 0 ? [] : kind.Fields;
        foreach (var field in byName.Where(it => !chosen.ContainsKey(it.Name)))
        {
            var at = Array.FindIndex(header, field.Name.Equals);
            at = at >= 0 ? at : Array.FindIndex(header, field.IsNamed);
            if (at >= 0 && !chosen.ContainsValue(at))
                chosen[field.Name] = at;
        }

        return [.. kind.Fields.Where(it => chosen.ContainsKey(it.Name)).Select(it => (it, chosen[it.Name]))];
    }

    static string[] HeaderOf(CellRow? first)
    {
        if (first is null)
            throw BadRow.Of("file", "The file is empty.", "Send a file with a header and at least one row.");
        if (first.Fault is { } fault)
            throw BadRow.Of("file", $"The header cannot be read. {fault.Reason}", fault.Remedy);

        string[] header = [.. first.Cells.Select(it => it.Trim())];
        header = header[..(Array.FindLastIndex(header, it => it.Length > 0) + 1)];
        if (header.Select(Texts.FaultOf).FirstOrDefault(it => it is not null) is { } broken)
            throw BadRow.Of("file", $"The header cannot be read. {broken.Reason}", broken.Remedy);
        if (header.Where(it => it.Length > 0).GroupBy(it => it).FirstOrDefault(it => it.Count() > 1) is { } twice)
            throw BadRow.Of("file", $"The column '{twice.Key}' is there {twice.Count()} times.", "Give each column a name of its own.");

        return header;
    }

    static async Task<char> GuessAsync(string path, string? encoding, CancellationToken cancellation)
    {
        await using var file = await OpenedFile.OpenAsync(path, encoding, cancellation);
        return await new LineReader(file.Text).ReadAsync(cancellation) is { } line ? Texts.SeparatorOf(line.Text) : ',';
    }

    /// <summary>All rows that are not empty, one at a time, as they are read.</summary>
    public async IAsyncEnumerable<(ReadRow Row, CellRow? Cells)> RowsAsync(
        OpenedFile file, CellRows? cells, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (cells is null)
        {
            var (lines, rows) = (new LineReader(file.Text), new LineRows(Kind));
            while (await lines.ReadAsync(cancellation) is { } it)
                if (it.Fault is not null || !string.IsNullOrWhiteSpace(it.Text))
                    yield return (rows.Read(it.Line, it.Text, it.Fault), null);
            yield break;
        }

        var reader = new RowReader(file.Text, Separator);
        var header = true;
        while (await reader.ReadAsync(cancellation) is { } row)
            if (!row.IsEmpty)
            {
                if (!header)
                    yield return (cells.Read(row), row);
                header = false;
            }
    }

    /// <summary>The first rows as they stand, of a table of which nobody has said yet what its rows are.</summary>
    public async Task<List<CellRow>> FirstAsync(OpenedFile file, int most, CancellationToken cancellation)
    {
        var reader = new RowReader(file.Text, Separator);
        List<CellRow> rows = [];
        // The header is one more.
        while (rows.Count <= most && await reader.ReadAsync(cancellation) is { } row)
            if (!row.IsEmpty)
                rows.Add(row);
        return rows[1..];
    }

    /// <returns>null for JSON Lines.</returns>
    /// <exception cref="BadRow">It is not known of what kind the rows are.</exception>
    public CellRows? Reader(ImportMapping mapping, ImportAgenda agenda) =>
        Format != "csv" ? null : Kind is null ? throw OfNoKind(Header) : new(this, mapping, agenda);

    /// <summary>A line of JSON says it itself; the rows of a table need somebody to say it before they are tried.</summary>
    public static BadRow OfNoKind(IEnumerable<string> columns) => TableLine.OfParts(columns) ?? BadRow.Of("kind",
        "It is not said of what kind the rows are, and the columns do not tell.",
        $"Give a mapping with kind: one of {string.Join(", ", ImportKinds.All.Select(it => it.Name))}.");
}
