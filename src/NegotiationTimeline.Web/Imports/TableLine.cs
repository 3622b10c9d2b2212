using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Exports;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Lines of the tables that this program exports: known by their fields, as the CSV tables are by their columns, and read
/// as the same bodies.
/// </summary>
static class TableLine
{
    static readonly ImmutableArray<Known> All = [.. Tables.All.Select(Known.Of)];

    /// <summary>What the line is a row of; null = of none of the tables.</summary>
    /// <exception cref="BadRow">It is a row of a table whose rows are parts of other records.</exception>
    public static (ImportKind Kind, RowBody Body)? Read(JsonElement line)
    {
        var fields = line.GetPropertyCount();
        Known[] tables = [.. All.Where(it => it.Names.Count == fields)];
        foreach (var table in tables)
            if (line.EnumerateObject().All(it => table.Names.Contains(it.Name)))
                return table.Kind is { } kind ? (kind, new(Body(line, table.Parts))) : throw PartOf(table.Name);
        return null;
    }

    /// <summary>Why rows of a table are none of an import; null = they are, or it is no table of ours.</summary>
    public static BadRow? OfParts(IEnumerable<string> columns) =>
        All.FirstOrDefault(it => it.Kind is null && it.Names.SetEquals(columns)) is { } table ? PartOf(table.Name) : null;

    static BadRow PartOf(string table) => BadRow.Of("kind",
        $"This is a row of our table '{table}', which holds parts of records and no records.", table switch
        {
            "conditions" => "Send the table positions, which has them too; what became of a condition is a line "
                + "{ \"kind\": \"resolution\", … }.",
            "clauses" => "Send the tables proposals and proposal-steps, which have them too.",
            _ => "Send the tables of the records themselves, which have it too; one more piece of evidence is a row of "
                + "amendments, with step evidence.",
        });

    static byte[] Body(JsonElement line, (ImportField Field, string Column)[][] parts)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new() { Encoder = Wire.Json.Encoder }))
        {
            json.WriteStartObject();
            foreach (var part in parts)
                Write(json, part, line);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter json, (ImportField Field, string Column)[] part, JsonElement line)
    {
        var given = part.Select(it => (it.Field, Value: line.GetProperty(it.Column))).Where(it => !IsEmpty(it.Value)).ToArray();
        // Several parties, where there are, say it all.
        if (given.Length == 0 || (given[0].Field.Name == "party" && line.TryGetProperty("parties", out var all) && !IsEmpty(all)))
            return;

        if (part[0].Field.Group is { } group)
            json.WriteStartObject(group);
        foreach (var (field, value) in given)
        {
            json.WritePropertyName(field.Own);
            if (field.Name == "evidence")
                CellValues.Undated(JsonNode.Parse(value.GetRawText())).WriteTo(json, Wire.Json);
            else
                value.WriteTo(json);
        }

        if (part[0].Field.Group is not null)
            json.WriteEndObject();
    }

    /// <summary>As an empty cell: nothing is said.</summary>
    static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    /// <param name="Kind">null = its rows are parts of other records.</param>
    /// <param name="Parts">the fields that its columns fill, those of one object together.</param>
    sealed record Known(
        string Name, ImmutableHashSet<string> Names, ImportKind? Kind, (ImportField Field, string Column)[][] Parts)
    {
        public static Known Of(ExportTable table)
        {
            string[] names = [.. table.Columns.Select(it => it.Name)];
            var kind = ImportKinds.Named(table.Name);
            var filled = kind is null ? [] : ImportTable.ColumnsOf(kind, new(), names);
            return new(table.Name, [.. names], kind,
            [
                .. filled.Select(it => (Field: it.Item1, Column: names[it.Item2]))
                    .GroupBy(it => it.Field.Group ?? $".{it.Field.Name}").Select(it => it.ToArray()),
            ]);
        }
    }
}
