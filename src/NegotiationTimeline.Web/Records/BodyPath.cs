using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Records;

/// <summary>What the content of a record must fulfil, as an SQL/JSON path.</summary>
static partial class BodyPath
{
    /// <summary>All of the conditions; null = none is given.</summary>
    public static string? All(params IEnumerable<string?> conditions)
    {
        var given = conditions.OfType<string>().ToArray();
        return given.Length == 0 ? null : $"$.content ? ({string.Join(" && ", given)})";
    }

    /// <summary>A field has one of the values; null where any will do.</summary>
    public static string? IsOneOf(string field, IReadOnlyList<string>? values) =>
        values is null or { Count: 0 }
            ? null
            : $"({string.Join(" || ", values.Select(it => $"@.{field} == {JsonSerializer.Serialize(it)}"))})";

    /// <summary>A field has the value, in capitals or not; null where any will do.</summary>
    public static string? Is(string field, string? value) =>
        value is null ? null : $"@.{field} like_regex {JsonSerializer.Serialize($"^{Escaped(value)}$")} flag \"i\"";

    static string Escaped(string value) => Special().Replace(value, @"\$0");

    [GeneratedRegex(@"[.^$*+?()\[\]{}\\|-]")]
    private static partial Regex Special();
}
