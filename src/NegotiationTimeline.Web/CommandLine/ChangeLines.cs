using System.Text.Json.Nodes;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>Changes of stances and of matters, in their one order: by axis as it is walked, then by instant.</summary>
sealed record ChangeLine(string Axis, string At, string Kind, string Of, JsonNode? Before, JsonNode? After, JsonArray Records)
{
    public string[] Row =>
    [
        Axis, At, Kind, Of, Told(Before, glyph: false), $"{Before?["position"]}", Told(After, glyph: false),
        $"{After?["position"]}", string.Join(';', Records.Select(IdOf)),
        string.Join(';', Records.Select(SpeakerOf).Where(it => it.Length > 0).Distinct()),
    ];

    public static string Told(JsonNode? point, bool glyph = true) => point switch
    {
        null => "nothing",
        _ when point["title"] is not null => $"{(Possibly(point) ? "possibly " : "")}{point["state"]}",
        _ => glyph ? StanceWords.Of(point) : StanceWords.Of(point)[2..],
    };

    /// <summary>By whose words, in a few of them.</summary>
    public string Words => string.Join("; ", Records.Select(it =>
        SpeakerOf(it) is { Length: > 0 } speaker ? $"{speaker} ({IdOf(it)})" : IdOf(it)));

    static bool Possibly(JsonNode point) => $"{point["certainty"]}" == "possible";

    static string IdOf(JsonNode? record) => $"{record!["id"] ?? record["path"]}";

    static string SpeakerOf(JsonNode? record) => $"{record!["speaker"]?["name"] ?? record["speaker"]?["office"]}";
}

static class ChangeLines
{
    public static readonly string[] Names =
    [
        "axis", "at", "kind", "of", "before", "beforePosition", "after", "afterPosition", "records", "speakers",
    ];

    static readonly string[] Walk = ["recorded", "published", "valid"];

    public static IEnumerable<ChangeLine> Of(JsonNode changes) =>
        changes["items"]!.AsArray().Select(it => Line(it!, $"{it!["party"]} on {it["issue"]}"))
            .Concat(changes["matters"]!.AsArray().Select(it => Line(it!, $"{it!["matter"]}")))
            .OrderBy(it => Array.IndexOf(Walk, it.Axis)).ThenBy(it => DateTimeOffset.Parse(it.At, null));

    public static void Show(Terminal terminal, JsonNode changes, string cited)
    {
        var console = terminal.Answer();
        terminal.Out.WriteLine($"{changes["negotiation"]}: in the world from {changes["from"]} to {changes["to"]},");
        terminal.Out.WriteLine($"known by {changes["knownByFrom"]} and by {changes["knownByTo"]},");
        terminal.Out.WriteLine($"recorded by {changes["recordedByFrom"]} and by {changes["recordedByTo"]}.");
        var lines = Of(changes).ToList();
        if (lines.Count == 0)
            terminal.Out.WriteLine("Nothing changed.");
        foreach (var axis in lines.GroupBy(it => it.Axis))
            console.Write(TableOf(axis));
        terminal.Out.WriteLine($"To cite it: {cited}");
    }

    static Table TableOf(IGrouping<string, ChangeLine> axis)
    {
        var table = new Table { Border = TableBorder.Square, Title = new($"along {axis.Key} time") };
        foreach (var name in new[] { "at", "kind", "of", "before", "after", "by" })
            table.AddColumn(name, it => it.NoWrap = name is "at" or "kind");
        foreach (var it in axis)
            table.AddRow(
            [
                new Text(it.At), new Text(it.Kind, StyleOf(it.Kind)), new Text(it.Of), Side(it.Before), Side(it.After),
                new Text(it.Words),
            ]);
        return table;
    }

    static Text Side(JsonNode? point) =>
        new(ChangeLine.Told(point), point?["position"] is null ? Style.Plain : StanceWords.Style(point));

    /// <summary>The one kind that is a change of mind stands out.</summary>
    static Style StyleOf(string kind) => kind == "shift" ? new(decoration: Decoration.Bold) : Style.Plain;

    static ChangeLine Line(JsonNode it, string of) =>
        new($"{it["axis"]}", $"{it["at"]}", $"{it["kind"]}", of, it["before"], it["after"], it["records"]!.AsArray());
}
