using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.CommandLine;

/// <summary>What the command asks for, step by step, of a program that plays its part by the contract.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    readonly TestFolder folder = new();
    readonly List<string> asked = [];
    WebApplication program = null!;
    int faulty;
    int polls;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        program = builder.Build();
        program.Run(PlayAsync);
        await program.StartAsync(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "votes.csv"), "party,issue\n");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "map.json"), """{ "columns": { "party": "country" } }""");
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Rows_are_tried_told_of_and_then_recorded()
    {
        var answer = (await ImportAsync("--yes", "--kind", "positions", "--mapping", Path.Combine(folder.Path, "map.json"))).Is(0);

        Assert.Equal(
        [
            "POST imports?name=votes.csv party,issue\n",
            """PUT imports/7/mapping {"columns":{"party":"country"},"kind":"positions"}""",
            "POST imports/7/check?wait=1 {}", """POST imports/7/recording?wait=1 {"mode":"all"}""",
        ], asked.Where(it => !it.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Contains("3 rows, of which 3 are new", answer.Out, StringComparison.Ordinal);
        Assert.Contains("New parties: 1 (tuvalu)", answer.Out, StringComparison.Ordinal);
        Assert.Contains("3 rows were recorded, as import 7.", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_faulty_row_keeps_all_from_being_recorded_and_is_told_with_its_remedy()
    {
        faulty = 1;
        var faults = Path.Combine(folder.Path, "faults.csv");
        var duplicates = Path.Combine(folder.Path, "duplicates.csv");
        var answer = (await ImportAsync("--yes", "--faults", faults, "--duplicates", duplicates)).Is(1);

        Assert.Contains("perhaps", answer.Out, StringComparison.Ordinal);
        Assert.Contains("Add it to", answer.Out, StringComparison.Ordinal);
        Assert.Contains("--good-rows", answer.Out, StringComparison.Ordinal);
        Assert.Equal("line,column", await File.ReadAllTextAsync(faults, TestContext.Current.CancellationToken));
        Assert.Contains("positions/p0", answer.Out, StringComparison.Ordinal);
        Assert.Contains("line 3", answer.Out, StringComparison.Ordinal);
        Assert.Contains("the first 10 that may be the same", answer.Out, StringComparison.Ordinal);
        Assert.Equal("line,party", await File.ReadAllTextAsync(duplicates, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(asked, it => it.Contains("recording", StringComparison.Ordinal));
        Assert.Equal("POST imports/7/cancellation {}", asked[^1]);
    }

    [Fact]
    public async Task A_dry_run_records_nothing_and_without_a_yes_nobody_is_asked_in_vain()
    {
        (await ImportAsync("--dry-run")).Is(0);
        Assert.Equal("POST imports/7/cancellation {}", asked[^1]);
        Assert.Contains("Add --yes", (await ImportAsync()).Is(2).Error, StringComparison.Ordinal);
    }

    Task<Typed> ImportAsync(params string[] more) => Typed.Async(
        ["import", Path.Combine(folder.Path, "votes.csv"), "talks", "--server", program.Urls.First(), .. more]);

    async Task PlayAsync(HttpContext context)
    {
        var address = $"{context.Request.Path}{context.Request.QueryString}".Replace("/api/negotiations/talks/", "");
        using StreamReader body = new(context.Request.Body);
        asked.Add($"{context.Request.Method} {address} {await body.ReadToEndAsync()}".TrimEnd(' '));
        if (address.EndsWith("/faults.csv", StringComparison.Ordinal) || address.EndsWith("/duplicates.csv", StringComparison.Ordinal))
        {
            await context.Response.WriteAsync(address.EndsWith("/faults.csv", StringComparison.Ordinal) ? "line,column" : "line,party");
            return;
        }

        await context.Response.WriteAsJsonAsync(Import(address));
    }

    /// <summary>Each step is under way at first, and done when it is asked for again.</summary>
    JsonNode Import(string address)
    {
        var step = asked.Last(it => !it.StartsWith("GET", StringComparison.Ordinal)).Split('/', '?', ' ');
        var done = address == "imports/7" && ++polls > 0;
        var state = step.Contains("check") ? done ? "checked" : "checking"
            : step.Contains("recording") ? done ? "recorded" : "recording"
            : step.Contains("cancellation") ? "cancelled" : "received";
        return JsonNode.Parse(
            $$"""
            { "id": "7", "state": "{{state}}", "file": { "name": "votes.csv" }, "mapping": { "kind": null },
              "progress": { "phase": "checking", "rows": 1, "percent": 33.3, "rowsPerSecond": 10, "secondsLeft": 2 },
              "counts": { "rows": 3, "new": {{3 - faulty}}, "same": 0, "faulty": {{faulty}}, "conflicting": 0, "duplicates": {{11 * faulty}} },
              "duplicates": [ { "line": 2, "party": "a", "subject": "issues/x", "date": "2025-03-01", "likeLine": null, "likeRecord": "positions/p0" },
                { "line": 4, "party": "a", "subject": "issues/x", "date": "2025-03-02", "likeLine": 3, "likeRecord": null } ],
              "creates": { "parties": { "count": 1, "slugs": [ "tuvalu" ] } }, "made": { "records": {{3 - faulty}} },
              "faults": {{(faulty == 0 ? "[]" : """[ { "line": 2, "column": "vote", "value": "perhaps", "reason": "Not in the map.", "remedy": "Add it to values." } ]""")}} }
            """)!;
    }
}
