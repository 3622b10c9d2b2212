using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Tests.Samples;

/// <summary>What stands in the files of the bundled sample, read as plain JSON and Markdown.</summary>
static partial class SampleFiles
{
    static readonly string Folder =
        Path.Combine(Repository.Root, "src", "NegotiationTimeline.Web", "Samples", "ukraine-2025");

    static readonly string[] Listed = ["positions", "proposals", "answers", "truces", "acts", "assessments"];

    /// <summary>Where the README says that a row of the reference is; a row may be several records.</summary>
    public static IEnumerable<(string Row, string File, string Record)> Places() =>
        from line in PlaceLine().Matches(File.ReadAllText(Path.Combine(Folder, "README.md")))
        from row in line.Groups["rows"].Value.Split(", ").SelectMany(Expanded)
        from record in line.Groups["record"].Captures.Select(it => it.Value).DefaultIfEmpty(row)
        select (row, line.Groups["file"].Value, record);

    /// <summary>Every record by its id, clauses as <c>proposal/clause</c>.</summary>
    public static IEnumerable<(string File, string Record)> Records() =>
        from file in Listed
        from item in Read($"{file}.json").AsArray()
        from record in OfItem(item!.AsObject())
        select ($"{file}.json", record);

    /// <summary>The slugs or ids of all things of a kind.</summary>
    public static IReadOnlyCollection<string> Held(string kind) => Listed.Contains(kind)
        ? [.. Records().Where(it => it.File == $"{kind}.json").Select(it => it.Record)]
        : [.. Read($"{kind}.json").AsArray().Select(it => $"{it!["slug"]}")];

    /// <summary>Every text of every file with the name of its field; a text of a list has that of the list.</summary>
    public static IEnumerable<(string File, string Path, string Field, string Text)> Texts() =>
        from path in Directory.EnumerateFiles(Folder, "*.json")
        from text in Texts(Read(path), "")
        select (Path.GetFileName(path), text.Node.GetPath(), text.Field, text.Node.GetValue<string>());

    /// <summary>Every row of evidence, and the id of its record; null = it came with an amendment.</summary>
    public static IEnumerable<(string? Of, JsonObject Row)> Evidence() =>
        from file in Listed
        from holder in Objects(Read($"{file}.json"))
        from row in holder["evidence"]?.AsArray().OfType<JsonObject>() ?? []
        where row.ContainsKey("source")
        select (holder["id"]?.GetValue<string>(), row);

    static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;

    static IEnumerable<string> OfItem(JsonObject item)
    {
        var (_, body) = item.First();
        var id = $"{body!["id"]}";
        yield return id;
        foreach (var clause in body["clauses"]?.AsArray() ?? [])
            yield return $"{id}/{clause!["id"]}";
        foreach (var violation in item["violations"]?.AsArray() ?? [])
            yield return $"{violation!["violation"]!["id"]}";
    }

    static IEnumerable<(string Field, JsonValue Node)> Texts(JsonNode? node, string field) => node switch
    {
        JsonObject named => named.SelectMany(it => Texts(it.Value, it.Key)),
        JsonArray list => list.SelectMany(it => Texts(it, field)),
        JsonValue value when value.TryGetValue<string>(out _) => [(field, value)],
        _ => [],
    };

    static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject named => named.SelectMany(it => Objects(it.Value)).Prepend(named),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    static IEnumerable<string> Expanded(string rows) => Range().Match(rows) is { Success: true } range
        ? Enumerable.Range(Number(range, "from"), Number(range, "to") - Number(range, "from") + 1)
            .Select(it => $"{range.Groups["letter"]}{it:00}")
        : [rows];

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan);

    [GeneratedRegex(
        @"^\| (?<rows>[ES]\d\d[^|]*?) \| `(?<file>\w+\.json)` \| (?:`(?<record>[^`]+)`(?:, )?)* ?\|$",
        RegexOptions.Multiline)]
    private static partial Regex PlaceLine();

    [GeneratedRegex(@"^(?<letter>[ES])(?<from>\d\d) to [ES](?<to>\d\d)$")]
    private static partial Regex Range();
}
