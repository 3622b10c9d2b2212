using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Reads rows of cells as bodies of one kind, by a mapping.</summary>
/// <param name="columns">each field with the number of its column; a field of new things, too.</param>
/// <param name="ours">the file is an export of ours: what it made harmless is made what it was.</param>
sealed partial class CellRows(
    ImportKind kind, ImportMapping mapping, string[] header, ImmutableArray<(ImportField Field, int Column)> columns,
    ImportAgenda agenda, bool ours)
{
    readonly ArrayBufferWriter<byte> bytes = new();
    readonly (ImportField Field, int Column)[][] parts =
        [.. columns.Concat(Constant(kind, mapping, columns)).Where(it => !it.Field.OfNew)
            .GroupBy(it => it.Field.Group ?? $".{it.Field.Name}").Select(it => it.ToArray())];
    readonly (ImportField Field, int Column)[] ofNew =
        [.. columns.Concat(Constant(kind, mapping, columns)).Where(it => it.Field.OfNew)];
    readonly int[] id = [.. (mapping.Id ?? []).Select(it => Array.IndexOf(header, it))];
    readonly List<RowProblem> faults = [];
    readonly List<WantedSetup> creates = [];
    CellRow row = null!;

    /// <summary>Fields that a constant fills; they have no column.</summary>
    static IEnumerable<(ImportField Field, int Column)> Constant(
        ImportKind kind, ImportMapping mapping, IEnumerable<(ImportField Field, int Column)> columns) =>
        (mapping.Constants?.Keys ?? []).Where(it => columns.All(column => column.Field.Name != it))
            .Select(it => (kind.Field(it)!, -1));

    public ReadRow Read(CellRow cells)
    {
        row = cells;
        faults.Clear();
        creates.Clear();
        CheckRow();
        if (faults.Count > 0)
            return new(row.Line, null, null, [], [.. faults]);

        var json = Body();
        if (faults.Count > 0)
            return new(row.Line, null, null, [], [.. faults]);

        var body = new RowBody(json, id.Length == 0 ? null : RowBody.Joined(id.Select(it => row.Cells[it])));
        try
        {
            return new(row.Line, body, kind.Want(body), [.. creates], []);
        }
        catch (BadRow bad)
        {
            return new(row.Line, body, null, [], [.. bad.Refusals.Select(it => RowProblem.Of(row.Line, it, field => Where(field, cells)))]);
        }
    }

    /// <summary>The column that fills a field of the body, and what stands in it.</summary>
    public (string Column, string? Value) Where(string field, CellRow cells)
    {
        var name = Index().Replace(field, "");
        var at = columns.FirstOrDefault(it => it.Field.Name == name, columns.FirstOrDefault(it => it.Field.Name == name.Split('.')[0]
            || (name is "parties" or "party" && it.Field.Name is "parties" or "party")));
        return at.Field is null ? (name, null) : (header[at.Column], cells.Cells.ElementAtOrDefault(at.Column));
    }

    void CheckRow()
    {
        if (row.Fault is { } whole)
            Fault("", null, whole.Reason, whole.Remedy);
        else if (row.Cells.Length < header.Length)
            Fault("", null, $"The row has {row.Cells.Length} cells, and the header {header.Length}.",
                "Give a cell for every column, empty ones too; quote cells that hold the separator.");
        else if (row.Cells.Skip(header.Length).Any(it => !string.IsNullOrWhiteSpace(it)))
            Fault("", row.Cells[header.Length], $"The row has {row.Cells.Length} cells, and the header {header.Length}.",
                "Quote cells that hold the separator.");
        for (var i = 0; i < header.Length && faults.Count == 0; i++)
            if (Texts.FaultOf(row.Cells[i]) is { } broken)
                Fault(header[i], row.Cells[i], broken.Reason, broken.Remedy);
    }

    byte[] Body()
    {
        bytes.ResetWrittenCount();
        using var json = new Utf8JsonWriter(bytes, new() { Encoder = Storage.Wire.Json.Encoder });
        json.WriteStartObject();
        foreach (var part in parts)
            Write(json, part);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    void Write(Utf8JsonWriter json, (ImportField Field, int Column)[] part)
    {
        var group = part[0].Field.Group;
        if (group is null)
        {
            var (field, column) = part[0];
            // Several parties, where there are, say it all; so does evidence as a whole.
            if (!(field.Name == "party" && IsGiven("parties")))
                WriteField(json, field, column);
            return;
        }

        var given = part.Where(it => Text(it.Field, it.Column).Length > 0).ToArray();
        if (given.Length == 0 || (group == "evidence" && IsGiven("evidence")))
            return;

        json.WritePropertyName(group);
        if (group == "evidence")
            json.WriteStartArray();
        json.WriteStartObject();
        foreach (var (field, column) in given)
            WriteField(json, field, column);
        json.WriteEndObject();
        if (group == "evidence")
            json.WriteEndArray();
    }

    bool IsGiven(string field) =>
        columns.FirstOrDefault(it => it.Field.Name == field) is { Field: not null } it && Text(it.Field, it.Column) is not ("" or "[]");

    void WriteField(Utf8JsonWriter json, ImportField field, int column)
    {
        if (Text(field, column) is not { Length: > 0 } text)
            return;

        CellValue.Write(json, field, text, mapping.Dates?.Format, Name, (reason, remedy) =>
            Fault(column < 0 ? field.Name : header[column], column < 0 ? text : row.Cells[column], reason, remedy));
    }

    /// <summary>What a cell means, by its value map; "" = nothing.</summary>
    string Text(ImportField field, int column)
    {
        if (column < 0)
            return Plain(mapping.Constants![field.Name]);

        var text = row.Cells[column];
        if (ours && Harmless().IsMatch(text))
            text = text[1..];
        text = field.Type == CellType.Text && field.Names == Naming.Nothing && text.AsSpan().Trim().Length > 0 ? text : text.Trim();
        if (mapping.Values?.GetValueOrDefault(field.Name) is not { } map)
            return text.Length == 0 && mapping.Constants?.TryGetValue(field.Name, out var otherwise) == true ? Plain(otherwise) : text;

        if (map.TryGetValue(text, out var meant))
            return Plain(meant);

        if (text.Length > 0)
            Fault(header[column], text, $"'{text}' is not in the value map of {field.Name}.",
                $"Add it to values.{field.Name}, which has {string.Join(", ", map.Keys.Order(StringComparer.Ordinal).Take(20))}.");
        return "";
    }

    static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>The slug of what a cell names; what is new is entered with the row.</summary>
    string Name(Naming names, string cell)
    {
        if (names == Naming.Nothing)
            return cell;

        var (slug, isNew) = agenda.Named(names, cell);
        if (!isNew)
            return slug;

        // Where nothing is to be entered, the refusal names what stands in the cell.
        if (mapping.Creates != true)
            return cell;

        var coming = NewThing.Of(names, slug, cell, OfNew);
        // An issue and a source may be called alike.
        if (creates.All(it => it.Path != coming.Path))
            creates.Add(coming);
        return slug;
    }

    string? OfNew(string field)
    {
        var at = Array.FindIndex(ofNew, it => it.Field.Name == field);
        if (at < 0 || Text(ofNew[at].Field, ofNew[at].Column) is not { Length: > 0 } text)
            return null;

        if (ofNew[at].Field.Type != CellType.Date)
            return text;

        var (edtf, reason, remedy) = DateCells.Read(text, mapping.Dates?.Format);
        if (edtf is null)
            Fault(header[ofNew[at].Column], text, reason!, remedy!);
        return edtf;
    }

    void Fault(string column, string? value, string reason, string remedy)
    {
        if (faults.All(it => it.Column != column || it.Reason != reason))
            faults.Add(RowProblem.Of(row.Line, column, value, reason, remedy));
    }

    [GeneratedRegex(@"^'+[=+\-@\t\r\n]")]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
