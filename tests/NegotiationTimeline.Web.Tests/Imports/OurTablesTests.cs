using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>What leaves as tables comes back, whether it left as CSV or as JSON Lines.</summary>
[Collection(nameof(ImportedFiles))]
public sealed partial class OurTablesTests(RunningTimeline timeline)
{
    const string Records =
        """
        {"kind":"party","body":{"slug":"c","name":"C","kind":"coalition","sameAs":["https://www.wikidata.org/wiki/Q1"],"members":[{"party":"a"}]}}
        {"kind":"position","id":"p1","party":"a","issue":"x","position":2,"statedOn":"2025-03-01","summary":"=1+1; \"so\"","conditions":[{"id":"if","text":"If"}],"speaker":{"name":"N","authority":"envoy"},"evidence":[{"source":"first","quote":"q","language":"uk","translations":[{"language":"en","text":"Q"}]}]}
        {"kind":"position","id":"p2","parties":["a","b"],"issue":"y","declined":true,"statedOn":"2025-03~","summary":"＝1","occasion":"'＠so","changeReason":"'quoted'","evidence":[{"source":"first"},{"source":"second","bearing":"denies"}]}
        {"kind":"act","body":{"id":"e1","kind":"threat","title":"T","party":"a","towards":["b"],"statedOn":"2025-03-01","evidence":[{"source":"first"}]}}
        {"kind":"assessment","id":"s1","who":{"name":"N","affiliation":"A","kind":"analyst"},"party":"a","act":"e1","statedOn":"2025-03-01","summary":"S","evidence":[{"source":"first"}]}
        {"kind":"proposal","id":"offer","title":"T","party":"a","tabledOn":"2025-03-01","clauses":[{"id":"k","issue":"x","text":"T"},{"id":"l","issue":"y","text":"U"}],"evidence":[{"source":"first"}]}
        {"kind":"position","id":"p3","party":"b","clause":"offer/k","position":1,"statedOn":"2025-03-02","evidence":[{"source":"first"}]}
        {"kind":"proposal-step","step":"revision","proposal":"offer","id":"r1","on":"2025-03-05","clauses":[{"id":"k","issue":"x","text":"T; and more"}],"drops":["l"],"evidence":[{"source":"second"}]}
        {"kind":"proposal-step","step":"adoption","proposal":"offer","id":"a1","on":"2025-03-09","parties":["a","b"],"clauses":["k"],"evidence":[{"source":"second"}]}
        {"kind":"truce","id":"easter","title":"T","party":"a","declaredOn":"2025-04-19","window":"2025-04-19/2025-04-20","evidence":[{"source":"third"}]}
        {"kind":"truce-step","step":"reciprocation","truce":"easter","id":"t1","party":"b","on":"2025-04-19","evidence":[{"source":"third"}]}
        {"kind":"violation","truce":"easter","id":"v1","claimant":"b","accused":"a","count":3,"atLeast":true,"unit":"shellings","period":"2025-04-20","statedOn":"2025-04-20","evidence":[{"source":"third"}]}
        """;

    static readonly string[] Tables =
    [
        "parties", "issues", "sources", "proposals", "positions", "proposal-steps", "truces", "truce-steps", "violations",
        "acts", "assessments",
    ];

    [Fact]
    public async Task Every_table_of_records_comes_back_from_either_format_and_of_JSON_Lines_all_in_one_file()
    {
        var from = await Talks.OpenAsync(timeline);
        var recorded = await timeline.ImportAsync(from, Records, type: "application/x-ndjson");
        Assert.True(recorded.Told() == "recorded: 12 12 0 0 0 0", string.Join('\n', recorded.Faults()));

        var lines = await Talks.EmptyAsync(timeline);
        var all = "";
        foreach (var table in Tables)
            all += await TableAsync(from, table, "jsonl");
        var import = await timeline.ImportAsync(lines, all, type: "application/jsonl");
        Assert.True($"{import["state"]}" == "recorded", string.Join('\n', import.Faults()));

        var cells = await Talks.EmptyAsync(timeline);
        foreach (var table in Tables)
        {
            var sent = await timeline.ImportAsync(cells, await TableAsync(from, table, "csv"));
            Assert.True($"{sent["state"]}" == "recorded", $"{table}: {string.Join('\n', sent.Faults())}");
        }

        foreach (var table in Tables.Append("evidence").Append("clauses"))
        {
            var here = Said(await TableAsync(from, table, "jsonl"));
            Assert.NotEmpty(here);
            Assert.Equal(here, Said(await TableAsync(lines, table, "jsonl")));
            Assert.Equal(here, Said(await TableAsync(cells, table, "jsonl")));
        }

        Assert.Equal(0, (await timeline.ImportAsync(lines, all, type: "application/jsonl"))["counts"]!["new"]!.GetValue<int>());
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tables_of_parts_are_refused_with_what_to_send_instead()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.ImportAsync(talks, Records, type: "application/x-ndjson");
        foreach (var (table, remedy) in new[]
        {
            ("evidence", "one more piece of evidence is a row of amendments"), ("clauses", "proposals and proposal-steps"),
            ("conditions", "{ \"kind\": \"resolution\", … }"),
        })
        {
            var import = await timeline.ImportAsync(
                talks, await TableAsync(talks, table, "jsonl"), "check", type: "application/jsonl");
            var fault = import["faults"]![0]!;
            Assert.Equal($"This is a row of our table '{table}', which holds parts of records and no records.", $"{fault["reason"]}");
            Assert.Contains(remedy, $"{fault["remedy"]}", StringComparison.Ordinal);
        }

        var broken = (await TableAsync(talks, "positions", "jsonl")).Split('\n').First(it => it.Contains("\"id\":\"p1\"", StringComparison.Ordinal));
        foreach (var (good, bad) in new[] { ("\"evidence\":[", "\"evidence\":[7,"), ("\"summary\":\"", "\"summary\":\"\\u0000"), ("\"party\":", "\"\\ud800\":") })
        {
            Assert.Contains(good, broken, StringComparison.Ordinal);
            Assert.Equal("checked: 1 0 0 1 0 0", (await timeline.ImportAsync(
                talks, broken.Replace(good, bad, StringComparison.Ordinal), "check", type: "application/jsonl")).Told());
        }

        var cells = await timeline.SendFileAsync(talks, await TableAsync(talks, "evidence", "csv"), "run=all");
        Assert.Contains("our table 'evidence'", cells.IsProblem(422, "invalid-content", "kind")["detail"], StringComparison.Ordinal);
    }

    async Task<string> TableAsync(Talks talks, string table, string format) =>
        (await timeline.GetAsync($"{talks.Address}/export/{table}.{format}?asOf=2025-04-25")).Is(HttpStatusCode.OK).Text;

    /// <summary>What its lines say, but for when it was recorded, in whatever order.</summary>
    static string[] Said(string lines) =>
        [.. Recorded().Replace(lines, "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    [GeneratedRegex("\"(recordedFrom|firstRecorded)\":\"[^\"]+\"")]
    private static partial Regex Recorded();
}
