using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Writes what cells mean as fields of a body; the texts of the row are told of one that cannot be read.</summary>
/// <param name="format">of dates; null = EDTF.</param>
sealed partial class CellValues(CellTexts texts, CellNames names, string? format)
{
    /// <param name="text">not empty.</param>
    public void Write(Utf8JsonWriter json, MappedField it, string text)
    {
        var field = it.Field;
        switch (field.Type)
        {
            case CellType.Number:
                WriteNumber(json, it, text);
                break;
            case CellType.Flag:
                WriteFlag(json, it, text);
                break;
            case CellType.Date:
                var (edtf, reason, remedy) = DateCells.Read(text, format);
                if (edtf is null)
                    texts.Fault(it, text, reason!, remedy!);
                json.WriteString(field.Own, edtf ?? text);
                break;
            case CellType.List:
                json.WriteStartArray(field.Own);
                foreach (var item in Items(text))
                    json.WriteStringValue(names.Of(field.Names, item));
                json.WriteEndArray();
                break;
            // Of an act: the earlier one that it changes.
            case CellType.Parts when field.Name == "changes" && !text.StartsWith('{'):
                json.WriteString(field.Own, text);
                break;
            case CellType.Parts:
                WriteParts(json, it, text);
                break;
            case CellType.Word:
                json.WriteString(field.Own, text.Trim().ToLowerInvariant().Replace(' ', '-'));
                break;
            default:
                json.WriteString(field.Own, names.Of(field.Names, text));
                break;
        }
    }

    public static string[] Items(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    void WriteNumber(Utf8JsonWriter json, MappedField it, string text)
    {
        if (it.Field.Name == "position" && text == "declined")
            json.WriteBoolean("declined", true);
        else if (IsWhole(text, out var number) || IsWhole(Whole().Replace(text, ""), out number))
            json.WriteNumber(it.Field.Own, number);
        else if (text.Contains(',') || text.Contains('.'))
            texts.Fault(it, text, $"'{text}' is not a whole number.",
                $"Give a whole number, without point or comma{(it.Field.Name == "position" ? ", or a value map" : "")}.");
        else
            texts.Fault(it, text, $"'{text}' is not a number.", it.Field.Name == "position"
                ? "Give -2 to 2, or say in the mapping what it means: \"values\": { \"position\": { \"yes\": 2 } }."
                : "Give a whole number.");
    }

    static bool IsWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    void WriteFlag(Utf8JsonWriter json, MappedField it, string text)
    {
        // Spreadsheets write it in capitals.
        if (bool.TryParse(text, out var flag))
            json.WriteBoolean(it.Field.Own, flag);
        else
            texts.Fault(it, text, $"'{text}' is neither true nor false.", "Give true or false, or say in the mapping what it means.");
    }

    void WriteParts(Utf8JsonWriter json, MappedField it, string text)
    {
        try
        {
            var parts = JsonNode.Parse(text);
            if (it.Field.Name == "evidence")
                parts = Undated(parts);
            json.WritePropertyName(it.Field.Own);
            (parts ?? new JsonArray()).WriteTo(json, Wire.Json);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            texts.Fault(it, text, "The cell is not JSON of this field.", "Give JSON as in the body that is posted, such as [{ \"source\": \"…\" }].");
        }
    }

    /// <summary>Evidence of an export of ours: the time of publication is that of the source, here as there.</summary>
    public static JsonNode Undated(JsonNode? evidence)
    {
        foreach (var part in evidence as JsonArray ?? [])
            (part as JsonObject)?.Remove("published");
        return evidence ?? new JsonArray();
    }

    // As data frames write a column of whole numbers in which some are missing; "1,000" may be a thousand.
    [GeneratedRegex(@"[.,]0\z")]
    private static partial Regex Whole();
}
