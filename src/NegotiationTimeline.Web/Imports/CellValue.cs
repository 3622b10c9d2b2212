using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Writes what a cell means as a field of a body.</summary>
static class CellValue
{
    /// <param name="text">not empty.</param>
    /// <param name="name">the slug of what is named.</param>
    /// <param name="fault">told reason and remedy, where it cannot be read.</param>
    public static void Write(
        Utf8JsonWriter json, ImportField field, string text, string? format, Func<Naming, string, string> name,
        Action<string, string> fault)
    {
        switch (field.Type)
        {
            case CellType.Number:
                WriteNumber(json, field, text, fault);
                break;
            case CellType.Flag:
                WriteFlag(json, field, text, fault);
                break;
            case CellType.Date:
                var (edtf, reason, remedy) = DateCells.Read(text, format);
                if (edtf is null)
                    fault(reason!, remedy!);
                json.WriteString(field.Own, edtf ?? text);
                break;
            case CellType.List:
                json.WriteStartArray(field.Own);
                foreach (var item in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    json.WriteStringValue(name(field.Names, item));
                json.WriteEndArray();
                break;
            // Of an act: the earlier one that it changes.
            case CellType.Parts when field.Name == "changes" && !text.StartsWith('{'):
                json.WriteString(field.Own, text);
                break;
            case CellType.Parts:
                WriteParts(json, field, text, fault);
                break;
            case CellType.Word:
                json.WriteString(field.Own, text.Trim().ToLowerInvariant().Replace(' ', '-'));
                break;
            default:
                json.WriteString(field.Own, name(field.Names, text));
                break;
        }
    }

    static void WriteNumber(Utf8JsonWriter json, ImportField field, string text, Action<string, string> fault)
    {
        if (field.Name == "position" && text == "declined")
            json.WriteBoolean("declined", true);
        else if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            json.WriteNumber(field.Own, number);
        else if (text.Contains(',') || text.Contains('.'))
            fault($"'{text}' is not a whole number.",
                $"Give a whole number, without point or comma{(field.Name == "position" ? ", or a value map" : "")}.");
        else
            fault($"'{text}' is not a number.", field.Name == "position"
                ? "Give -2 to 2, or say in the mapping what it means: \"values\": { \"position\": { \"yes\": 2 } }."
                : "Give a whole number.");
    }

    static void WriteFlag(Utf8JsonWriter json, ImportField field, string text, Action<string, string> fault)
    {
        // Spreadsheets write it in capitals.
        if (bool.TryParse(text, out var flag))
            json.WriteBoolean(field.Own, flag);
        else
            fault($"'{text}' is neither true nor false.", "Give true or false, or say in the mapping what it means.");
    }

    static void WriteParts(Utf8JsonWriter json, ImportField field, string text, Action<string, string> fault)
    {
        try
        {
            var parts = JsonNode.Parse(text);
            if (field.Name == "evidence")
                parts = Undated(parts);
            json.WritePropertyName(field.Own);
            (parts ?? new JsonArray()).WriteTo(json, Wire.Json);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            fault("The cell is not JSON of this field.", "Give JSON as in the body that is posted, such as [{ \"source\": \"…\" }].");
        }
    }

    /// <summary>Evidence of an export of ours: the time of publication is that of the source, here as there.</summary>
    public static JsonNode Undated(JsonNode? evidence)
    {
        foreach (var part in evidence as JsonArray ?? [])
            (part as JsonObject)?.Remove("published");
        return evidence ?? new JsonArray();
    }
}
