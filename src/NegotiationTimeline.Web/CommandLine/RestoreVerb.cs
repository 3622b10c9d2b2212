using System.CommandLine;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>restore FILE</c>: a complete record into an instance that has no such negotiation.</summary>
sealed class RestoreVerb : Verb
{
    readonly Argument<string> file = new("FILE") { Description = "A complete record, as export --format jsonl writes it." };

    readonly Option<string> recorded = new("--recorded")
    {
        Description = "original: with the recorded times of the file, so that what was cited there holds here. now: as a new "
            + "record, recorded now.",
        DefaultValueFactory = _ => "original",
    };

    public RestoreVerb()
        : base("restore", "Brings a complete record into an instance that has no such negotiation: all of it, or nothing.",
            "record.jsonl", "record.jsonl --DataFolder /some/where", "record.jsonl --recorded now --server http://localhost:5000")
    {
        recorded.Only("original", "now");
        Arguments.Add(file);
        Options.Add(recorded);
        Where.AddAll(this);
    }

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        await using var record = UploadedFile.Open(given.GetRequiredValue(file));
        await using var program = await AskedProgram.ReachAsync(given, cancellation);
        Wording wording = new(null, new Dictionary<string, string> { ["recorded"] = recorded.Name });
        using var response = await UploadedFile.SendAsync(terminal, program,
            $"api/restorations?recorded={given.GetValue(recorded)}", (record, "application/jsonl"), wording, cancellation);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
        await terminal.Out.WriteLineAsync(
            $"{answer["negotiation"]}: {answer["events"]} events, recorded from {answer["from"]} to {answer["until"]}.");
        return ExitCodes.Fine;
    }
}
