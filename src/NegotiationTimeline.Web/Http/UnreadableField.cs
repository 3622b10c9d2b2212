using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Http;

/// <summary>Says of a field that could not be read what it takes instead, without the names of our types.</summary>
static partial class UnreadableField
{
    /// <param name="body">what the body was read as.</param>
    /// <param name="within">the field of the body that was read by itself, such as <c>changes</c>.</param>
    public static Fault Of(JsonException fault, Type body, string within = "")
    {
        var path = (fault.Path ?? "").TrimStart('$').TrimStart('.');
        var field = path.Length == 0 || within.Length == 0 ? within + path
            : path[0] == '[' ? within + path
            : $"{within}.{path}";
        field = field.Length > 0 ? field : "body";
        if (fault.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return NoSuch(field);

        if (Missing().Match(fault.Message) is { Success: true } missing)
            return new(field, $"'{field}' lacks {missing.Groups["names"].Value}.", "Give what is missing.");

        var (reason, remedy) = Wanted(TypeAt(body, path));
        return new(field, $"'{field}' {reason}", remedy);
    }

    public static Fault NoSuch(string field) =>
        new(field, $"There is no field '{field}' here.", "Check the spelling; the fields are listed at /scalar.");

    static (string Reason, string Remedy) Wanted(Type? type) => type switch
    {
        { IsEnum: true } => ("is none of the words that it can be.", $"Give one of {Words(type)}."),
        not null when type == typeof(int) => ("is not a whole number.", "Give a whole number, without quotes."),
        not null when type == typeof(bool) => ("is neither true nor false.", "Give true or false, without quotes."),
        not null when type == typeof(string) => ("is not a text.", "Give a text in quotes; dates are texts, too."),
        not null when ItemOf(type) is not null => ("is not a list.", "Give a list in brackets: [ … ]."),
        not null => ("is not an object.", "Give an object in braces: { \"field\": value, … }."),
        null => ("cannot be read.", "Send JSON with the fields and types shown at /scalar."),
    };

    static string Words(Type type) =>
        string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    static Type? TypeAt(Type body, string path)
    {
        Type? type = body;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Split('[')[0];
            type = type?.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
            type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
            if (step.Contains('['))
                type = type is null ? null : ItemOf(type);
        }

        return type;
    }

    static Type? ItemOf(Type list) =>
        list.IsGenericType && list.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? list.GetGenericArguments()[0] : null;

    [GeneratedRegex("missing required properties including: (?<names>.*?)\\.?$")]
    private static partial Regex Missing();
}
