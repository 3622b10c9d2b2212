using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>JSON for people: what fits into a line stays in one; the clock of this run is left out.</summary>
static partial class ExcerptLayout
{
    const int Width = 110;

    /// <summary>The sample was coded and recorded after it; so no date of the sample itself lies there.</summary>
    static readonly DateTimeOffset AfterTheTalks = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Text(JsonNode? node) => Instant().Replace(Laid(node, 0, 0), it =>
        DateTimeOffset.Parse(it.Value, CultureInfo.InvariantCulture) < AfterTheTalks ? it.Value : "…");

    /// <param name="taken">characters that stand before it in its first line.</param>
    static string Laid(JsonNode? node, int depth, int taken)
    {
        var line = Line(node);
        if (taken + line.Length < Width || node is not (JsonArray { Count: > 0 } or JsonObject { Count: > 0 }))
            return line;
        var indent = new string(' ', 2 * depth);
        if (node is JsonArray list)
        {
            var elements = list.Select(it => $"{indent}  {Laid(it, depth + 1, (2 * depth) + 2)}");
            return $"[\n{string.Join(",\n", elements)}\n{indent}]";
        }

        var fields = node.AsObject().Select(it =>
            $"\"{it.Key}\": {Laid(it.Value, depth + 1, (2 * depth) + it.Key.Length + 6)}");
        return $"{{ {string.Join($",\n{indent}  ", Filled(fields, Width - (2 * depth) - 4))} }}";
    }

    /// <summary>As many fields to a line as fit; one that takes several lines has them to itself.</summary>
    static List<string> Filled(IEnumerable<string> fields, int width)
    {
        List<string> lines = [];
        foreach (var field in fields)
            if (lines is [.., var last] && !$"{last}{field}".Contains('\n') && last.Length + field.Length + 2 <= width)
                lines[^1] = $"{last}, {field}";
            else
                lines.Add(field);
        return lines;
    }

    static string Line(JsonNode? node) => node switch
    {
        null => "null",
        JsonArray list => $"[{string.Join(", ", list.Select(Line))}]",
        JsonObject { Count: 0 } => "{}",
        JsonObject it => $"{{ {string.Join(", ", it.Select(field => $"\"{field.Key}\": {Line(field.Value)}"))} }}",
        _ => node.ToJsonString(Wire.Json),
    };

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")]
    private static partial Regex Instant();
}
