using System.Text.Json;

namespace NegotiationTimeline.Web.Http;

/// <summary>Looks through a body for what is JSON but cannot be kept.</summary>
static class BodyText
{
    public static IEnumerable<Fault> Faults(JsonElement element, string field) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(it => Of(it, field)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((it, i) => OfItem(it, $"{field}[{i}]")),
        JsonValueKind.String when Unkept(element.GetString) is { } fault => [fault with { Field = field }],
        _ => [],
    };

    static IEnumerable<Fault> Of(JsonProperty property, string field)
    {
        if (Unkept(() => property.Name) is { } fault)
            return [fault with { Field = field.Length == 0 ? "body" : field }];

        return Faults(property.Value, field.Length == 0 ? property.Name : $"{field}.{property.Name}");
    }

    static IEnumerable<Fault> OfItem(JsonElement item, string field) =>
        item.ValueKind == JsonValueKind.Null
            ? [new(field, $"'{field}' is null.", "Leave the item out of the list, or give a value.")]
            : Faults(item, field);

    static Fault? Unkept(Func<string?> read)
    {
        try
        {
            // U+FFFF is no character, and stands in files for bytes that are none.
            var text = read();
            return text?.IndexOfAny(['\0', '\uFFFF']) is >= 0 and var at
                ? new("", $"The text holds the character U+{(int)text[at]:X4}, which no text can have.", "Leave that character out.")
                : null;
        }
        catch (InvalidOperationException)
        {
            return new("", "The text holds half a character: a surrogate without its other half, or broken UTF-8.",
                "Send the whole character, in UTF-8 or as a pair of \\u escapes.");
        }
    }
}
