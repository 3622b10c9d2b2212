using System.CommandLine;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>import FILE NEGOTIATION</c>: tries every row first, and records only then.</summary>
sealed class ImportVerb : Verb
{
    readonly Argument<string> file = new("FILE") { Description = "CSV, or JSON Lines; packed with gzip or not." };

    readonly Argument<string> negotiation = new("NEGOTIATION") { Description = "Slug of the negotiation." };

    readonly Option<string?> mapping = new("--mapping")
    {
        Description = "How columns are read: a file with the mapping as JSON, or the name of a saved one. Left out: by their names.",
        HelpName = "FILE|NAME",
    };

    readonly Option<string?> kind = new("--kind")
    {
        Description = "What a row is: positions, parties, issues, sources, acts, …, amendments.",
        HelpName = "KIND",
    };

    readonly Option<string?> separator = new("--separator") { Description = "What parts the cells, where the header does not tell." };

    readonly Option<string?> encoding = new("--encoding")
    {
        Description = "How the file is written, where its first bytes do not tell: windows-1252, windows-1251, … Left out: UTF-8.",
        HelpName = "ENCODING",
    };

    readonly Option<bool> dryRun = new("--dry-run") { Description = "Only try, and tell; record nothing." };

    readonly Option<bool> goodRows = new("--good-rows")
    {
        Description = "Record the rows without a fault; otherwise one faulty row keeps all from being recorded.",
    };

    readonly Option<bool> yes = new("--yes", "-y") { Description = "Record without asking." };

    readonly Option<string?> faults = new("--faults")
    {
        Description = "Write every faulty row, with line, column, value, reason and remedy, to this file as CSV.",
        HelpName = "FILE",
    };

    readonly Option<string?> duplicates = new("--duplicates")
    {
        Description = "Write every row that may tell again what another row, or a record, tells, to this file as CSV.",
        HelpName = "FILE",
    };

    public ImportVerb()
        : base("import", "Brings in the rows of a file: tries them all, tells what would be new and what is faulty, and records "
            + "them together.",
            "votes.csv ukraine-2025 --dry-run --faults faults.csv", "votes.csv ukraine-2025 --mapping votes.mapping.json --yes",
            "acts.jsonl ukraine-2025 --kind acts --good-rows --yes --server http://localhost:5000")
    {
        Arguments.Add(file);
        Arguments.Add(negotiation);
        separator.Only("comma", "semicolon", "tab");
        foreach (var option in new Option[]
            { mapping, kind, separator, encoding, dryRun, goodRows, yes, faults, duplicates })
            Options.Add(option);
        Where.AddAll(this);
    }

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        if (!given.GetValue(dryRun) && !given.GetValue(yes) && !terminal.CanAsk)
            throw new CommandFault(ExitCodes.WrongUse, "--yes: Nobody can be asked here whether to record.",
                "Add --yes to record what can be, or --dry-run to record nothing.");

        foreach (var (_, target, option) in Reports(given))
            SavedFile.CheckFree(target, force: false, option);
        await using var rows = UploadedFile.Open(given.GetRequiredValue(file));
        await using var program = await AskedProgram.ReachAsync(given, cancellation);
        var import = await ImportCourse.SendAsync(
            terminal, program, given.GetRequiredValue(negotiation), rows,
            [("mapping", SavedMapping(given)), ("separator", given.GetValue(separator)), ("encoding", given.GetValue(encoding))],
            cancellation);
        try
        {
            return await GoOnAsync(terminal, given, import, cancellation);
        }
        catch (Exception) when (!import.HasEnded)
        {
            // Whatever went wrong, or whoever pressed Ctrl-C: nothing of it stays behind.
            await import.CancelAsync();
            throw;
        }
    }

    /// <summary>The name of a mapping that is no file here.</summary>
    string? SavedMapping(ParseResult given) =>
        given.GetValue(mapping) is { } name && !File.Exists(name) ? name : null;

    async Task<int> GoOnAsync(
        Terminal terminal, ParseResult given, ImportCourse import, CancellationToken cancellation)
    {
        if (given.GetValue(mapping) is { } path && File.Exists(path))
            await import.MapAsync(await MappingOf(path, cancellation), given.GetValue(kind), cancellation);
        else if (given.GetValue(kind) is not null)
            await import.MapAsync(import.Answer["mapping"] as JsonObject ?? [], given.GetValue(kind), cancellation);

        await import.RunAsync(terminal, "check", [], cancellation);
        ImportReport.Show(terminal, import.Answer);
        foreach (var (report, target, option) in Reports(given))
            await import.SaveReportAsync(terminal, report, (target, option), cancellation);
        var faulty = ImportReport.Faulty(import.Answer);
        if (given.GetValue(dryRun) || (faulty > 0 && !given.GetValue(goodRows)) || !Agreed(terminal, given, import))
        {
            await import.CancelAsync();
            await terminal.Out.WriteLineAsync(faulty > 0 && !given.GetValue(dryRun)
                ? "Nothing was recorded. Mend those rows, or add --good-rows to record the others."
                : "Nothing was recorded.");
            return faulty > 0 ? ExitCodes.No : ExitCodes.Fine;
        }

        await import.RunAsync(
            terminal, "recording", new() { ["mode"] = given.GetValue(goodRows) ? "good" : "all" }, cancellation);
        return ImportReport.End(terminal, import.Answer);
    }

    IEnumerable<(string Report, string Path, string Option)> Reports(ParseResult given)
    {
        if (given.GetValue(faults) is { } ofFaults)
            yield return ("faults.csv", ofFaults, "--faults");
        if (given.GetValue(duplicates) is { } ofDuplicates)
            yield return ("duplicates.csv", ofDuplicates, "--duplicates");
    }

    bool Agreed(Terminal terminal, ParseResult given, ImportCourse import) =>
        given.GetValue(yes) || terminal.Ask($"Record {import.Answer["counts"]?["new"]} new rows? [y/N] ");

    static async Task<JsonObject> MappingOf(string path, CancellationToken cancellation)
    {
        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(path, cancellation)) as JsonObject
                ?? throw new System.Text.Json.JsonException("it is no object");
        }
        catch (System.Text.Json.JsonException fault)
        {
            throw new CommandFault(ExitCodes.WrongUse, $"--mapping: {path} is not JSON: {fault.Message}",
                "Write one object, such as { \"kind\": \"positions\", \"columns\": { \"party\": \"country\" } }.", fault);
        }
    }
}
