using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Exports;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>In which form an answer is printed, where not for people.</summary>
static class Form
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the answer of the interface as it is.",
    };

    public static Option<bool> Csv { get; } = new("--csv") { Description = "Print a row each as CSV." };

    public static void Add(Command command)
    {
        command.Options.Add(Json);
        command.Options.Add(Csv);
        command.Validators.Add(given =>
        {
            if (given.GetValue(Json) && given.GetValue(Csv))
                given.AddError("--json and --csv are two forms of one answer. Leave one of them out.");
        });
    }

    public static Task WriteJsonAsync(Terminal terminal, JsonNode answer) =>
        terminal.Out.WriteLineAsync(answer.ToJsonString(new(Wire.Json) { WriteIndented = true }));

    /// <summary>Cells that a spreadsheet would run are made harmless, as in exports.</summary>
    public static async Task WriteCsvAsync(
        Terminal terminal, string[] names, IEnumerable<string[]> rows, CancellationToken cancellation)
    {
        using MemoryStream file = new();
        var harmless = rows.Select(row => row.Select(Exports.Csv.Harmless).ToArray());
        await new Csv().WriteAsync(names, harmless.ToAsyncEnumerable(), file, cancellation);
        await terminal.Out.WriteAsync(Encoding.UTF8.GetString(file.ToArray()));
    }

    /// <summary>A field as one cell: lists parted by semicolons, nothing for null.</summary>
    public static string Cell(JsonNode? field) => field switch
    {
        JsonArray list => string.Join(';', list.Select(it => it is JsonObject o ? $"{o["id"]}" : $"{it}")),
        _ => $"{field}",
    };
}
