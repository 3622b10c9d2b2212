using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>Files that amend what is on record: corrections, refinements, …, merges.</summary>
[Collection(nameof(ImportedFiles))]
public sealed partial class AmendmentTests(RunningTimeline timeline)
{
    const string Table =
        """
        record,step,reason,into,position,firmness,statedOn,changes,source,depth,quote
        p1,correction,misread,,1,Red line,,,,,
        p1,correction,read again,,,,,"{ ""summary"": ""S"" }",third,0,q
        p2,evidence,seen too,,,,,,second,,
        p3,retraction,never said,,,,,,,,
        p4,withdrawal,taken back,,,,,,second,,
        p5,merge,one remark,p6,,,,,,,
        p7,reinstatement,said after all,,,,,,,,
        acts/e1,correction,wrong day,,,,2025-03-04,,,,
        proposals/offer/lapse/l1,correction,wrong words,,,,,"{ ""summary"": ""L"" }",,,
        """;

    [Fact]
    public async Task Each_row_amends_once_however_often_the_file_is_sent_and_all_of_it_can_be_undone_and_that_again()
    {
        var talks = await OpenAsync();
        var before = await SaidAsync(talks);
        Assert.Equal("checked: 9 9 0 0 0 0", (await timeline.ImportAsync(talks, Table, "check")).Told());
        Assert.Equal(before, await SaidAsync(talks));

        var import = await timeline.ImportAsync(talks, Table);
        Assert.True(import.Told() == "recorded: 9 9 0 0 0 0", string.Join('\n', import.Faults()));
        var after = await SaidAsync(talks);
        Assert.NotEqual(before, after);
        var history = (await talks.GetAsync("positions/p1")).Json["history"]!.AsArray();
        Assert.Equal(["stated ", "corrected misread", "corrected read again"], history.Select(it => $"{it!["kind"]} {it["reason"]}"));
        Assert.Equal($"{import["id"]}", $"{history[2]!["import"]}");
        Assert.Equal("p6", $"{(await talks.GetAsync("positions/p5"))["mergedInto"]}");
        Assert.Equal("recorded: 9 0 9 0 0 0", (await timeline.ImportAsync(talks, Table)).Told());
        Assert.Equal(after, await SaidAsync(talks));

        foreach (var (undoing, said) in new[] { ("retraction", before), ("reinstatement", after), ("retraction", before) })
        {
            var undone = (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/{undoing}?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK).Json;
            Assert.Null(undone["left"]);
            Assert.Equal(said, await SaidAsync(talks));
        }

        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_told_and_stays()
    {
        var talks = await OpenAsync();
        var import = await timeline.ImportAsync(talks,
            """
            {"kind":"amendment","record":"p1","step":"refinement","reason":"dated","changes":{"statedOn":"2025-02-28"},"evidence":[{"source":"third"}]}
            {"kind":"amendment","record":"p2","step":"correction","reason":"misread","position":0}
            {"kind":"amendment","record":"p3","step":"correction","reason":"misread","position":0}
            {"kind":"amendment","record":"p5","step":"merge","reason":"one remark","into":"p6"}
            {"kind":"position","id":"new","party":"a","issue":"y","position":0,"statedOn":"2025-03-01","evidence":[{"source":"first"}]}
            {"kind":"amendment","record":"new","step":"refinement","reason":"dated","changes":{"statedOn":"2025-02-28"},"evidence":[{"source":"third"}]}
            """, type: "application/x-ndjson");
        Assert.True(import.Told() == "recorded: 6 6 0 0 0 0", import.Told() + string.Join('\n', import.Faults()));
        await talks.AmendAsync("p3", "corrections", """{ "reason": "by hand", "changes": { "position": 1 } }""");
        await talks.AmendAsync("p6", "evidence", """{ "reason": "by hand", "evidence": [{ "source": "third" }] }""");

        var undone = (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/retraction?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("4", $"{undone["left"]!["count"]}");
        Assert.Equal(
        [
            "positions/p1: No event takes back a refinement, or a correction of what versions had otherwise of each other.",
            "positions/p3: It was amended since.",
            "positions/p5: A record that it was merged with, or parted from, stays as it is.",
            "positions/p6: It was amended since.",
        ], undone["left"]!["records"]!.AsArray().Select(it => $"{it!["record"]}: {it["reason"]}"));
        Assert.Equal("2 1 retracted merged", string.Join(' ', await PositionAsync("p2"), await PositionAsync("p3"),
            (await talks.GetAsync("positions/new"))["state"], (await talks.GetAsync("positions/p5"))["state"]));

        async Task<string> PositionAsync(string id) =>
            $"{(await talks.GetAsync($"positions/{id}")).Json["versions"]!.AsArray()[^1]!["record"]!["position"]}";
    }

    [Fact]
    public async Task Imports_that_amend_one_another_are_undone_from_the_last_and_new_sources_come_with_a_row()
    {
        var talks = await OpenAsync();
        await timeline.ImportAsync(talks, "record,step,reason,position\np1,correction,misread,1");
        var last = await timeline.ImportAsync(talks,
            "record,step,reason,position,source,publisher,source.publishedOn\np1,correction,heard,-1,Fresh source,P,2025-04-01",
            mapping: """{ "creates": true }""");
        Assert.True(last.Told() == "recorded: 1 1 0 0 0 0", string.Join('\n', last.Faults()));
        foreach (var (id, left, position) in new[] { ($"{Number(last) - 1}", "1", -1), ($"{Number(last)}", "", 1), ($"{Number(last) - 1}", "", 2) })
        {
            var undone = (await timeline.PostAsync($"{talks.Address}/imports/{id}/retraction?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK).Json;
            Assert.Equal((left, $"{position}"), ($"{undone["left"]?["count"]}",
                $"{(await talks.GetAsync("positions/p1")).Json["versions"]!.AsArray()[^1]!["record"]!["position"]}"));
            if (left.Length > 0)
                (await timeline.PostAsync($"{talks.Address}/imports/{id}/reinstatement?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        }

        static int Number(System.Text.Json.Nodes.JsonNode import) =>
            int.Parse($"{import["id"]}", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_a_row_cannot_mean_is_told_with_its_place()
    {
        var talks = await OpenAsync();
        var import = await timeline.ImportAsync(talks,
            """
            record,step,reason,into,position,firmness,statedOn,changes,source
            p1,correction,r,,7,,,,
            p1,correction,r,,1,,,"{ ""position"": 1 }",
            p1,correction,,,1,,,,
            p1,correction,r,,,,,,
            p1,correction,r,,,loud,,,
            p1,refinement,r,,1,,,,
            p1,deletion,r,,,,,,
            p1,retraction,r,,1,,,,
            p9,retraction,r,,,,,,
            acts/e1,merge,r,e2,,,,,
            acts/e1,correction,r,,1,,,,
            nowhere/e1,retraction,r,,,,,,
            p5,merge,r,p9,,,,,
            """, "check");
        await Verify(string.Join('\n', import.Faults()));
        var lines = await timeline.ImportAsync(talks,
            """
            {"kind":"amendment","record":"acts/e1","step":"correction","reason":"r","body":{"kind":null}}
            {"kind":"amendment","body":{"record":"acts/e1","step":"correction","reason":"r","kind":null}}
            {"kind":"amendment","record":"p1","step":"correction","reason":"r","changes":[]}
            {"kind":"amendment","record":"p1","step":"correction","reason":"r","evidence":"first","summary":"s"}
            {"kind":"amendment","record":7,"step":"correction"}
            """, "check", type: "application/x-ndjson");
        Assert.Equal("checked: 5 0 0 5 0 0", lines.Told());
    }

    [Fact]
    public async Task A_table_of_ours_with_a_step_and_a_reason_beside_corrects_what_was_changed_in_it()
    {
        var talks = await OpenAsync();
        await talks.AmendAsync("p2", "refinements", """{ "reason": "dated", "changes": { "statedOn": "2025-03-09" }, "evidence": [{ "source": "third" }] }""");
        var lines = (await timeline.GetAsync($"{talks.Address}/export.csv?asOf=2025-04-25")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] sent = [$"{lines[0]},step,reason", .. lines[1..].Select(it => $"{(it.StartsWith("p2,", StringComparison.Ordinal) ? it.Replace("'=said", "'=heard") : it)},correction,checked")];
        var import = await timeline.ImportAsync(talks, string.Join("\r\n", sent));
        Assert.True(import.Told().StartsWith($"recorded: {lines.Length - 1} 1 ", StringComparison.Ordinal), import.Told() + string.Join('\n', import.Faults()));
        // What an earlier version had otherwise stays its own.
        Assert.Equal(["=heard 2025-03-02", "=heard 2025-03-09"], (await talks.GetAsync("positions/p2")).Json["versions"]!.AsArray()
            .Select(it => $"{it!["record"]!["summary"]} {it["record"]!["statedOn"]}").Distinct());

        var acts = (await timeline.GetAsync($"{talks.Address}/export/acts.csv?asOf=2025-04-25")).Text.Split("\r\n");
        var moved = await timeline.ImportAsync(talks, $"{acts[0]},step,reason\r\n{acts[2].Replace(",T,", ",Other,")},correction,checked");
        Assert.True(moved.Told() == "recorded: 1 1 0 0 0 0", string.Join('\n', moved.Faults()));
        Assert.Equal("""{"title":"Other"}""", (await talks.GetAsync("acts/e2")).Json["history"]![1]!["details"]!["changes"]!.ToJsonString());
        Assert.StartsWith($"recorded: {lines.Length - 1} 0 ", (await timeline.ImportAsync(talks, string.Join("\r\n", sent))).Told(), StringComparison.Ordinal);
    }

    /// <summary>p1 to p7, of which p7 is retracted; act e1; a proposal that lapsed.</summary>
    async Task<Talks> OpenAsync()
    {
        var talks = await Talks.OpenAsync(timeline);
        for (var i = 1; i <= 7; i++)
            await talks.StateAsync($"p{i}", $$"""{ "statedOn": "2025-0{{1 + (i % 3)}}-0{{i}}", "summary": "=said" }""");
        await talks.AmendAsync("p7", "retraction", """{ "reason": "by hand" }""");
        await timeline.ImportAsync(talks,
            """
            {"kind":"act","body":{"id":"e1","kind":"threat","title":"T","party":"a","statedOn":"2025-03-01","evidence":[{"source":"first"}]}}
            {"kind":"act","body":{"id":"e2","kind":"meeting-held","title":"T","party":"a","statedOn":"2025-03-02","changes":"e1","evidence":[{"source":"first"}]}}
            {"kind":"proposal","id":"offer","title":"T","party":"a","tabledOn":"2025-03-01","clauses":[{"id":"k","issue":"x","text":"T"}],"evidence":[{"source":"first"}]}
            {"kind":"proposal-step","step":"lapse","proposal":"offer","id":"l1","on":"2025-03-09","evidence":[{"source":"first"}]}
            """, type: "application/x-ndjson");
        return talks;
    }

    /// <summary>All that the records say, but for when it was recorded.</summary>
    async Task<string> SaidAsync(Talks talks)
    {
        var said = "";
        foreach (var table in new[] { "positions", "acts", "proposal-steps", "evidence" })
            said += (await timeline.GetAsync($"{talks.Address}/export/{table}.jsonl?versions=all&asOf=2025-04-25&knownBy=2025-05-01")).Is(HttpStatusCode.OK).Text;
        return Recorded().Replace(said, "");
    }

    [GeneratedRegex("\"recordedFrom\":\"[^\"]+\"")]
    private static partial Regex Recorded();
}
