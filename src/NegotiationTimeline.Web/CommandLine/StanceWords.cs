using System.Text.Json.Nodes;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>A cell in the words of the page, with a glyph; colour says the same once more, and never alone.</summary>
static class StanceWords
{
    /// <summary>How a cell reads, short: what it is, then what qualifies it.</summary>
    public static string Of(JsonNode cell)
    {
        var possibly = $"{cell["certainty"]}" == "possible" ? "possibly " : "";
        return $"{cell["state"]}" switch
        {
            "held" => $"{Glyph(cell)} {possibly}{Value(cell)}{Firmness(cell)}",
            "contested" => $"≠ {possibly}accounts differ: {Accounts(cell)}",
            "declined" => $"∅ {possibly}declined to say{LastHeld(cell)}",
            "not-covered" => "– not covered",
            _ => cell["filteredOut"] is JsonArray { Count: > 0 } hidden
                ? $"· {hidden.Count} hidden by the filter"
                : "· no known position",
        };
    }

    /// <summary>Since when, and what a reader must beware of.</summary>
    public static string Beside(JsonNode cell) => string.Join(", ",
    [
        .. cell["since"] is { } since ? new[] { $"since {since}" } : [],
        .. cell["stale"]?.GetValue<bool>() == true ? new[] { "not reaffirmed for long" } : [],
        .. cell["conditions"] is JsonArray { Count: > 0 } conditions
            ? new[] { conditions.Count == 1 ? "1 condition" : $"{conditions.Count} conditions" } : [],
        .. (cell["marks"] as JsonArray ?? []).Select(it => $"{it}"),
        .. cell["alternatives"] is JsonArray { Count: > 0 } others
            ? new[] { others.Count == 1 ? "1 other reading" : $"{others.Count} other readings" } : [],
    ]);

    /// <summary>Of the colours that every terminal has, two that nobody's eyes take for each other.</summary>
    public static Style Style(JsonNode cell) => ($"{cell["state"]}", Number(cell)) switch
    {
        ("held", < 0) => new(Color.Red, decoration: Number(cell) == -2 ? Decoration.Bold : Decoration.None),
        ("held", > 0) => new(Color.Blue, decoration: Number(cell) == 2 ? Decoration.Bold : Decoration.None),
        ("contested" or "declined", _) => new(Color.Purple),
        ("held", _) => Spectre.Console.Style.Plain,
        _ => new(decoration: Decoration.Dim),
    };

    public static string Value(JsonNode? cell) => Number(cell) switch
    {
        -2 => "rejects",
        -1 => "has reservations",
        0 => "non-committal",
        1 => "open, or in part",
        2 => "accepts",
        _ => "declined to say",
    };

    static int? Number(JsonNode? cell) => cell?["position"]?.GetValue<int>();

    static string Glyph(JsonNode cell) => Number(cell) switch { -2 => "✗", -1 => "▽", 0 => "○", 1 => "△", _ => "✓" };

    static string Firmness(JsonNode cell) =>
        $"{cell["firmness"]}" is not ("" or "stated") and var firmness ? $", {firmness.Replace('-', ' ')}" : "";

    /// <summary>In the order of the scale, not of rank: no account is preferred.</summary>
    static string Accounts(JsonNode cell) => string.Join("; ",
        (cell["accounts"] as JsonArray ?? []).OrderBy(it => Number(it) ?? -3).Select(Value).Distinct());

    static string LastHeld(JsonNode cell) => cell["lastHeld"] is { } last ? $", last: {Value(last)}" : "";
}
