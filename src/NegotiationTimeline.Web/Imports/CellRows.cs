using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Reads rows of cells as bodies of one kind, by a mapping.</summary>
sealed partial class CellRows
{
    readonly ImportKind kind;
    readonly ImportMapping mapping;
    readonly string[] header;
    readonly ImmutableArray<(ImportField Field, int Column)> columns;
    readonly CellTexts texts;
    readonly CellNames names;
    readonly (ImportField Field, int Column)[][] parts;
    readonly int[] id;
    readonly ArrayBufferWriter<byte> bytes = new();

    /// <param name="table">its fields with the numbers of their columns; fields of new things, too.</param>
    public CellRows(ImportTable table, ImportMapping mapping, ImportAgenda agenda)
    {
        (kind, this.mapping, header, columns) = (table.Kind!, mapping, table.Header, table.Columns);
        var all = columns.Concat(Constant()).ToArray();
        parts = [.. all.Where(it => !it.Field.OfNew)
            .GroupBy(it => it.Field.Group ?? $".{it.Field.Name}").Select(it => it.ToArray())];
        id = [.. (mapping.Id ?? []).Select(it => Array.IndexOf(header, it))];
        texts = new(mapping, header, table.Ours);
        names = new(mapping, agenda, texts, [.. all.Where(it => it.Field.OfNew)]);
    }

    /// <summary>Fields that a constant fills; they have no column.</summary>
    IEnumerable<(ImportField Field, int Column)> Constant() =>
        (mapping.Constants?.Keys ?? []).Where(it => columns.All(column => column.Field.Name != it))
            .Select(it => (kind.Field(it)!, -1));

    public ReadRow Read(CellRow row)
    {
        texts.Begin(row);
        names.Begin();
        var json = texts.AnyFault ? [] : Body();
        if (texts.AnyFault)
            return new(row.Line, null, null, [], texts.Faults);

        var body = new RowBody(json, id.Length == 0 ? null : RowBody.Joined(id.Select(it => row.Cells[it])));
        try
        {
            return new(row.Line, body, kind.Want(body), [.. names.Creates], []);
        }
        catch (BadRow bad)
        {
            return new(row.Line, body, null, [],
                [.. bad.Refusals.Select(it => RowProblem.Of(row.Line, it, field => Where(field, row)))]);
        }
    }

    /// <summary>The column that fills a field of the body, and what stands in it.</summary>
    public (string Column, string? Value) Where(string field, CellRow cells)
    {
        var name = Index().Replace(field, "");
        var at = columns.FirstOrDefault(it => it.Field.Name == name, columns.FirstOrDefault(it =>
            it.Field.Name == name.Split('.')[0]
            || (name is "parties" or "party" && it.Field.Name is "parties" or "party")));
        return at.Field is null ? (name, null) : (header[at.Column], cells.Cells.ElementAtOrDefault(at.Column));
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
            if (field.Name == "party" && IsGiven("parties"))
                CheckAmong(field, column);
            else
                WriteField(json, field, column);
            return;
        }

        var given = part.Where(it => texts.Of(it.Field, it.Column).Length > 0).ToArray();
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

    /// <summary>A party beside several must be one of them, as in an export of ours: it would be lost.</summary>
    void CheckAmong(ImportField field, int column)
    {
        var (party, all) = (texts.Of(field, column), columns.First(it => it.Field.Name == "parties"));
        if (party.Length > 0 && !CellValue.Items(texts.Of(all.Field, all.Column)).Select(it => names.Of(Naming.Party, it))
            .Contains(names.Of(Naming.Party, party)))
            texts.Fault(field, column, party, $"'{party}' is not among the parties of the row.",
                "Name it in parties, too, or leave one of the two empty.");
    }

    bool IsGiven(string field) =>
        columns.FirstOrDefault(it => it.Field.Name == field) is { Field: not null } it
        && texts.Of(it.Field, it.Column) is not ("" or "[]");

    void WriteField(Utf8JsonWriter json, ImportField field, int column)
    {
        if (texts.Of(field, column) is { Length: > 0 } text)
            CellValue.Write(json, field, text, mapping.Dates?.Format, names.Of,
                (reason, remedy) => texts.Fault(field, column, text, reason, remedy));
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
