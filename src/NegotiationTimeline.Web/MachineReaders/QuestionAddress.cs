using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>The read that a question becomes with its arguments, and the page that shows the same.</summary>
sealed record QuestionAddress(string Path, QueryString Query, string Page)
{
    /// <summary>Characters of a value that is refused.</summary>
    const int LongestShown = 100;

    static readonly string[] Times =
    [
        "asOf", "knownBy", "recordedBy", "from", "to", "knownByFrom", "knownByTo", "recordedByFrom", "recordedByTo",
    ];

    /// <exception cref="BadQuery">an argument that there is not, that is missing, or of another type.</exception>
    public static QuestionAddress Of(AskedQuestion question, IDictionary<string, JsonElement> arguments)
    {
        foreach (var name in arguments.Keys.Except(question.Arguments.Select(it => it.Name)))
            throw new BadQuery(
                name,
                name == CallShape.Arguments
                    ? $"'{name}' is {Shown(arguments[name])}, and takes an object."
                    : $"'{name}' is no argument of {question.Name}.",
                question.Arguments.IsEmpty
                    ? "It takes no arguments."
                    : $"It takes {string.Join(", ", question.Arguments.Select(it => it.Name))}.");

        var (path, page) = (question.Path, question.Page);
        Dictionary<string, string?> query = question.Fixed.IsDefault ? [] : question.Fixed.ToDictionary(it => it.Name, it => (string?)it.Value);
        foreach (var asked in question.Arguments)
        {
            var value = Text(asked, arguments);
            if (path.Contains($"{{{asked.Name}}}", StringComparison.Ordinal))
                (path, page) = (Put(path, asked.Name, value!), Put(page, asked.Name, value!));
            else if (value is not null && asked.Name == "analysts")
                query[asked.Parameter] = value == "true" ? "assessments" : null;
            else if (value is not null)
                query[asked.Parameter] = value;
        }

        // The chart that was cited lies in one day of the world: only what is recorded differs.
        if (question.Arguments.All(it => it.Name != "from") && query.TryGetValue("from", out var day))
            query["to"] = day;
        return new(path, QueryString.Create(query.Where(it => it.Value is not null)), page);
    }

    /// <summary>The page with the times of the answer.</summary>
    public string PageOf(JsonNode answer) => QueryHelpers.AddQueryString(Page,
        Times.Where(it => answer[it] is JsonValue).Select(it => KeyValuePair.Create(it, (string?)$"{answer[it]}")));

    static string Put(string address, string name, string value) =>
        address.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);

    static string? Text(Asked asked, IDictionary<string, JsonElement> arguments)
    {
        if (!arguments.TryGetValue(asked.Name, out var given) || given.ValueKind == JsonValueKind.Null)
            return asked.Required
                ? throw new BadQuery(asked.Name, $"'{asked.Name}' is missing.", asked.Description)
                : asked.Default;

        return (asked.Type, given.ValueKind) switch
        {
            ("string", JsonValueKind.String) when given.GetString() is { Length: > 0 } text => text,
            ("boolean", JsonValueKind.True) => "true",
            ("boolean", JsonValueKind.False) => "false",
            _ => throw new BadQuery(asked.Name, $"'{asked.Name}' is {Shown(given)}, and takes a {asked.Type}.", asked.Description),
        };
    }

    static string Shown(JsonElement given) =>
        given.GetRawText() is { Length: > LongestShown } text ? $"{text[..LongestShown]}…" : given.GetRawText();
}
