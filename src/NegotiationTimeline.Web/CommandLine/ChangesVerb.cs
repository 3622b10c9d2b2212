using System.CommandLine;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>changes NEGOTIATION --from --to</c>: what became different between two points.</summary>
sealed class ChangesVerb : Verb
{
    /// <summary>The parameters between which a comparison goes along each axis.</summary>
    static readonly Dictionary<string, (string From, string To)> Axes = new()
    {
        ["valid"] = ("from", "to"),
        ["published"] = ("knownByFrom", "knownByTo"),
        ["recorded"] = ("recordedByFrom", "recordedByTo"),
    };

    readonly Argument<string> negotiation = new("NEGOTIATION") { Description = "Slug of the negotiation." };

    readonly Option<string> from = new("--from")
    {
        Description = "The first point: the end of a day, or an instant.",
        HelpName = "DATE",
        Required = true,
    };

    readonly Option<string?> to = new("--to") { Description = "The second point; left out, now.", HelpName = "DATE" };

    readonly Option<string[]> axis = new("--axis")
    {
        Description = "Along which times the two points lie: valid (in the world, the default), published (what could be "
            + "known), recorded (what had been recorded); several, parted by blanks.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["valid"],
    };

    readonly ReadOptions options;

    public ChangesVerb()
        : base("changes", "What changed between two points, on whose words, and of what kind each change is.",
            "ukraine-2025 --from 2025-04-20 --to 2025-04-23",
            "ukraine-2025 --from 2025-04-20 --to 2025-04-23 --axis valid published",
            "ukraine-2025 --axis recorded --from 2026-02-01T09:30:00Z --csv")
    {
        axis.Only([.. Axes.Keys]);
        Arguments.Add(negotiation);
        foreach (var option in new Option[] { from, to, axis })
            Options.Add(option);
        options = new(this, [.. ReadOptions.Knowledge, .. ReadOptions.Filters]);
        Form.Add(this);
        Where.AddAll(this);
    }

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        await using var program = await AskedProgram.ReachAsync(given, cancellation);
        var changes = await AllAsync(program, given, cancellation);
        if (given.GetValue(Form.Json))
            await Form.WriteJsonAsync(terminal, changes);
        else if (given.GetValue(Form.Csv))
            await Form.WriteCsvAsync(terminal, ChangeLines.Names, ChangeLines.Of(changes).Select(it => it.Row), cancellation);
        else
            ChangeLines.Show(terminal, changes, program.Cited(changes));
        return ExitCodes.Fine;
    }

    /// <summary>All pages as one answer.</summary>
    async Task<JsonNode> AllAsync(AskedProgram program, ParseResult given, CancellationToken cancellation)
    {
        var slug = given.GetRequiredValue(negotiation);
        var axes = given.GetRequiredValue(axis).Distinct().Select(it => Axes[it]).ToList();
        var wording = options.Wording(slug,
            [.. axes.SelectMany(it => new[] { (it.From, from.Name), (it.To, to.Name) }).Distinct()]);
        (string, string?)[] ends =
        [
            .. axes.Select(it => (it.From, given.GetValue(from))), .. axes.Select(it => (it.To, given.GetValue(to))),
        ];
        JsonNode? whole = null;
        string? cursor = null;
        do
        {
            var query = options.Query(given, [.. ends, ("cursor", cursor)]);
            var page = await program.ReadAsync(
                $"api/negotiations/{Uri.EscapeDataString(slug)}/changes{query}", wording, cancellation);
            cursor = (string?)page["next"];
            foreach (var part in new[] { "items", "matters" })
                if (whole is not null)
                    foreach (var it in page[part]!.AsArray())
                        whole[part]!.AsArray().Add(it!.DeepClone());
            whole ??= page;
        }
        while (cursor is not null);
        whole["next"] = null;
        return whole;
    }
}
