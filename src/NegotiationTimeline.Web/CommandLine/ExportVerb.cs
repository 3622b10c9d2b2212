using System.CommandLine;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>export NEGOTIATION --format csv -o FILE</c>: a file for other programs, streamed.</summary>
sealed class ExportVerb : Verb
{
    /// <summary>Addresses of the formats; {0} is a table.</summary>
    static readonly Dictionary<string, string> Formats = new()
    {
        ["csv"] = "export/{0}.csv",
        ["jsonl"] = "export.jsonl",
        ["zip"] = "export.zip",
        ["parquet"] = "export/{0}.parquet",
        ["plover"] = "export/plover.jsonl",
        ["dna"] = "export/dna.csv",
        ["timelinejs"] = "export/timelinejs.json",
        ["ics"] = "export/meetings.ics",
        ["claims"] = "export/claims.jsonld",
    };

    readonly Argument<string> negotiation = new("NEGOTIATION") { Description = "Slug of the negotiation." };

    readonly Option<string> format = new("--format", "-f")
    {
        Description = "csv, parquet: a table. jsonl: the complete record, from which restore makes the negotiation again "
            + "(with --table, that table). zip: all tables. The others: for other programs.",
        DefaultValueFactory = _ => "csv",
    };

    readonly Option<string?> table = new("--table")
    {
        Description = "Which table: positions (the default), acts, evidence, sources, … (docs/exports.md).",
        HelpName = "TABLE",
    };

    readonly Option<string?> file = new("--output", "-o")
    {
        Description = "The file to write; - is standard output. Left out: a name by the negotiation and the date.",
        HelpName = "FILE",
    };

    readonly Option<bool> force = new("--force") { Description = "Write over a file that is there." };

    readonly ReadOptions options;

    public ExportVerb()
        : base("export", "Takes a negotiation away as a file.",
            "ukraine-2025 --format csv -o positions.csv", "ukraine-2025 --format jsonl -o record.jsonl",
            "ukraine-2025 --format parquet --table evidence -o evidence.parquet",
            "ukraine-2025 --format csv --as-of 2025-04-20 --known-by 2025-04-22 -o - | head")
    {
        format.Only([.. Formats.Keys]);
        Arguments.Add(negotiation);
        foreach (var option in new Option[] { format, table, file, force })
            Options.Add(option);
        options = new(this,
        [
            ("asOf", "When it held: a day or an instant; left out, how far the coding has got."),
            .. ReadOptions.Knowledge, .. ReadOptions.Filters, .. ReadOptions.OfRecords,
            ("versions", "all: each record also as it was known before."),
        ]);
        Where.AddAll(this);
        Validators.Add(given =>
        {
            if (given.GetValue(table) is not null && given.GetValue(format) is { } it && it is not ("csv" or "parquet" or "jsonl"))
                given.AddError($"--table: {it} has no tables to choose from. Leave --table out, or take --format csv.");
        });
    }

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        var target = given.GetValue(file);
        if (target is not (null or "-"))
            SavedFile.CheckFree(target, given.GetValue(force));

        var slug = given.GetRequiredValue(negotiation);
        await using var program = await AskedProgram.ReachAsync(given, cancellation);
        var address = $"api/negotiations/{Uri.EscapeDataString(slug)}/{Address(given)}{options.Query(given)}";
        using var response = await program.SendAsync(
            new(HttpMethod.Get, address), options.Wording(slug, ("table", table.Name)), cancellation);
        if (target == "-")
            await Download.CopyAsync(terminal, response, terminal.Bytes(), cancellation);
        else
            await SaveAsync(terminal, target, response, given.GetValue(force), cancellation);
        return ExitCodes.Fine;
    }

    string Address(ParseResult given)
    {
        var (name, chosen) = (given.GetRequiredValue(format), given.GetValue(table));
        return name == "jsonl" && chosen is not null
            ? $"export/{Uri.EscapeDataString(chosen)}.jsonl"
            : string.Format(null, Formats[name], Uri.EscapeDataString(chosen ?? "positions"));
    }

    static async Task SaveAsync(
        Terminal terminal, string? target, HttpResponseMessage response, bool force, CancellationToken cancellation)
    {
        var path = target ?? Path.GetFileName(response.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "export");
        await using var saved = SavedFile.Begin(path, force);
        await Download.CopyAsync(terminal, response, saved.Stream, cancellation);
        await saved.KeepAsync(cancellation);
        await terminal.Error.WriteLineAsync($"{path}: {Download.Size(new FileInfo(path).Length)}");
    }
}
