using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>
/// The place of something in an answer: fields parted by points, and after a list in brackets what is meant of it.
/// <code>
/// clauses[crimea]                    the one whose id is crimea
/// stances[party=us,issue=early-deal] the one of which all this holds; a field may be a path: [record.id=E04]
/// items[*]  items[*kind=first]       all, all of which it holds: what follows is taken of each
/// items[#]  items[#kind=first]       how many
/// items[*]{party,after{position}}    at the end: these fields alone
/// </code>
/// </summary>
static partial class AnswerPath
{
    /// <exception cref="NothingThere">the answer has no such field or element; null is a value.</exception>
    public static JsonNode? Find(JsonNode? answer, string path)
    {
        var choice = path.IndexOf('{', StringComparison.Ordinal);
        var (nodes, many) = (new List<JsonNode?> { answer }, false);
        foreach (var step in Steps(choice < 0 ? path : path[..choice]))
        {
            if (step.Groups["field"] is { Success: true } field)
                nodes = [.. nodes.Select(it => Field(it, field.Value))];
            if (step.Groups["which"] is not { Success: true, Value: var which })
                continue;
            many |= which[0] == '*';
            nodes = [.. nodes.SelectMany(it => Chosen(it, which))];
        }

        var fields = choice < 0 ? null : FieldChoice.Read(path[choice..]);
        nodes = [.. nodes.Select(it => fields is null ? it?.DeepClone() : fields.Of(it))];
        return many ? new JsonArray([.. nodes]) : nodes.Single();
    }

    static IReadOnlyList<Match> Steps(string path)
    {
        var steps = Step().Matches(path);
        return steps.Sum(it => it.Length) == path.Length ? steps : throw new FormatException($"No path: {path}");
    }

    static IEnumerable<JsonNode?> Chosen(JsonNode? list, string which)
    {
        var all = list as JsonArray ?? throw new NothingThere($"no list for [{which}]: {Short(list)}");
        var conditions = which.TrimStart('*', '#').Split(',', StringSplitOptions.RemoveEmptyEntries);
        var chosen = all.Where(it => conditions.All(condition => Holds(it, condition))).ToList();
        return which[0] switch
        {
            '#' => [JsonValue.Create(chosen.Count)],
            '*' => chosen,
            _ when chosen.Count == 1 => chosen,
            _ => throw new NothingThere($"{chosen.Count} fit [{which}], of {Short(list)}"),
        };
    }

    static bool Holds(JsonNode? element, string condition)
    {
        var parts = condition.Split('=', 2);
        var (path, value) = parts.Length == 2 ? (parts[0], parts[1]) : ("id", condition);
        return $"{Find(element, path)}" == value;
    }

    static JsonNode? Field(JsonNode? node, string name) =>
        node is JsonObject it && it.TryGetPropertyValue(name, out var value)
            ? value
            : throw new NothingThere($"no field {name} in {Short(node)}");

    static string Short(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 200 ? text : text[..200] + "…";
    }

    [GeneratedRegex(@"\.?(?<field>\w+)?(\[(?<which>[^\]]+)\])?(?<=.)")]
    private static partial Regex Step();
}

/// <summary>The answer has nothing at that place.</summary>
sealed class NothingThere(string what) : Exception(what);
