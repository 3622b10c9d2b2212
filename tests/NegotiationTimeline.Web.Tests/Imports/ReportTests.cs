using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>What is told of an import's rows, and of imports that came with a record.</summary>
[Collection(nameof(ImportedFiles))]
public sealed class ReportTests(RunningTimeline timeline)
{
    const string Again =
        """
        id,party,parties,issue,position,statedOn,source
        n1,a,,x,-2,2025-03-03,first
        n2,a,,y,-2,2025-03-10,first
        n3,,b;a,y,1,2025-03-12,first
        n4,b,,y,1,2025-03-20,first
        n5,a,,x,1,2025-03-05,first
        p0,a,,x,1,2025-03-05,first
        """;

    [Fact]
    public async Task Likely_duplicates_are_listed_with_what_they_are_like_and_leave_as_CSV()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p0");
        foreach (var run in new[] { "check", "good" })
        {
            var import = await timeline.ImportAsync(talks, Again, run);
            Assert.EndsWith("6 5 0 0 1 3", import.Told(), StringComparison.Ordinal);
            Assert.Equal(
            [
                "2 a issues/x 2025-03-03:  positions/p0", "4 a issues/y 2025-03-12: 3 ", "6 a issues/x 2025-03-05: 2 ",
            ], import["duplicates"]!.AsArray().Select(it =>
                $"{it!["line"]} {it["party"]} {it["subject"]} {it["date"]}: {it["likeLine"]} {it["likeRecord"]}"));
            // What is in conflict is among the faults, with its line and remedy.
            Assert.Equal("7", $"{import["faults"]![0]!["line"]}");
            Assert.Equal(
                "line,party,subject,date,likeLine,likeRecord\r\n2,a,issues/x,2025-03-03,,positions/p0\r\n4,a,issues/y,2025-03-12,3,\r\n6,a,issues/x,2025-03-05,2,\r\n",
                (await timeline.GetAsync($"{talks.Address}/imports/{import["id"]}/duplicates.csv")).Is(HttpStatusCode.OK).Text);
        }
    }

    [Fact]
    public async Task What_became_of_a_condition_is_said_again_when_the_undoing_of_its_import_is_undone()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "conditions": [{ "id": "if", "text": "If" }] }""");
        var import = await timeline.ImportAsync(talks,
            "record,condition,id,status,on,reason,source\np1,if,m1,met,2025-04-01,seen,second");
        foreach (var (undoing, status) in new[] { ("retraction", "open"), ("reinstatement", "met"), ("retraction", "open"), ("reinstatement", "met") })
        {
            (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/{undoing}?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
            Assert.Equal(status, await StatusAsync(talks));
        }

        // What somebody took back by hand meanwhile stays so.
        (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/retraction?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        await talks.AmendAsync("p1", "retraction", """{ "reason": "r" }""");
        (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/reinstatement?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        await talks.AmendAsync("p1", "reinstatement", """{ "reason": "r" }""");
        Assert.Equal("open", await StatusAsync(talks));
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_import_of_a_restored_record_is_listed_and_undone_there_as_here()
    {
        var (talks, there) = (await Talks.OpenAsync(timeline), Talks.Named(timeline, $"talks-{Guid.NewGuid():N}"[..20]));
        await timeline.ImportAsync(talks, Sent.TwoRows);
        var second = await timeline.ImportAsync(talks, "record,step,reason,position\np1,correction,misread,1\n");
        (await timeline.PostAsync($"{talks.Address}/imports/{second["id"]}/retraction?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        var record = (await talks.GetAsync("export.jsonl")).Text.Replace(talks.Slug, there.Slug, StringComparison.Ordinal);
        (await timeline.SendAsync(HttpMethod.Post, "/api/restorations", new StringContent(Sealed(record), Encoding.UTF8, "application/jsonl"))).Is(HttpStatusCode.Created);

        var listed = (await there.GetAsync("imports")).Json["items"]!.AsArray();
        Assert.Equal(["2 retracted 1 1", "1 recorded 2 2"],
            listed.Select(it => $"{it!["id"]} {it["state"]} {it["counts"]!["new"]} {it["made"]!["events"]}"));
        var one = (await there.GetAsync("imports/1")).Json;
        Assert.Equal(("unknown", $"{(await talks.GetAsync("imports/1")).Json["recordedAt"]}"), ($"{one["file"]!["encoding"]}", $"{one["recordedAt"]}"));
        Assert.Equal("held -2 stated by p1", await there.CellAsync());

        (await timeline.PostAsync($"{there.Address}/imports/2/reinstatement?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        Assert.Equal("held 1 stated by p1", await there.CellAsync());
        Assert.Equal("retracted", (await timeline.PostAsync($"{there.Address}/imports/1/retraction?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK)["state"]);
        Assert.Equal("unknown", await there.CellAsync());
        (await timeline.PostAsync($"{there.Address}/imports/1/reinstatement?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        Assert.Equal("held 1 stated by p1", await there.CellAsync());
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
    }

    static async Task<string> StatusAsync(Talks talks) =>
        $"{(await talks.GetAsync("positions/p1?asOf=2025-04-25")).Json["versions"]!.AsArray()[^1]!["record"]!["conditions"]![0]!["status"]}";

    /// <summary>A file that is what it says it is.</summary>
    static string Sealed(string record)
    {
        var text = record[..(record.TrimEnd('\n').LastIndexOf('\n') + 1)];
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return $$"""{{text}}{"events":{{text.Count(it => it == '\n') - 1}},"sha256":"{{sum}}"}""" + "\n";
    }
}
