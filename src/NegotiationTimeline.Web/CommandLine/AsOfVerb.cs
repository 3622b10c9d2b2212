using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>as-of DATE NEGOTIATION</c>: the stance matrix of a day.</summary>
sealed class AsOfVerb : Verb
{
    static readonly string[] Columns =
    [
        "party", "issue", "state", "position", "firmness", "clarity", "role", "certainty", "conditions", "since",
        "lastReaffirmed", "ageDays", "stale", "positions", "alternatives", "filteredOut",
    ];

    readonly Argument<string> date = new("DATE")
    {
        Description = "When the stances held: a day (its end, in the negotiation's zone), or an instant.",
    };

    readonly Argument<string> negotiation = new("NEGOTIATION") { Description = "Slug of the negotiation." };

    readonly ReadOptions options;

    public AsOfVerb()
        : base("as-of", "Each party's stance on each issue as of a date.",
            "2025-04-20 ukraine-2025", "2025-04-20 ukraine-2025 --known-by 2025-04-22",
            "2025-04-23 ukraine-2025 --party russia,ukraine --min-grade B2 --csv",
            "2025-04-23 ukraine-2025 --server http://localhost:5000 --json")
    {
        Arguments.Add(date);
        Arguments.Add(negotiation);
        options = new(this, [.. ReadOptions.Knowledge, .. ReadOptions.Filters]);
        Form.Add(this);
        Where.AddAll(this);
    }

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        var slug = given.GetRequiredValue(negotiation);
        await using var program = await AskedProgram.ReachAsync(given, cancellation);
        var query = options.Query(given, ("asOf", given.GetRequiredValue(date)), ("include", "unknown"));
        var matrix = await program.ReadAsync($"api/negotiations/{Uri.EscapeDataString(slug)}/stances{query}",
            options.Wording(slug, ("asOf", date.Name)), cancellation);
        if (given.GetValue(Form.Json))
            await Form.WriteJsonAsync(terminal, matrix);
        else if (given.GetValue(Form.Csv))
            await Form.WriteCsvAsync(terminal, Columns, Cells(matrix).Select(Row), cancellation);
        else
            Show(terminal, matrix, program.Cited(matrix));
        return ExitCodes.Fine;
    }

    static IEnumerable<JsonNode> Cells(JsonNode matrix) => matrix["stances"]!.AsArray().Select(it => it!);

    static string[] Row(JsonNode cell) => [.. Columns.Select(it => Form.Cell(cell[it]))];

    static void Show(Terminal terminal, JsonNode matrix, string cited)
    {
        var console = terminal.Answer();
        terminal.Out.WriteLine($"{matrix["negotiation"]} as of {matrix["asOf"]}");
        terminal.Out.WriteLine($"known by {matrix["knownBy"]}, recorded by {matrix["recordedBy"]}");
        if (matrix["beyondCoding"]!.GetValue<bool>())
            terminal.Out.WriteLine("This date is later than the coding has got: what happened since is not in it.");
        foreach (var table in MatrixTables.Of(matrix, terminal.Width))
            console.Write(table);
        terminal.Out.WriteLine($"To cite it: {cited}");
    }
}
