using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Reads rows of cells as bodies of one kind, by a mapping.</summary>
sealed partial class CellRows
{
    readonly ImportKind kind;
    readonly string[] header;
    readonly ImmutableArray<(ImportField Field, int Column)> columns;
    readonly CellTexts texts;
    readonly CellNames names;
    readonly CellValues values;
    readonly MappedField[][] parts;
    readonly MappedField? parties, evidence;
    readonly int[] id;
    readonly ArrayBufferWriter<byte> bytes = new();

    /// <param name="table">its fields with the numbers of their columns; fields of new things, too.</param>
    public CellRows(ImportTable table, ImportMapping mapping, ImportAgenda agenda)
    {
        (kind, header, columns) = (table.Kind!, table.Header, table.Columns);
        MappedField[] all =
            [.. columns.Concat(Constant(mapping)).Select(it => MappedField.Of(it.Field, it.Column, mapping))];
        parts = [.. all.Where(it => !it.Field.OfNew)
            .GroupBy(it => it.Field.Group ?? $".{it.Field.Name}").Select(it => it.ToArray())];
        (parties, evidence) = (InColumn("parties"), InColumn("evidence"));
        id = [.. (mapping.Id ?? []).Select(it => Array.IndexOf(header, it))];
        texts = new(header, table.Ours);
        names = new(mapping, agenda, texts, [.. all.Where(it => it.Field.OfNew)]);
        values = new(texts, names, mapping.Dates?.Format);

        MappedField? InColumn(string field) => Array.Find(all, it => it.Column >= 0 && it.Field.Name == field);
    }

    /// <summary>Fields that a constant fills; they have no column.</summary>
    IEnumerable<(ImportField Field, int Column)> Constant(ImportMapping mapping) =>
        (mapping.Constants?.Keys ?? []).Where(it => columns.All(column => column.Field.Name != it))
            .Select(it => (kind.Field(it)!, -1));

    public ReadRow Read(CellRow row)
    {
        texts.Begin(row);
        names.Begin();
        var json = texts.AnyFault ? [] : Body();
        if (texts.AnyFault)
            return new(row.Line, null, null, [], texts.Faults);

        var body = new RowBody(json, id.Length == 0 ? null : RowBody.Joined(Array.ConvertAll(id, it => row.Cells[it])));
        try
        {
            return new(row.Line, body, kind.Want(body), names.Creates, []);
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

    void Write(Utf8JsonWriter json, MappedField[] part)
    {
        var group = part[0].Field.Group;
        if (group is null)
        {
            // Several parties, where there are, say it all; so does evidence as a whole.
            if (part[0].Field.Name == "party" && IsGiven(parties))
                CheckAmong(part[0]);
            else
                WriteField(json, part[0]);
            return;
        }

        var given = 0;
        foreach (var it in part)
            given += texts.Of(it).Length > 0 ? 1 : 0;
        if (given == 0 || (group == "evidence" && IsGiven(evidence)))
            return;

        json.WritePropertyName(group);
        if (group == "evidence")
            json.WriteStartArray();
        json.WriteStartObject();
        foreach (var it in part)
            WriteField(json, it);
        json.WriteEndObject();
        if (group == "evidence")
            json.WriteEndArray();
    }

    /// <summary>A party beside several must be one of them, as in an export of ours: it would be lost.</summary>
    void CheckAmong(MappedField it)
    {
        var party = texts.Of(it);
        if (party.Length > 0 && !CellValues.Items(texts.Of(parties!)).Select(it => names.Of(Naming.Party, it))
            .Contains(names.Of(Naming.Party, party)))
            texts.Fault(it, party, $"'{party}' is not among the parties of the row.",
                "Name it in parties, too, or leave one of the two empty.");
    }

    bool IsGiven(MappedField? it) => it is not null && texts.Of(it) is not ("" or "[]");

    void WriteField(Utf8JsonWriter json, MappedField it)
    {
        if (texts.Of(it) is { Length: > 0 } text)
            values.Write(json, it, text);
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
