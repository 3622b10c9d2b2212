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
            await LineRows.CheckAsync(new(file.Text), cancellation);
            return new(format, ',', [], kind, [], false);
        }

        var part = job.Separator?[0] ?? await TableHead.SeparatorAsync(path, job.EncodingGiven, cancellation);
        var reader = new RowReader(file.Text, part);
        var header = HeaderOf(await TableHead.ReadAsync(reader, cancellation));
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
        kind ??= ImportKinds.OfColumns(mapping.Columns is null ? header : [.. header, .. mapping.Columns.Keys]);
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            throw new BadRow(reasons);
        if (mapping.Columns is not { Count: > 0 } && kind is not null && Alike(header, kind) is { } alike)
            throw BadRow.Of("file", $"The columns {alike} are called alike, and only one of them could be read.",
                "Give each column a name of its own, or say in the mapping which column is which field.");

        return new("csv", separator, header, kind, kind is null ? [] : ColumnsOf(kind, mapping, header),
            IsOurs(header));
    }

    /// <summary>Also where columns were left out or put in on the way, as by a data frame that numbers its rows.</summary>
    static bool IsOurs(string[] header) => header.Contains("recordedFrom") || header.Contains("firstRecorded")
        || Tables.All.Any(it => it.Columns.All(column => header.Contains(column.Name)));

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

    /// <summary>Columns whose names differ by case and signs alone, of a field of this kind.</summary>
    static string? Alike(string[] header, ImportKind kind) =>
        header.GroupBy(ImportField.Plain).FirstOrDefault(it => it.Count() > 1 && kind.Fields.Any(field => field.IsNamed(it.First())))
            is { } found ? string.Join(" and ", found.Select(it => $"'{it}'")) : null;

    static string[] HeaderOf(CellRow? first)
    {
        if (first is null)
            throw BadRow.Of("file", "The file is empty.", "Send a file with a header and at least one row.");
        if (first.Cells is [['{' or '[', ..], ..])
            throw BadRow.Of("file", "The file is JSON, and was sent as a table.", "Send it as application/jsonl, or give format=jsonl.");
        if (first.Fault is { } fault)
            throw BadRow.Of("file", $"The header cannot be read. {fault.Reason}", fault.Remedy);

        string[] header = [.. first.Cells.Select(Texts.Trimmed)];
        header = header[..(Array.FindLastIndex(header, it => it.Length > 0) + 1)];
        if (header.Select(Texts.FaultOf).FirstOrDefault(it => it is not null) is { } broken)
            throw BadRow.Of("file", $"The header cannot be read. {broken.Reason}", broken.Remedy);
        if (header.Where(it => it.Length > 0).GroupBy(it => it).FirstOrDefault(it => it.Count() > 1) is { } twice)
            throw BadRow.Of("file", $"The column '{twice.Key}' is there {twice.Count()} times.", "Give each column a name of its own.");

        return header;
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
        await TableHead.ReadAsync(reader, cancellation);
        while (await reader.ReadAsync(cancellation) is { } row)
            if (!row.IsEmpty)
                yield return (cells.Read(row), row);
    }

    /// <summary>The first rows as they stand, of a table of which nobody has said yet what its rows are.</summary>
    public async Task<List<CellRow>> FirstAsync(OpenedFile file, int most, CancellationToken cancellation)
    {
        var reader = new RowReader(file.Text, Separator);
        await TableHead.ReadAsync(reader, cancellation);
        List<CellRow> rows = [];
        while (rows.Count < most && await reader.ReadAsync(cancellation) is { } row)
            if (!row.IsEmpty)
                rows.Add(row);
        return rows;
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
